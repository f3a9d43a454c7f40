package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.app.Settings.DatabaseAccess;
import io.rapport.sandbox.MovableClock;
import io.rapport.store.Backup;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
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

        try (Database database = Database.at("jdbc:h2:file:" + folder.resolve("empty"), "", "")) {
            database.reach();
        }
        String empty = "jdbc:h2:file:" + folder.resolve("empty");
        Path nothing = folder.resolve("nothing.backup");
        assertThat(run("backup", "--database-url", empty, "--to", nothing.toString()))
                .isEqualTo(Main.FOUND_A_PROBLEM);
        assertThat(said.toString()).contains("There is nothing of Rapport in this database");
        assertThat(nothing).doesNotExist();
    }

    @Test
    void backsUpWhileTheServerWorksAndKeepsTheLatestSeven() throws IOException {
        DatabaseAccess here = new DatabaseAccess(here(), "", new Secret(""));
        try (Database database = Database.open(here(), "", "")) {
            MovableClock wire = new MovableClock(NINE);
            Supplier<Duration> job = DailyBackup.of(new Storage(here, new Secret(KEY)), database.dataSource(), wire)
                    .get(0);

            for (int day = 0; day < 9; day++) {
                wire.pass(job.get());
            }
        }

        List<Path> kept = new BackupFiles(folder.resolve("backups")).all();
        assertThat(kept).hasSize(7);
        assertThat(kept.get(0)).hasFileName("rapport-20260310T090000Z.backup");
        assertThat(Backup.read(kept.get(0)).tables())
                .hasEntrySatisfying("inbox", inbox -> assertThat(inbox.rows()).isEqualTo(1));
    }

    @Test
    void leavesDailyBackupsOfPostgreSqlToItsOperator() {
        DatabaseAccess there = new DatabaseAccess("jdbc:postgresql://127.0.0.1/x", "", new Secret(""));
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(DailyBackup.of(
                            new Storage(there, new Secret(KEY)), database.dataSource(), InstantSource.system()))
                    .isEmpty();
        }
    }

    @Test
    void backsUpWhatAnOlderVersionMadeAndBringsItUpToDateWhenRestored() throws IOException, SQLException {
        String old = "jdbc:h2:file:" + folder.resolve("old");
        Flyway.configure()
                .dataSource(old + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "", "")
                .locations("classpath:db/migration")
                .target("11")
                .load()
                .migrate();
        try (Connection connection =
                        DriverManager.getConnection(old + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO inbox (workspace, delivery, taken_at) VALUES ('acme', 'Ev1', '2026-03-02 09:00:00Z')");
        }
        Path backup = folder.resolve("old.backup");

        assertThat(run("backup", "--database-url", old, "--to", backup.toString()))
                .isZero();
        assertThat(Backup.read(backup).schema()).isEqualTo("11");
        String there = TestDatabase.emptyPostgres();
        assertThat(run("migrate", "--database-url", old, "--to", there)).isZero();

        assertThat(isKnown(there)).isTrue();
    }

    @Test
    void keepsTheLatestBackups() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        for (String name : List.of(
                "rapport-20260301T030000Z.backup",
                "rapport-20260302T030000Z.backup",
                "rapport-123.unfinished",
                "mine.backup")) {
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
