package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.people.AProgram;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The program or Slack is down when a round is due: nothing stale is said afterwards, nothing owed is lost, all else has a reason. */
@Tag("outage")
class OutageTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");
    private static final Instant BEFORE_THE_ROUND = Instant.parse("2026-03-03T08:50:00Z");
    private static final Instant ROUND_ENDS = Instant.parse("2026-03-10T00:00:00Z");
    private static final int PEOPLE = Campaign.size(6, 200);

    static final List<Outage> OUTAGES = Campaign.isFull()
            ? Stream.of(Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofDays(3))
                    .flatMap(span -> Stream.of(new Outage("Rapport", span), new Outage("Slack", span)))
                    .toList()
            : List.of(new Outage("Rapport", Duration.ofHours(2)), new Outage("Slack", Duration.ofHours(2)));

    /** Who is down, for how long. */
    record Outage(String who, Duration span) {}

    @ParameterizedTest
    @FieldSource("OUTAGES")
    void losesNothingOwedAndSaysNothingStale(Outage outage) {
        try (VirtualRapport rapport = new VirtualRapport(options -> options, Company.of(PEOPLE, 5), START)) {
            rapport.begin(AProgram.called("Coffee").needing(2).introducingEachPrivately());
            rapport.liveUntil(BEFORE_THE_ROUND);

            goThrough(rapport, outage);
            rapport.liveUntil(ROUND_ENDS);

            List<Message> introductions = introductions(rapport);
            Map<String, Long> decisions = rapport.decisions();
            Campaign.note(
                    "outage", outage + ": " + introductions.size() + " introductions to " + PEOPLE + "; " + decisions);
            assertThat(introductions.stream().map(Message::channel).distinct()).hasSize(introductions.size());
            assertThat(introductions.size() + missed(decisions)).isGreaterThanOrEqualTo(PEOPLE);
            assertThat(introductions).allMatch(message -> message.wireAt().isBefore(ROUND_ENDS));
            assertThat(rapport.mishaps()).allMatch(mishap -> !mishap.reason().isEmpty());
        }
    }

    private static void goThrough(VirtualRapport rapport, Outage outage) {
        Instant over = rapport.now().plus(outage.span());
        if (outage.who().equals("Slack")) {
            rapport.slack().goDown(outage.span());
            rapport.liveUntil(over);
        } else {
            rapport.sleepUntil(over);
        }
    }

    private static List<Message> introductions(VirtualRapport rapport) {
        return new Colleagues(rapport.slack())
                .staff().stream()
                        .flatMap(employee -> employee.directMessages().stream())
                        .filter(message -> Colleagues.offers(message, "checkins.more"))
                        .toList();
    }

    private static long missed(Map<String, Long> decisions) {
        return decisions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("checkins.introduction dropped"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
