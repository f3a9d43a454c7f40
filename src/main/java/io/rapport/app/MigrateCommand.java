package io.rapport.app;

import io.rapport.app.Settings.DatabaseAccess;
import io.rapport.store.Backup;
import io.rapport.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Moves all that is stored from the embedded database to PostgreSQL. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Moves all that is stored from H2 to an empty PostgreSQL database.",
            "Makes a backup, restores it there, and compares counts and checksums. Stop the server first.",
            "What is here now is only read, and stays."
        })
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private final StorageOptions options = new StorageOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "<url>",
            description = "The empty database: jdbc:postgresql://<host>/<database>.")
    private String to = "";

    @Option(names = "--to-user", paramLabel = "<name>", description = "Its user (default: as the URL says).")
    private String user = "";

    @Option(names = "--to-password-file", paramLabel = "<file>", description = "A file that holds the user's password.")
    private @Nullable Path passwordFile;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        DatabaseAccess target = target();
        Storage storage = options.read().present();
        if (!storage.database().isH2()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "What is stored lies in PostgreSQL already. To move it elsewhere, use \"backup\" and \"restore\".");
        }
        Path file = backUp(storage);
        out.println("Backup: " + file);
        out.flush();
        Backup.Contents contents = RestoreCommand.restore(file, new Storage(target, storage.secretKey()));
        contents.tables().forEach((table, total) -> out.println("  " + table + ": " + total.rows()));
        out.println("Moved " + contents.rows() + " rows of " + contents.tables().size() + " tables to "
                + target.address() + "; counts and checksums agree. Nothing was changed here.");
        tellNext(out, storage);
        return 0;
    }

    private static Path backUp(Storage storage) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path file = storage.backups().at(now);
        try (Database source = Databases.asItIs(storage.database())) {
            BackupFiles.make(file, source.dataSource(), storage.sealed(), now);
        }
        return file;
    }

    private static void tellNext(PrintWriter out, Storage storage) {
        out.println(
                "Now set RAPPORT_DATABASE_URL, RAPPORT_DATABASE_USER and RAPPORT_DATABASE_PASSWORD to that database,");
        out.println("give it the same secret key (" + SecretKeyFile.whereIs(storage.database())
                + ") as RAPPORT_SECRET_KEY or RAPPORT_SECRET_KEY_FILE, and start the server.");
        out.flush();
    }

    private DatabaseAccess target() {
        DatabaseAccess target = new DatabaseAccess(to, user, new Secret(password()));
        if (!target.isPostgreSql()) {
            throw new ParameterException(
                    spec.commandLine(), "--to must name PostgreSQL: jdbc:postgresql://<host>/<database>");
        }
        return target;
    }

    private String password() {
        if (passwordFile == null) {
            return "";
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), "--to-password-file " + passwordFile + " cannot be read", unreadable);
        }
    }
}
