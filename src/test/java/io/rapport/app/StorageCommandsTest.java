package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.store.Database;
import io.rapport.store.Inbox;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StorageCommandsTest {

    private static final WorkspaceId ACME = new WorkspaceId("acme");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String KEY = Sealed.freshKey();

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void store() throws IOException {
        try (Database database = Database.open(here(), "", "")) {
            database.transactions().execute(work -> new Inbox().record(work, ACME, "Ev1", NINE));
        }
        Files.writeString(folder.resolve("secret.key"), KEY + "\n");
    }

    @Test
    void restoresABackupBesideTheSameKey() throws IOException {
        assertThat(run("backup", "--database-url", here())).isZero();
        Path backup = onlyBackup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(said.toString()).contains(backup.toString()).contains("no use without the secret key");

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String there = "jdbc:h2:file:" + elsewhere.resolve("rapport");
        assertThat(run("restore", "--database-url", there, backup.toString())).isEqualTo(Main.WRONG_USAGE);
        assertThat(said.toString()).contains("The secret key is missing").contains("elsewhere/secret.key");
        assertThat(elsewhere.toFile().list()).isEmpty();

        Files.copy(folder.resolve("secret.key"), elsewhere.resolve("secret.key"));
        assertThat(run("restore", "--database-url", there, backup.toString())).isZero();
        assertThat(said.toString()).contains("counts and checksums agree");
        assertThat(isKnown(there)).isTrue();

        assertThat(run("restore", "--database-url", there, backup.toString())).isEqualTo(Main.FOUND_A_PROBLEM);
        assertThat(said.toString()).contains("The database is not empty").contains("Name an empty database");
    }

    @Test
    void movesEverythingToPostgreSqlAndSaysWhatIsNext() throws IOException {
        String there = TestDatabase.emptyPostgres();

        assertThat(run("migrate", "--database-url", here(), "--to", there)).isZero();

        assertThat(said.toString())
                .contains("Backup: " + onlyBackup())
                .contains("inbox: 1")
                .contains("counts and checksums agree")
                .contains("Nothing was changed here")
                .contains("RAPPORT_SECRET_KEY_FILE")
                .doesNotContain(KEY)
                .doesNotContain("user=");
        assertThat(isKnown(there)).isTrue();
        assertThat(isKnown(here())).isTrue();

        assertThat(run("migrate", "--database-url", here(), "--to", there)).isEqualTo(Main.FOUND_A_PROBLEM);
        assertThat(said.toString()).contains("The database is not empty");
    }

    @Test
    void backsUpPostgreSqlWithTheKeyOfTheSettings() throws IOException {
        String there = TestDatabase.emptyPostgres();
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "RAPPORT_SECRET_KEY: " + KEY + "\n");
        String config = settings.toString();
        assertThat(run("migrate", "--database-url", here(), "--to", there)).isZero();
        Path backup = folder.resolve("of-postgres.backup");

        assertThat(run("backup", "--config", config, "--database-url", there, "--to", backup.toString()))
                .isZero();
        String again = TestDatabase.emptyPostgres();
        assertThat(run("restore", "--config", config, "--database-url", again, backup.toString()))
                .isZero();

        assertThat(isKnown(again)).isTrue();
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(run("migrate", "--database-url", here(), "--to", "jdbc:h2:mem:x"))
                .isEqualTo(Main.WRONG_USAGE);
        assertThat(said.toString()).contains("--to must name PostgreSQL");
        assertThat(run("migrate", "--database-url", here())).isEqualTo(Main.WRONG_USAGE);

        String nowhere = "jdbc:postgresql://127.0.0.1:1/nowhere";
        assertThat(run("migrate", "--database-url", here(), "--to", nowhere)).isEqualTo(Main.FOUND_A_PROBLEM);
        assertThat(said.toString()).contains("The database cannot be opened");

        assertThat(run("backup", "--database-url", "jdbc:h2:file:" + folder.resolve("rapprot")))
                .isEqualTo(Main.FOUND_A_PROBLEM);
        assertThat(said.toString()).contains("There is no database at");
        assertThat(Files.exists(folder.resolve("rapprot.mv.db"))).isFalse();
    }

    @Test
    void keepsTheLatestBackups() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        for (String name :
                List.of("rapport-20260301T030000Z.backup", "rapport-20260302T030000Z.backup", "mine.backup")) {
            Files.writeString(backups.resolve(name), "");
        }

        new BackupFiles(backups).keep(1);

        assertThat(backups.toFile().list()).containsExactlyInAnyOrder("rapport-20260302T030000Z.backup", "mine.backup");
    }

    private int run(String... arguments) {
        said.getBuffer().setLength(0);
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(said));
        commandLine.setErr(new PrintWriter(said));
        return commandLine.execute(arguments);
    }

    private String here() {
        return "jdbc:h2:file:" + folder.resolve("rapport");
    }

    private Path onlyBackup() throws IOException {
        List<Path> all = new BackupFiles(folder.resolve("backups")).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static boolean isKnown(String url) {
        try (Database database = Database.open(url, "", "")) {
            return !database.transactions().run(work -> new Inbox().record(work, ACME, "Ev1", NINE));
        }
    }
}
