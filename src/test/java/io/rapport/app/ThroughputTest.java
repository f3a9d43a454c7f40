package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.people.AProgram;
import io.rapport.sandbox.Call;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Very many people are introduced at Slack's pace: nearly all that it allows, and never more. */
@Tag("throughput")
class ThroughputTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");
    private static final Instant EVERYBODY_IS_INTRODUCED = Instant.parse("2026-03-04T12:00:00Z");
    private static final int PEOPLE = Campaign.size(40, 5000);
    private static final double OPENED_IN_A_MINUTE = 50;
    private static final double POSTED_IN_A_MINUTE = 300;

    @Test
    void takesNearlyAllThatSlackAllowsAndProvokesNothing() {
        try (VirtualRapport rapport = new VirtualRapport(options -> options, Company.of(PEOPLE, 5), START)) {
            rapport.begin(AProgram.called("Coffee").needing(2).introducingEachPrivately());

            rapport.liveUntil(EVERYBODY_IS_INTRODUCED);

            Map<ZoneId, List<Instant>> arrivals = arrivals(rapport);
            int introduced = arrivals.values().stream().mapToInt(List::size).sum();
            Duration slowest = arrivals.values().stream()
                    .map(ThroughputTest::spread)
                    .max(Duration::compareTo)
                    .orElseThrow();
            double opened = share(opened(rapport), OPENED_IN_A_MINUTE, Duration.ofSeconds(10));
            double posted = share(
                    arrivals.values().stream().flatMap(List::stream).sorted().toList(),
                    POSTED_IN_A_MINUTE,
                    Duration.ofSeconds(1));
            Campaign.note(
                    "throughput",
                    introduced + " introductions, opened at " + Math.round(100 * opened) + " % and posted at "
                            + Math.round(100 * posted) + " % of the limit; largest zone "
                            + largest(arrivals) + " people, slowest zone " + slowest + " from first to last; "
                            + provoked(rapport) + " times 429");
            assertThat(introduced).isEqualTo(PEOPLE);
            assertThat(provoked(rapport)).isZero();
            assertThat(opened).isGreaterThanOrEqualTo(0.95);
            assertThat(posted).isGreaterThanOrEqualTo(0.95);
            assertThat(slowest).as("from the first to the last in a zone").isLessThanOrEqualTo(Duration.ofMinutes(5));
        }
    }

    private static long provoked(VirtualRapport rapport) {
        return rapport.slack().calls().stream()
                .filter(call -> call.status() == 429)
                .count();
    }

    /** Returns the share of a limit that is taken while one follows the other; pauses when nothing is owed do not count. */
    private static double share(List<Instant> calls, double inAMinute, Duration pause) {
        List<Duration> gaps = IntStream.range(1, calls.size())
                .mapToObj(index -> Duration.between(calls.get(index - 1), calls.get(index)))
                .filter(gap -> gap.compareTo(pause) < 0)
                .toList();
        Duration busy = gaps.stream().reduce(Duration.ZERO, Duration::plus);
        return gaps.size() / (busy.toMillis() / 60_000.0) / inAMinute;
    }

    private static List<Instant> opened(VirtualRapport rapport) {
        return rapport.slack().calls("conversations.open").stream()
                .map(Call::wireAt)
                .toList();
    }

    /** Returns when introductions arrived, by their reader's zone. */
    private static Map<ZoneId, List<Instant>> arrivals(VirtualRapport rapport) {
        Map<ZoneId, List<Instant>> arrivals =
                new TreeMap<>((one, other) -> one.getId().compareTo(other.getId()));
        for (Employee employee : new Colleagues(rapport.slack()).staff()) {
            List<Instant> own = employee.directMessages().stream()
                    .filter(message -> Colleagues.offers(message, "checkins.more"))
                    .map(Message::wireAt)
                    .collect(Collectors.toList());
            arrivals.merge(employee.person().zone(), own, (one, other) -> {
                one.addAll(other);
                return one;
            });
        }
        return arrivals;
    }

    private static int largest(Map<ZoneId, List<Instant>> arrivals) {
        return arrivals.values().stream().mapToInt(List::size).max().orElse(0);
    }

    private static Duration spread(List<Instant> arrivals) {
        return arrivals.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        arrivals.stream().min(Instant::compareTo).orElseThrow(),
                        arrivals.stream().max(Instant::compareTo).orElseThrow());
    }
}
