package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Compares groups of up to 16 people with the best partition into groups of just that size, found by trying every subset in another way. */
final class SmallGroupsTest {

    private static final int[][] KINDS = {
        {9, 3}, {12, 3}, {15, 3}, {8, 4}, {12, 4}, {16, 4}, {10, 5}, {15, 5}, {12, 6}, {16, 8}
    };
    private static final int INSTANCES = 52;

    @Test
    void areTheBestOnes() {
        assertThat(ratios(SmallGroupsTest::solved)).containsOnly(1.0);
    }

    @Test
    void areNearlyAsGoodByAnnealingAlone() {
        List<Double> ratios = ratios(SmallGroupsTest::annealed);

        assertThat(ratios).allMatch(ratio -> ratio <= 1);
        assertThat(ratios.stream().filter(ratio -> ratio >= 0.99)).hasSizeGreaterThanOrEqualTo(50);
    }

    /** Returns, for every instance that the rules let come out, how much of the best soft weight a way finds; 0 if it leaves somebody out. */
    private static List<Double> ratios(BiFunction<Roster, Weights, List<int[]>> way) {
        List<Double> ratios = new ArrayList<>();
        for (int seed = 0; ratios.size() < INSTANCES; seed++) {
            int[] kind = KINDS[seed % KINDS.length];
            Roster roster = new Roster(RandomProblem.of(seed, kind[0], kind[1]));
            Weights weights = new Weights(roster, new Past(roster));
            long best = best(roster, weights, kind[1]);
            if (best > 0) {
                long found = way.apply(roster, weights).stream()
                        .mapToLong(weights::group)
                        .sum();
                long units = weights.units().turn();
                boolean everybody = found / units == best / units;
                ratios.add(everybody ? (double) (found % units) / (best % units) : 0);
            }
        }
        return ratios;
    }

    private static List<int[]> solved(Roster roster, Weights weights) {
        return Matching.solve(roster.problem()).groups().stream()
                .map(group -> group.ids().stream().mapToInt(roster::number).toArray())
                .toList();
    }

    private static List<int[]> annealed(Roster roster, Weights weights) {
        int[] sizes = Grouping.sizes(roster.problem());
        Exchanges exchanges = new Exchanges(roster, weights);
        return new Grouping(roster, weights, new Past(roster))
                .annealed(sizes, Progress.UNWATCHED).stream()
                        .map(groups -> exchanges.climb(groups, sizes))
                        .max(Comparator.comparingLong(groups ->
                                groups.stream().mapToLong(weights::group).sum()))
                        .orElseThrow();
    }

    /** Returns the worth of the best partition, −1 if the rules allow none. */
    private static long best(Roster roster, Weights weights, int size) {
        int people = roster.size();
        long[] best = new long[1 << people];
        Arrays.fill(best, -1);
        best[0] = 0;
        for (int set = 1; set < 1 << people; set++) {
            if (Integer.bitCount(set) % size == 0) {
                best[set] = with(Integer.lowestOneBit(set), set & (set - 1), set, best, roster, weights, size);
            }
        }
        return best[(1 << people) - 1];
    }

    private static long with(int group, int rest, int set, long[] best, Roster roster, Weights weights, int size) {
        if (Integer.bitCount(group) == size) {
            int[] members = members(group);
            long others = best[set & ~group];
            return others >= 0 && roster.allows(members) ? others + weights.group(members) : -1;
        }
        long most = -1;
        for (int others = rest; others != 0; others &= others - 1) {
            int other = Integer.lowestOneBit(others);
            most = Math.max(most, with(group | other, others & (others - 1), set, best, roster, weights, size));
        }
        return most;
    }

    private static int[] members(int set) {
        int[] members = new int[Integer.bitCount(set)];
        int index = 0;
        for (int left = set; left != 0; left &= left - 1) {
            members[index++] = Integer.numberOfTrailingZeros(left);
        }
        return members;
    }
}
