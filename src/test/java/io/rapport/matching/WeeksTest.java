package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WeeksTest {

    @ParameterizedTest
    @CsvSource({
        "5, 3, 7",
        "6, 3, 8",
        "7, 3, 10",
        "8, 3, 11",
        "9, 3, 13",
        "10, 3, 14",
        "12, 3, 17",
        "13, 3, 19",
        "4, 4, 5",
        "6, 4, 7",
        "7, 4, 9",
        "5, 5, 6"
    })
    void comeOutForTheClassicCases(int groups, int size, int weeks) {
        assertThat(Weeks.of(groups, size))
                .hasSizeGreaterThanOrEqualTo(weeks)
                .satisfies(found -> neverRepeat(found, size));
    }

    /** A second each, for the search looks in vain for one week more. */
    @ParameterizedTest
    @EnabledIfSystemProperty(named = "golfers", matches = "all")
    @CsvSource({"5, 4, 5", "8, 4, 9", "6, 5, 6", "7, 5, 7"})
    void comeOutWhereOneMoreIsUnknown(int groups, int size, int weeks) {
        assertThat(Weeks.of(groups, size))
                .hasSizeGreaterThanOrEqualTo(weeks)
                .satisfies(found -> neverRepeat(found, size));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8, 9, 16, 25, 27})
    void restOnFieldsInWhichEveryNumberHasAnInverse(int order) {
        Field field = Field.of(order);

        for (int one = 0; one < order; one++) {
            Set<Integer> products = new HashSet<>();
            Set<Integer> differences = new HashSet<>();
            for (int other = 0; other < order; other++) {
                products.add(field.product(one, other));
                differences.add(field.minus(one, other));
                for (int third = 0; third < order; third++) {
                    assertThat(field.product(one, field.minus(other, third)))
                            .isEqualTo(field.minus(field.product(one, other), field.product(one, third)));
                }
            }
            assertThat(products).hasSize(one == 0 ? 1 : order);
            assertThat(differences).hasSize(order);
        }
    }

    @Test
    void knowWhichFieldsThereAre() {
        assertThat(List.of(2, 3, 4, 6, 8, 10, 12, 27).stream().filter(Field::exists))
                .containsExactly(2, 3, 4, 8, 27);
    }

    private static void neverRepeat(List<? extends int[]> weeks, int size) {
        Set<List<Integer>> together = new HashSet<>();
        for (int[] week : weeks) {
            int groups = week.length / size;
            for (int group = 0; group < groups; group++) {
                int wanted = group;
                assertThat(Arrays.stream(week).filter(own -> own == wanted)).hasSize(size);
            }
            for (int one = 0; one < week.length; one++) {
                for (int other = 0; other < one; other++) {
                    if (week[one] == week[other]) {
                        assertThat(together.add(List.of(one, other))).isTrue();
                    }
                }
            }
        }
    }
}
