package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack's API swallows every call for a while, and people go on pressing: they are answered as fast as ever. */
@Tag("slow-slack")
class SlowSlackTest {

    private static final int PEOPLE = Campaign.times(6, 50);
    private static final int ACTS_A_SECOND = Campaign.times(20, 50);
    private static final Duration SILENCE = Duration.ofSeconds(Campaign.size(4, 300));
    private static final Duration PROMPT = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.of(PEOPLE, 12), () -> Introducing.START));

    @Test
    void answersPeopleWhileSlackAnswersNothingAndShowsEverythingAfterwards() throws IOException, SQLException {
        Colleagues colleagues = new Colleagues(slack);
        try (slack;
                ServedRapport rapport = served()) {
            colleagues.createProgram("Weekly check-ins", Map.of());
            List<Employee> staff = colleagues.staff();
            colleagues.joinAtOnce(staff);

            staff.forEach(who -> slack.workplace().openHome(who.person().handle()));
            Awaitility.await()
                    .atMost(Deeds.PATIENCE)
                    .until(() -> staff.stream().allMatch(who -> who.home().isPresent()));
            Deeds deeds = silence(staff);
            Instant over = Instant.now();
            Awaitility.await()
                    .atMost(Deeds.PATIENCE)
                    .until(() -> shownSince(over).size() == PEOPLE);
            rapport.kill();

            assertThat(deeds.failures()).isEmpty();
            assertThat(deeds.refused()).as("people who saw an error").isZero();
            try (Database database = Database.open("jdbc:h2:file:" + folder.resolve("data/rapport"), "", "")) {
                assertThat(deeds.lost(database.dataSource())).isEmpty();
                assertThat(Deeds.effects(database.dataSource())).isEqualTo(deeds.acknowledged());
            }
            Duration most = deeds.answeredWithin(0.99);
            Campaign.note(
                    "slow-slack",
                    "silent for " + SILENCE.toSeconds() + " s, " + deeds.acknowledged() + " acts at " + ACTS_A_SECOND
                            + "/s, 0 lost, 0 errors, p99 " + most.toMillis() + " ms");
            if (Campaign.isFull()) {
                assertThat(most).isLessThan(PROMPT);
            }
        }
    }

    /** In brief, calls are given up sooner, so that nobody waits long for what became of them. */
    private ServedRapport served() throws IOException {
        Map<String, String> environment = Introducing.environment("");
        return Campaign.isFull()
                ? ServedRapport.start(slack, folder, environment)
                : ServedRapport.hurried(slack, folder, environment);
    }

    private Deeds silence(List<Employee> staff) {
        slack.meet(new Fault(Fault.Kind.SILENT_NEVER_APPLIED, "*", 1, Duration.ofMinutes(10)), SILENCE);
        try (Deeds deeds = Deeds.everySecond(ACTS_A_SECOND, slack, staff)) {
            Instant end = Instant.now().plus(SILENCE);
            Awaitility.await()
                    .atMost(SILENCE.plusMinutes(1))
                    .until(() -> Instant.now().isAfter(end));
            deeds.rest();
            return deeds;
        }
    }

    /** Returns whose Home was shown after an instant. */
    private Set<String> shownSince(Instant wire) {
        return slack.calls("views.publish").stream()
                .filter(call -> call.isApplied() && call.wireAt().isAfter(wire))
                .map(call -> call.argument("user_id"))
                .collect(Collectors.toSet());
    }
}
