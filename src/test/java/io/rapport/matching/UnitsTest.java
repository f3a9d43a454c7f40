package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "7, 2",
        "50, 2",
        "200, 2",
        "1000, 2",
        "2000, 2",
        "10000, 2",
        "100000, 2",
        "16, 3",
        "60, 4",
        "400, 8"
    })
    void letNoLevelReachTheNextOne(int people, int size) {
        Units units = Units.of(problem(people, size));
        long pairs = size == 2 ? people / 2 + 2 : (long) people * size / 2;

        assertThat(units.soft()).isGreaterThan(1);
        assertThat(units.newness()).isGreaterThan(pairs * (units.soft() * units.finest() + 1));
        assertThat(units.turn()).isGreaterThan(2 * pairs * units.newness());
        assertThat(units.missed()).isGreaterThan((size == 2 ? 3L : people) * units.mostTurns() * units.turn());
        assertThat(units.matched()).isGreaterThan((long) units.mostMissed() * units.missed());
        assertThat(Math.multiplyExact(people, units.matched() + units.mostMissed() * units.missed() + units.newness()))
                .isLessThan(1L << 61);
    }

    @ParameterizedTest
    @CsvSource({"50, 2", "200, 2", "16, 3", "60, 4"})
    void keepPeopleMatchedAndRoundsMissedApartWhereThereIsRoom(int people, int size) {
        Units units = Units.of(problem(people, size));

        assertThat(units.matched()).isGreaterThan((long) people * units.mostMissed() * units.missed());
    }

    private static Problem problem(int people, int size) {
        List<Candidate> candidates = IntStream.range(0, people)
                .mapToObj(
                        number -> new Candidate("p" + number, Map.of(), Availability.always(), number % 9, number % 5))
                .toList();
        return new Problem(candidates, size, Odd.JOINS, List.of(), Set.of(), List.of(), List.of(), TODAY, 1);
    }
}
