package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanTest {

    private final List<Meeting> history = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"15, 3, 7", "16, 4, 5", "24, 4, 7", "21, 3, 10"})
    void letsAFixedRosterMeetWithoutARepeatRoundByRound(int people, int size, int rounds) {
        for (int round = 0; round < rounds; round++) {
            play(ids(0, people), size, round, List.of());
        }

        assertThat(repeats()).isZero();
    }

    @Test
    void plansAnewWhenSomebodyComesAndSomebodyGoes() {
        for (int round = 0; round < 4; round++) {
            play(ids(0, 30), 3, round, List.of());
        }
        for (int round = 4; round < 10; round++) {
            play(ids(1, 31), 3, round, List.of());
        }

        assertThat(repeats()).isZero();
    }

    @Test
    void plansAroundRulesAndUnevenGroups() {
        for (int round = 0; round < 5; round++) {
            play(ids(0, 25), 3, round, List.of(new Rule.MustDiffer("team")));
        }

        assertThat(repeats()).isZero();
    }

    private static List<String> ids(int from, int until) {
        return IntStream.range(from, until).mapToObj(RandomProblem::id).toList();
    }

    private void play(List<String> ids, int size, int round, List<Rule> rules) {
        List<Candidate> candidates = ids.stream()
                .map(id -> new Candidate(
                        id, Map.of("team", Set.of("team" + id.hashCode() % 8)), Availability.always(), 0, 0))
                .toList();
        Problem problem = new Problem(
                candidates,
                size,
                Odd.JOINS,
                rules,
                Set.of(),
                List.of(),
                history,
                RandomProblem.TODAY.plusWeeks(round),
                99 + round);

        Arrangement arrangement = Matching.solve(problem);

        assertThat(arrangement.leftOut()).isEmpty();
        arrangement
                .groups()
                .forEach(group ->
                        pairs(group.ids()).forEach(pair -> history.add(new Meeting(pair, problem.on(), true))));
    }

    private static Stream<Pair> pairs(List<String> ids) {
        return ids.stream()
                .flatMap(one ->
                        ids.stream().filter(other -> one.compareTo(other) < 0).map(other -> new Pair(one, other)));
    }

    private int repeats() {
        return history.size()
                - new HashSet<>(history.stream().map(Meeting::pair).toList()).size();
    }
}
