package io.rapport.app;

import io.rapport.store.Backup;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backs the embedded database up once a day, as nobody else can open its file, and keeps the latest seven. */
final class DailyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);
    private static final int KEPT = 7;

    private final Storage storage;
    private final DataSource database;
    private final InstantSource wire;

    private DailyBackup(Storage storage, DataSource database, InstantSource wire) {
        this.storage = storage;
        this.database = database;
        this.wire = wire;
    }

    /** Returns the job; none for PostgreSQL, whose nodes keep nothing on their own disk, and none for what is in memory only. */
    static List<Supplier<Duration>> of(Storage storage, DataSource database, InstantSource wire) {
        boolean isOnDisk = storage.database().isH2()
                && SecretKeyFile.file(storage.database().url()).isPresent();
        return isOnDisk ? List.of(new DailyBackup(storage, database, wire)::run) : List.of();
    }

    private Duration run() {
        BackupFiles files = storage.backups();
        try {
            Backup.Contents contents =
                    BackupFiles.make(files.at(wire.instant()), database, storage.sealed(), wire.instant());
            files.keep(KEPT);
            LOG.info("Backed up {} rows", contents.rows());
            return DAY;
        } catch (CannotStart | IOException failed) {
            LOG.error("There is no backup of today: {}", failed.getMessage());
            return SOON;
        }
    }
}
