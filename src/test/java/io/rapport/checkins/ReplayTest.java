package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.matching.Availability;
import io.rapport.matching.Candidate;
import io.rapport.matching.Matching;
import io.rapport.matching.Meeting;
import io.rapport.matching.Odd;
import io.rapport.matching.Pair;
import io.rapport.matching.Preference;
import io.rapport.matching.Problem;
import io.rapport.matching.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReplayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void keepsEveryKindOfRuleAndPreference() {
        Problem problem = problem(
                List.of(
                        new Rule.MustDiffer("the team"),
                        new Rule.MustShare("location"),
                        new Rule.MinimumOverlap(Duration.ofHours(3)),
                        new Rule.Across("role", "mentor", "mentee"),
                        new Rule.WithHost(Set.of("p1", "p2")),
                        new Rule.Lottery(6),
                        new Rule.Forbidden(Set.of(new Pair("p1", "p2")), "own-manager"),
                        new Rule.AtMostEvery(Map.of("p3", 28))),
                List.of(
                        new Preference.LongestAgo(),
                        new Preference.DifferentTrait("the team"),
                        new Preference.SharedTrait("interests"),
                        new Preference.OverlapOfHours(),
                        new Preference.InPerson("the city", "modes", "in person"),
                        new Preference.KeepTogether()));

        Problem read = ReplayReader.problem(Replay.text(problem));

        assertThat(read).isEqualTo(problem);
    }

    @Test
    void givesTheSameGroupsAgain() {
        for (int size = 2; size < 6; size++) {
            Problem problem = problem(
                    List.of(new Rule.MinimumOverlap(Duration.ofHours(1))),
                    List.of(new Preference.SharedTrait("interests")),
                    size);

            assertThat(Matching.solve(ReplayReader.problem(Replay.text(problem))))
                    .isEqualTo(Matching.solve(problem));
        }
    }

    private static Problem problem(List<Rule> rules, List<Preference> preferences) {
        return problem(rules, preferences, 3);
    }

    private static Problem problem(List<Rule> rules, List<Preference> preferences, int size) {
        List<Candidate> candidates = IntStream.range(0, 18)
                .mapToObj(number -> new Candidate(
                        "p" + number,
                        Map.of("interests", Set.of("a" + number % 4, "b c" + number % 3)),
                        Availability.never().and(number * 30, number * 30 + 600),
                        number % 3,
                        number % 2))
                .toList();
        return new Problem(
                candidates,
                size,
                Odd.JOINS,
                rules,
                Set.of(new Pair("p4", "p5")),
                preferences,
                List.of(
                        Meeting.held("p1", "p3", TODAY.minusWeeks(3)),
                        Meeting.introduced("p1", "p7", TODAY.minusWeeks(1))),
                TODAY,
                77);
    }
}
