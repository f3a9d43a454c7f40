package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CompleteMatchingTest {

    private static final long PLENTY = Long.MAX_VALUE;

    @ParameterizedTest
    @EnumSource(Family.class)
    void findsWhatIsBestAmongAllPairs(Family family) {
        for (int seed = 0; seed < 3; seed++) {
            int vertices = 257 + 50 * seed + seed % 2;
            PairWeights weights = family.weights(vertices, seed);

            Matching matching = MaximumWeightMatching.solve(vertices, weights, seed, PLENTY, Progress.UNWATCHED);

            matching.verify();
            assertThat(matching.weight())
                    .as("seed %d", seed)
                    .isEqualTo(laidOut(vertices, weights).weight());
            assertThat(matching.certifiedRatio()).isEqualTo(1);
        }
    }

    @Test
    void findsTheFewEdgesThereAre() {
        PairWeights weights =
                (one, other) -> (one + other) % 97 == 3 && one % 7 != other % 7 ? 1 + one * other % 50 : -1;

        Matching matching = MaximumWeightMatching.solve(700, weights, 1, PLENTY, Progress.UNWATCHED);

        assertThat(matching.weight()).isEqualTo(laidOut(700, weights).weight());
        assertThat(matching.certifiedRatio()).isEqualTo(1);
    }

    @Test
    void saysHowGoodItIsWhereItMayNotLookAtAllPairs() {
        PairWeights weights = Family.GEOMETRIC.weights(600, 5);
        long best = laidOut(600, weights).weight();

        Matching matching = MaximumWeightMatching.solve(600, weights, 5, 0, Progress.UNWATCHED);

        assertThat(matching.weight()).isBetween(best / 2, best);
        assertThat(matching.upperBound()).isGreaterThanOrEqualTo(best);
        assertThat(matching.certifiedRatio()).isBetween(0.5, 1.0);
        Matching better = MaximumWeightMatching.solve(600, weights, 5, 400_000, Progress.UNWATCHED);
        assertThat(better.certifiedRatio()).isBetween(matching.certifiedRatio(), 1.0);
        assertThat(better.upperBound()).isGreaterThanOrEqualTo(best);
    }

    @Test
    void looksWherePairsAreLikelyAmongVeryMany() {
        PairWeights weights = Family.COMPANY.weights(12_001, 1);

        Matching matching = MaximumWeightMatching.solve(12_001, weights, 1, 0, Progress.UNWATCHED);

        matching.verify();
        assertThat(matching.certifiedRatio()).isGreaterThan(0.85);
    }

    @Test
    void matchesTheRestWhenSomeLeave() {
        for (Family family : Family.values()) {
            int vertices = 301;
            PairWeights weights = family.weights(vertices, 9);
            CompleteMatching complete = new CompleteMatching(vertices, weights, 9, PLENTY, Progress.UNWATCHED);
            Matching all = complete.solve();
            SplittableRandom random = new SplittableRandom(9);
            for (int trial = 0; trial < 5; trial++) {
                int[] gone = random.ints(3, 0, vertices).distinct().toArray();

                Matching rest = complete.without(all, gone);

                PairWeights left = (one, other) ->
                        IntStream.of(gone).anyMatch(each -> each == one || each == other) ? -1 : weights.of(one, other);
                assertThat(rest.weight())
                        .as("%s %d", family, trial)
                        .isEqualTo(laidOut(vertices, left).weight());
            }
        }
    }

    @Test
    void findsTheSameOnAnyNumberOfProcessors() throws Exception {
        PairWeights weights = Family.TIES.weights(600, 2);
        Matching matching = MaximumWeightMatching.solve(600, weights, 2, PLENTY, Progress.UNWATCHED);

        ForkJoinPool pool = new ForkJoinPool(1);
        Matching alone = pool.submit(() -> MaximumWeightMatching.solve(600, weights, 2, PLENTY, Progress.UNWATCHED))
                .get();
        pool.shutdown();

        assertThat(IntStream.range(0, 600).map(alone::mate))
                .containsExactly(
                        IntStream.range(0, 600).map(matching::mate).boxed().toArray(Integer[]::new));
    }

    @Test
    void endsWhenTold() {
        PairWeights weights = Family.UNIFORM.weights(400, 3);

        assertThatThrownBy(() -> MaximumWeightMatching.solve(400, weights, 3, PLENTY, (done, of) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void neverTakesAPairForWorthLessThanItIs() {
        for (int seed = 0; seed < 100; seed++) {
            requireCeilings(RandomProblem.of(seed, 2 + seed % 30, 2));
        }
        requireCeilings(new Company(120, 1).round(0));
    }

    private static void requireCeilings(Problem problem) {
        Roster roster = new Roster(problem);
        Ceiling ceiling = new Ceiling(roster, new Weights(roster, new Past(roster)));
        for (int one = 0; one < roster.size(); one++) {
            for (int other = 0; other < one; other++) {
                long weight = ceiling.of(one, other);
                boolean holds = weight < 0
                        || (weight <= ceiling.atMost(one, other) && weight <= ceiling.most(one) + ceiling.most(other));
                assertThat(holds).as("seed %d", problem.seed()).isTrue();
            }
        }
    }

    private static Matching laidOut(int vertices, PairWeights weights) {
        Edges edges = new Edges(vertices);
        for (int one = 0; one < vertices; one++) {
            for (int other = 0; other < one; other++) {
                if (weights.of(one, other) >= 0) {
                    edges.add(one, other, weights.of(one, other));
                }
            }
        }
        return edges.solve();
    }
}
