package io.rapport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {

    private static final WorkspaceId ACME = new WorkspaceId("acme");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void keepsWhatWasCommittedWhenOpenedAgain(@TempDir Path folder) {
        String url = "jdbc:h2:" + folder.resolve("rapport");
        try (Database database = Database.open(url, "rapport", "")) {
            database.transactions().execute(work -> new Inbox().record(work, ACME, "Ev1", NINE));
        }

        try (Database database = Database.open(url, "rapport", "")) {
            boolean isNew = database.transactions().run(work -> new Inbox().record(work, ACME, "Ev1", NINE));
            assertThat(isNew).isFalse();
        }
    }

    @Test
    void completesAnH2UrlWithWhatItNeedsToLoseNothing() {
        assertThat(Database.complete("jdbc:h2:mem:x;mode=PostgreSQL"))
                .startsWith("jdbc:h2:mem:x;mode=PostgreSQL;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE")
                .doesNotContain("MODE=");
        assertThat(Database.complete("jdbc:postgresql://db/rapport")).isEqualTo("jdbc:postgresql://db/rapport");
    }

    @Test
    void saysThatAnotherProcessHasTheFile(@TempDir Path folder) throws IOException {
        String url = "jdbc:h2:" + folder.resolve("rapport");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        url)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Database.open(url, "rapport", ""))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("Another process has the database file open");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void saysWhatToCheckWhenThereIsNoServer() {
        assertThatThrownBy(() -> Database.open("jdbc:nowhere:", "rapport", ""))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("RAPPORT_DATABASE_URL");
    }

    /** Another process that has the database open until it is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws SQLException, IOException {
            try (Connection connection = DriverManager.getConnection(arguments[0], "rapport", "")) {
                System.out.println(connection.isClosed() ? "closed" : "open");
                System.in.read();
            }
        }
    }
}
