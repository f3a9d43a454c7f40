package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RosterTest {

    @Test
    void allowsByNumbersJustWhatTheRulesAllow() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Roster roster = new Roster(withHosts(RandomProblem.of(seed, 8, 3), random.nextInt(4)));

            for (int draw = 0; draw < 40; draw++) {
                int[] members = random.ints(0, 8)
                        .distinct()
                        .limit(2 + random.nextInt(3))
                        .toArray();

                assertThat(roster.allows(members))
                        .as("seed %d, %s", seed, roster.people(members))
                        .isEqualTo(roster.breaksNothing(members));
                if (members.length == 2) {
                    assertThat(roster.makesPair(members[0], members[1])).isEqualTo(roster.allows(members));
                }
            }
        }
    }

    @Test
    void tellsTraitsOfManyValuesApart() {
        List<Candidate> people = IntStream.range(0, 200)
                .mapToObj(number -> new Candidate(
                        "p" + number,
                        Map.of("team", Set.of("team" + number / 2), "likes", Set.of("a" + number, "a" + (number + 65))),
                        Availability.always(),
                        0,
                        0))
                .toList();
        Profiles profiles = new Profiles(people);

        for (int one = 0; one < 200; one++) {
            for (int other = 0; other < 200; other++) {
                Candidate here = people.get(one);
                Candidate there = people.get(other);
                assertThat(profiles.trait("team").differs(one, other)).isEqualTo(here.differs("team", there));
                assertThat(profiles.trait("likes").inCommon(one, other)).isEqualTo((int) here.values("likes").stream()
                        .filter(there.values("likes")::contains)
                        .count());
            }
        }
    }

    @Test
    void knowsWhoIsFarFromWhom() {
        Past past = past(Meeting.held("a", "b", TODAY), Meeting.introduced("b", "c", TODAY));

        assertThat(List.of(far(past, 0, 1), far(past, 0, 2), far(past, 0, 3))).containsExactly(false, false, true);
    }

    @Test
    void remembersTheLatestOfSeveralMeetings() {
        Past past = past(
                Meeting.held("a", "b", TODAY.minusDays(30)),
                Meeting.introduced("b", "a", TODAY.minusDays(2)),
                Meeting.held("a", "b", TODAY.minusDays(60)),
                Meeting.introduced("b", "d", TODAY.minusDays(9)));
        Roster roster = roster();

        assertThat(past.daysSince(roster.number("a"), roster.number("b"))).isEqualTo(30);
        assertThat(past.newness(roster.number("a"), roster.number("b"))).isZero();
        assertThat(past.daysSince(roster.number("d"), roster.number("b"))).isEqualTo(9);
        assertThat(past.newness(roster.number("b"), roster.number("d"))).isEqualTo(1);
    }

    private static boolean far(Past past, int one, int other) {
        Roster roster = roster();
        return past.isFar(
                roster.number(String.valueOf((char) ('a' + one))), roster.number(String.valueOf((char) ('a' + other))));
    }

    private static Past past(Meeting... meetings) {
        return new Past(new Roster(problem(meetings)));
    }

    private static Roster roster() {
        return new Roster(problem());
    }

    private static Problem problem(Meeting... meetings) {
        List<Candidate> people = List.of("a", "b", "c", "d").stream()
                .map(id -> new Candidate(id, Map.of(), Availability.always(), 0, 0))
                .toList();
        return new Problem(people, 2, Odd.JOINS, List.of(), Set.of(), List.of(), List.of(meetings), TODAY, 1);
    }

    private static Problem withHosts(Problem problem, int hosts) {
        List<Rule> rules = new ArrayList<>(problem.rules());
        if (hosts > 0) {
            Set<String> ids = Set.copyOf(
                    IntStream.range(0, hosts).mapToObj(RandomProblem::id).toList());
            rules.add(new Rule.WithHost(ids));
        }
        return new Problem(
                problem.candidates(),
                problem.groupSize(),
                problem.odd(),
                rules,
                problem.neverTogether(),
                problem.preferences(),
                problem.history(),
                problem.on(),
                problem.seed());
    }
}
