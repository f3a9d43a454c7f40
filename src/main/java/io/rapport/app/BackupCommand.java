package io.rapport.app;

import io.rapport.store.Backup;
import io.rapport.store.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes all that is stored into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that is stored into one file, which \"restore\" restores to H2 or PostgreSQL.",
            "With the embedded database the server must not run meanwhile; it makes a backup a day of its own.",
            "Keep the secret key too, and elsewhere: without it nobody can use a backup."
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final StorageOptions options = new StorageOptions();

    @Option(names = "--to", paramLabel = "<file>", description = "Where to (default: a new file in data/backups).")
    private @Nullable Path to;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Storage storage = options.read().present();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path file = to == null ? storage.backups().at(now) : to;
        try (Database database = Databases.asItIs(storage.database())) {
            Backup.Contents contents = BackupFiles.make(file, database.dataSource(), storage.sealed(), now);
            out.println("Wrote " + file + ": " + contents.rows() + " rows of "
                    + contents.tables().size() + " tables, read again and found whole.");
            out.println("It is of no use without the secret key (" + SecretKeyFile.whereIs(storage.database())
                    + "). Keep that too, and elsewhere.");
            out.flush();
            return 0;
        }
    }
}
