package io.rapport.app;

import io.rapport.app.Settings.DatabaseAccess;
import io.rapport.store.Sealed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What commands need that work on what is stored, and on nothing else. */
record Storage(DatabaseAccess database, Secret secretKey) {

    private static final String FOLDER = "backups";

    Sealed sealed() {
        return Sealed.with(secretKey.value());
    }

    /** Returns where backups lie: beside an embedded database, else in the folder in which the command runs. */
    BackupFiles backups() {
        Optional<Path> folder = database.isH2() ? SecretKeyFile.folder(database.url()) : Optional.empty();
        return new BackupFiles(folder.orElse(Path.of("")).resolve(FOLDER));
    }

    /** Insists that an embedded database is there, for it would be made otherwise. */
    Storage present() {
        if (database.isH2() && !isThere()) {
            throw new CannotStart(
                    "There is no database at " + database.address()
                            + ". Name it with --database-url or RAPPORT_DATABASE_URL, or run this in the folder in which Rapport runs.");
        }
        return this;
    }

    private boolean isThere() {
        return SecretKeyFile.file(database.url())
                .map(file -> Files.exists(Path.of(file + ".mv.db")))
                .orElse(false);
    }
}
