package io.rapport.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * All that is stored, in one file that either database can be restored from: lines of JSON, gzipped. The first line says what
 * it is; then comes table after table, each with its count and its checksum; the last line says that it is complete.
 *
 * <p>What is sealed stays sealed: without the secret key a backup gives no private text, and is of no use.
 */
public final class Backup {

    private Backup() {}

    /** How many rows of a table there are, and a checksum of them that does not depend on their order. */
    public record Total(long rows, String checksum) {}

    /**
     * What a backup holds.
     *
     * @param schema the last migration that had been done
     * @param made when it was made
     * @param keyCheck sealed by the key that opens what is sealed in it
     */
    public record Contents(String schema, Instant made, String keyCheck, Map<String, Total> tables) {

        public Contents {
            tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        }

        /** Returns how many rows there are altogether. */
        public long rows() {
            return tables.values().stream().mapToLong(Total::rows).sum();
        }
    }

    /**
     * Writes a backup of one instant, while others go on working.
     *
     * @throws IOException when it cannot be written
     * @throws BadBackupException when there is nothing of Rapport in the database
     */
    public static Contents write(DataSource database, Sealed sealed, OutputStream to, Instant now) throws IOException {
        try {
            return new BackupWriter(database, sealed, now).write(to);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database could not be read", failure);
        }
    }

    /**
     * Reads a backup whole and returns what it holds.
     *
     * @throws BadBackupException when it is none, is damaged, or ends too early
     */
    public static Contents read(Path file) {
        return BackupReader.contents(file);
    }

    /**
     * Restores a backup into an empty database, then brings that up to date. All of it is there in the end, or nothing; the counts
     * and checksums of what was written were compared with the backup's.
     *
     * @throws BadBackupException when the backup, its key or the database does not fit, with what to do
     * @throws DatabaseUnavailableException when the database cannot be opened
     */
    public static Contents restore(Path file, Database target, Sealed sealed) {
        return new Restoration(file, target, sealed).run();
    }
}
