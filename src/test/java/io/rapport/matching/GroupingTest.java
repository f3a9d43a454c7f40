package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GroupingTest {

    @ParameterizedTest
    @CsvSource({
        "7, 3, JOINS, 4 3, 0",
        "9, 3, JOINS, 3 3 3, 0",
        "5, 3, JOINS, 3 2, 0",
        "2, 3, JOINS, 2, 0",
        "3, 8, SITS_OUT, 3, 0",
        "7, 4, JOINS, 4 3, 0",
        "11, 4, JOINS, 4 4 3, 0",
        "15, 7, JOINS, 8 7, 0",
        "17, 8, JOINS, 8 8, 1",
        "7, 3, SITS_OUT, 3 3, 1",
        "11, 4, SITS_OUT, 4 4, 3",
        "7, 2, SITS_OUT, 2 2 2, 1",
        "3, 2, JOINS, 3, 0",
        "1, 3, JOINS, '', 1"
    })
    void makesGroupsOfTheSizesThatComeOutBest(int people, int size, Odd odd, String sizes, int left) {
        Arrangement arrangement = Matching.solve(problem(people, size, odd, Map.of(), 5));

        assertThat(arrangement.groups().stream()
                        .map(group -> group.ids().size())
                        .sorted((one, other) -> other - one))
                .isEqualTo(Arrays.stream(sizes.split(" ", -1))
                        .filter(text -> !text.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
        assertThat(arrangement.leftOut()).hasSize(left);
    }

    @Test
    void letsPeopleSitOutInTurn() {
        Map<String, Integer> missed = new HashMap<>();

        for (int round = 0; round < 11; round++) {
            Arrangement arrangement = Matching.solve(problem(11, 3, Odd.SITS_OUT, missed, round));
            arrangement.leftOut().forEach(left -> missed.merge(left.id(), 1, Integer::sum));
        }

        assertThat(missed)
                .hasSize(11)
                .allSatisfy((id, rounds) -> assertThat(rounds).isEqualTo(2));
    }

    @Test
    void placesEverybodyWhereEachTeamHasOneForEachGroup() {
        List<Candidate> candidates = IntStream.range(0, 24)
                .mapToObj(number -> new Candidate(
                        "p" + number, Map.of("team", Set.of("team" + number % 4)), Availability.always(), 0, 0))
                .toList();
        Problem problem = new Problem(
                candidates,
                4,
                Odd.JOINS,
                List.of(new Rule.MustDiffer("team")),
                Set.of(),
                List.of(),
                List.of(),
                TODAY,
                3);

        Arrangement arrangement = Matching.solve(problem);

        assertThat(arrangement.groups())
                .hasSize(6)
                .allMatch(group -> group.ids().size() == 4);
    }

    @Test
    void leavesNobodyOutBetweenTheBlocksOfVeryManyPeople() {
        Arrangement arrangement = Matching.solve(problem(1_003, 4, Odd.JOINS, Map.of(), 5));

        assertThat(arrangement.leftOut()).isEmpty();
        assertThat(arrangement.groups().stream().mapToInt(group -> group.ids().size()))
                .hasSize(250)
                .allMatch(size -> size == 4 || size == 5);
    }

    private static Problem problem(int people, int size, Odd odd, Map<String, Integer> missed, int seed) {
        List<Candidate> candidates = IntStream.range(0, people)
                .mapToObj(number -> new Candidate(
                        "p" + number, Map.of(), Availability.always(), missed.getOrDefault("p" + number, 0), 0))
                .toList();
        return new Problem(candidates, size, odd, List.of(), Set.of(), List.of(), List.of(), TODAY, seed);
    }
}
