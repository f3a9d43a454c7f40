package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.AProgram;
import io.rapport.people.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What members can rely on over many rounds. */
final class PromisesTest {

    private static final List<String> FIVE = List.of("Ana", "Ben", "Cyd", "Dee", "Eve");

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void letsEverybodySitOutEquallyOftenOrOnceMore() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        club.joined(FIVE.toArray(String[]::new));
        Map<String, Integer> satOut = new HashMap<>();
        FIVE.forEach(name -> satOut.put(name, 0));

        for (int round = 0; round < 12; round++) {
            walkToRound(round);
            FIVE.stream().filter(name -> !club.isInAGroup(name)).forEach(name -> satOut.merge(name, 1, Integer::sum));

            assertThat(spread(satOut.values()))
                    .as("after round %d: %s", round, satOut)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void letsEverybodyBeTheThirdOfAPairEquallyOftenOrOnceMore() {
        club.joined(FIVE.toArray(String[]::new));
        Map<String, Integer> inLarger = new HashMap<>();
        FIVE.forEach(name -> inLarger.put(name, 0));

        for (int round = 0; round < 12; round++) {
            walkToRound(round);
            FIVE.stream()
                    .filter(name -> club.groupOf(name).members().size() == 3)
                    .forEach(name -> inLarger.merge(name, 1, Integer::sum));

            assertThat(spread(inLarger.values()))
                    .as("after round %d: %s", round, inLarger)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void keepsHistoryAndWhomToAvoidForWhoLeavesAndJoinsAgain() {
        club.joined("Ana", "Ben", "Cyd", "Dee");
        club.never("Ana", "Cyd");
        club.walkTo(Club.TUESDAY);
        String first = club.partnersOf("Ana");
        String second = Stream.of("Ben", "Dee")
                .filter(name -> !name.equals(first))
                .findFirst()
                .orElseThrow();
        club.press("Ana", CheckIns.MET, club.groupOf("Ana").id());

        club.leaves("Ana");
        club.joined("Ana");
        walkToRound(1);

        assertThat(club.partnersOf("Ana")).isEqualTo(second);
    }

    @Test
    void endsAPauseOnItsDateWhereTheMemberIs() {
        club.joined("Ana", "Ben");
        club.joinedFrom("Aroha", "Pacific/Auckland", "en");
        club.joinedFrom("Keola", "Pacific/Honolulu", "en");
        club.pauses("Aroha", Club.TENTH);
        club.pauses("Keola", Club.TENTH);

        walkToRound(1);

        assertThat(club.isInAGroup("Aroha")).isTrue();
        assertThat(club.isInAGroup("Keola")).isFalse();
    }

    @Test
    void tellsThePartnerOfWhoIsDeactivatedAndFindsSomebodyElse() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        club.joined("Ana", "Ben", "Cyd");
        club.walkTo(Club.TUESDAY);
        String alone = Stream.of("Ana", "Ben", "Cyd")
                .filter(name -> !club.isInAGroup(name))
                .findFirst()
                .orElseThrow();
        List<String> pair = Stream.of("Ana", "Ben", "Cyd")
                .filter(name -> !name.equals(alone))
                .toList();

        club.office.arrived(pair.get(0), Standing.DEACTIVATED, ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
        club.beat();

        assertThat(club.partnersOf(pair.get(1))).isEqualTo(alone);
        assertThat(club.lastTold(pair.get(1))).contains("Plans changed, so here is a new match");
        assertThat(club.lastTold(alone)).contains("meet").contains(pair.get(1));
    }

    private void walkToRound(int round) {
        LocalDate day = Club.THIRD.plusWeeks(round);
        Instant after = day.atTime(10, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        club.walkTo(after.plus(1, ChronoUnit.MINUTES).toString());
    }

    private static int spread(Collection<Integer> times) {
        return times.stream().mapToInt(Integer::intValue).max().orElse(0)
                - times.stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
