package io.rapport.app;

import io.rapport.store.Backup;
import io.rapport.store.BadBackupException;
import io.rapport.store.Database;
import io.rapport.store.DatabaseUnavailableException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Restores a backup into an empty database, whole or not at all, and compares counts and checksums.",
            "The server must not run meanwhile. What was said after the backup was made may be said again."
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final StorageOptions options = new StorageOptions();

    @Parameters(paramLabel = "<file>", description = "The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Storage storage = options.read();
        Backup.Contents contents = restore(file, storage);
        out.println("Restored what was stored at " + contents.made() + " to "
                + storage.database().address() + ": "
                + contents.rows() + " rows of " + contents.tables().size()
                + " tables; counts and checksums agree.");
        out.flush();
        return 0;
    }

    /** Restores a backup; {@link CannotStart} tells why not, and what to do. */
    static Backup.Contents restore(Path file, Storage storage) {
        try (Database target = Databases.at(storage.database())) {
            return Backup.restore(file, target, storage.sealed());
        } catch (BadBackupException | DatabaseUnavailableException refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()), refused);
        }
    }
}
