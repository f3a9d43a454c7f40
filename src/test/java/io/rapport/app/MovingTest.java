package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.RehearsalClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.store.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A workspace begins on the embedded database, which is one server's alone, and moves to PostgreSQL between two rounds. */
class MovingTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");
    private static final Instant AFTER_FIRST_ROUND = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant AFTER_SECOND_ROUND = Instant.parse("2026-03-11T10:00:00Z");
    private static final List<String> FOUR = List.of("ana", "kenji", "maya", "ravi");

    @TempDir
    private Path folder;

    private final RehearsalClock clock = new RehearsalClock(START);
    private final SimulatedSlack slack = SimulatedSlack.start(SandboxOptions.of(Company.twelve(), clock));
    private final Colleagues colleagues = new Colleagues(slack);

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void goesOnWhereItWasAfterMovingToPostgreSql() throws IOException {
        String here = "jdbc:h2:file:" + folder.resolve("data/rapport");
        String there = TestDatabase.emptyPostgres();
        try (ServedRapport rapport = ServedRapport.start(slack, folder, rehearsing(here))) {
            clock.ask(rapport.uri("/"));
            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.join(FOUR);
            rapport.walk(AFTER_FIRST_ROUND);

            assertThatThrownBy(() -> ServedRapport.start(slack, folder.resolve("second"), rehearsing(here)))
                    .hasMessageContaining("Another process has the database file open. Stop it first");
            assertThat(migrate(here, there)).contains("Another process has the database file open");
            assertThat(rapport.stop()).isIn(0, 143);
        }
        assertThat(introductions()).containsOnly(1L);

        assertThat(migrate(here, there)).contains("counts and checksums agree");

        try (ServedRapport rapport = ServedRapport.start(slack, folder.resolve("moved"), rehearsing(there))) {
            clock.ask(rapport.uri("/"));
            assertThat(rapport.now()).isEqualTo(AFTER_FIRST_ROUND);
            rapport.walk(AFTER_SECOND_ROUND);
            assertThat(rapport.log()).doesNotContain("ERROR");
        }
        assertThat(introductions()).containsOnly(2L);
    }

    private Map<String, String> rehearsing(String url) {
        return Map.of(
                "RAPPORT_CLOCK_START",
                START.toString(),
                "RAPPORT_DATABASE_URL",
                url,
                "RAPPORT_SECRET_KEY_FILE",
                url.startsWith("jdbc:h2:")
                        ? ""
                        : folder.resolve("data/secret.key").toString());
    }

    private List<Long> introductions() {
        return FOUR.stream()
                .map(colleagues::named)
                .map(who -> Stream.concat(who.groupMessages().stream(), who.directMessages().stream())
                        .filter(message -> Colleagues.offers(message, "checkins.more"))
                        .count())
                .toList();
    }

    private static String migrate(String here, String there) {
        StringWriter said = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(said));
        commandLine.setErr(new PrintWriter(said));
        commandLine.execute("migrate", "--database-url", here, "--to", there);
        return said.toString();
    }
}
