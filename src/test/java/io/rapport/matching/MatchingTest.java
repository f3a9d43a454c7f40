package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static io.rapport.matching.RandomProblem.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatchingTest {

    @Test
    void equalsBruteForceOnAThousandProblemsWithHardRules() {
        for (int seed = 0; seed < 1_000; seed++) {
            Problem problem = RandomProblem.of(seed, 1 + seed % 12, 2);
            Oracle oracle = new Oracle(problem);

            Arrangement arrangement = Matching.solve(problem);

            assertThat(oracle.figures(arrangement)).as("seed %d", seed).isEqualTo(oracle.best());
        }
    }

    @Test
    void breaksNoHardRuleInTwoThousandProblems() {
        for (int seed = 0; seed < 2_000; seed++) {
            int size = 2 + seed % 7;
            Problem problem = RandomProblem.of(seed, 1 + seed % 19, size);

            Arrangement arrangement = Matching.solve(problem);

            Set<String> seen = new HashSet<>();
            for (Arrangement.Group group : arrangement.groups()) {
                assertThat(group.ids()).as("seed %d", seed).hasSizeBetween(2, Math.min(8, size + 1));
                assertThat(Oracle.allowed(problem, people(problem, group.ids())))
                        .as("seed %d", seed)
                        .isTrue();
                seen.addAll(group.ids());
            }
            arrangement.leftOut().forEach(left -> seen.add(left.id()));
            assertThat(seen).hasSameSizeAs(problem.candidates());
            assertThat(arrangement.groups().stream()
                                    .mapToInt(group -> group.ids().size())
                                    .sum()
                            + arrangement.leftOut().size())
                    .isEqualTo(problem.candidates().size());
        }
    }

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        for (int seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblem.of(seed, 2 + seed % 20, 2 + seed % 4);

            Arrangement arrangement = Matching.solve(shuffled(problem, seed));

            assertThat(arrangement).as("seed %d", seed).isEqualTo(Matching.solve(problem));
        }
    }

    @Test
    void givesTheSameGroupsOnEveryMachine() {
        assertThat(groups(RandomProblem.of(7, 13, 2))).isEqualTo("p0+p10 p1+p2 p12+p9 p3+p5 p4+p7 p6+p8");
        assertThat(groups(RandomProblem.of(8, 16, 3)))
                .isEqualTo("p0+p11+p2 p1+p7+p9 p10+p13+p4+p8 p12+p14+p3 p15+p5+p6");
    }

    private static String groups(Problem problem) {
        return Matching.solve(problem).groups().stream()
                .map(group -> String.join("+", group.ids()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 10, 14, 20, 26, 32, 40, 60})
    void letsAFixedRosterMeetWithoutARepeatForAsLongAsPossible(int people) {
        List<Meeting> history = new ArrayList<>();

        for (int round = 0; round < people - 1; round++) {
            LocalRound.play(people, round, 2, history);
        }

        assertThat(new HashSet<>(history.stream().map(Meeting::pair).toList())).hasSize(people * (people - 1) / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 9, 15, 21})
    void letsEverybodyTakeTurnsInTheTrio(int people) {
        List<Meeting> history = new ArrayList<>();
        Map<String, Integer> turns = new HashMap<>();

        for (int round = 0; round < 2 * people; round++) {
            Arrangement arrangement = LocalRound.play(people, round, 2, history, turns);

            assertThat(arrangement.leftOut()).isEmpty();
            int least = IntStream.range(0, people)
                    .map(number -> turns.getOrDefault(id(number), 0))
                    .min()
                    .orElse(0);
            assertThat(Collections.max(turns.values()) - least)
                    .as("round %d", round)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void matchesVeryManyPeopleAndLeavesNobodyOut() {
        List<Candidate> candidates = IntStream.range(0, 1_205)
                .mapToObj(number -> new Candidate(
                        id(number), Map.of("team", Set.of("team" + number % 9)), Availability.always(), 0, 0))
                .toList();
        Problem problem = new Problem(
                candidates,
                2,
                Odd.JOINS,
                List.of(new Rule.MustDiffer("team")),
                Set.of(),
                List.of(),
                List.of(),
                TODAY,
                1);

        Arrangement arrangement = Matching.solve(problem);

        assertThat(arrangement.leftOut()).isEmpty();
        assertThat(arrangement.groups()).hasSize(602);
        assertThat(arrangement.groups().stream()
                        .flatMap(group -> group.ids().stream())
                        .distinct())
                .hasSize(1_205);
    }

    private static List<Candidate> people(Problem problem, List<String> ids) {
        return problem.candidates().stream()
                .filter(candidate -> ids.contains(candidate.id()))
                .toList();
    }

    private static Problem shuffled(Problem problem, int seed) {
        return new Problem(
                shuffled(problem.candidates(), seed),
                problem.groupSize(),
                problem.odd(),
                problem.rules(),
                problem.neverTogether(),
                problem.preferences(),
                shuffled(problem.history(), seed),
                problem.on(),
                problem.seed());
    }

    private static <T> List<T> shuffled(List<T> list, int seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** One round after the other for people without rules, a week apart. */
    private static final class LocalRound {

        static void play(int people, int round, int groupSize, List<Meeting> history) {
            play(people, round, groupSize, history, new HashMap<>());
        }

        static Arrangement play(
                int people, int round, int groupSize, List<Meeting> history, Map<String, Integer> turns) {
            List<Candidate> candidates = IntStream.range(0, people)
                    .mapToObj(number -> new Candidate(
                            id(number), Map.of(), Availability.always(), 0, turns.getOrDefault(id(number), 0)))
                    .toList();
            Problem problem = new Problem(
                    candidates,
                    groupSize,
                    Odd.JOINS,
                    List.of(),
                    Set.of(),
                    List.of(),
                    history,
                    TODAY.plusWeeks(round),
                    77 + round);
            Arrangement arrangement = Matching.solve(problem);
            for (Arrangement.Group group : arrangement.groups()) {
                for (String one : group.ids()) {
                    if (group.ids().size() > groupSize) {
                        turns.merge(one, 1, Integer::sum);
                    }
                    for (String other : group.ids()) {
                        if (one.compareTo(other) < 0) {
                            history.add(Meeting.held(one, other, TODAY.plusWeeks(round)));
                        }
                    }
                }
            }
            return arrangement;
        }
    }
}
