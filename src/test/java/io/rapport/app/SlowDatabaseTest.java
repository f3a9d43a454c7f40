package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL stands still, dies and comes back: what was acknowledged is kept, what was not is seen, and nobody restarts Rapport. */
@Tag("slow-database")
class SlowDatabaseTest {

    private static final int PEOPLE = 20;
    private static final int BETWEEN = Campaign.size(60, 1500);
    private static final List<Duration> PAUSES = Campaign.isFull()
            ? List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(10))
            : List.of(Duration.ofSeconds(4));
    private static final int DEATHS = Campaign.times(1, 3);
    private static final Duration DEAD = Duration.ofSeconds(2);
    private static final Duration RECOVERED = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.of(PEOPLE, 12), () -> Introducing.START));

    @Test
    void keepsWhatItAcknowledgedAndRecoversByItself() throws IOException, SQLException {
        try (slack;
                PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"));
                ServedRapport rapport = ServedRapport.start(slack, folder, Introducing.environment(postgres.url()))) {
            Colleagues colleagues = new Colleagues(slack);
            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.joinAtOnce(colleagues.staff());
            try (Deeds deeds = Deeds.everySecond(50, slack, colleagues.staff())) {
                deeds.awaitAcknowledged(BETWEEN);
                for (Duration pause : PAUSES) {
                    postgres.pause();
                    let(pause);
                    postgres.goOn();
                    deeds.awaitAcknowledged(BETWEEN);
                }
                for (int death = 0; death < DEATHS; death++) {
                    postgres.kill();
                    let(DEAD);
                    postgres.restart();
                    awaitReady(rapport);
                    deeds.awaitAcknowledged(BETWEEN);
                }
                deeds.rest();
                rapport.kill();

                assertThat(deeds.lost(postgres.dataSource())).isEmpty();
                assertThat(deeds.refused()).as("people who saw an error").isPositive();
                assertThat(Deeds.effects(postgres.dataSource()))
                        .isBetween(deeds.acknowledged(), deeds.acknowledged() + deeds.refused());
                Campaign.note(
                        "slow-database",
                        "paused " + PAUSES + ", killed " + DEATHS + " times: " + deeds.acknowledged()
                                + " acknowledged, 0 lost, people saw an error " + deeds.refused() + " times");
            }
        }
    }

    private static void awaitReady(ServedRapport rapport) {
        Awaitility.await().atMost(RECOVERED).until(() -> rapport.get("/readyz").statusCode() == 200);
    }

    private static void let(Duration pass) {
        long end = System.nanoTime() + pass.toNanos();
        Awaitility.await().atMost(pass.plusMinutes(1)).until(() -> System.nanoTime() > end);
    }
}
