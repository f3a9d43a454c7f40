package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaximumWeightMatchingTest {

    @Test
    void equalsBruteForceOnThreeThousandSmallGraphs() {
        for (int seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomGraph graph =
                    RandomGraph.of(random, 2 + random.nextInt(9), random.nextDouble(), 1 + random.nextInt(12));

            MaximumWeightMatching matching = graph.solve();

            assertThat(matching.weight()).as("seed %d", seed).isEqualTo(graph.bruteForce());
        }
    }

    @Test
    void provesItselfOnLargerGraphsOfEveryDensity() {
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int largest = seed % 20 == 0 ? 300 : 80;
            RandomGraph graph = RandomGraph.of(
                    random, 2 + random.nextInt(largest), random.nextDouble(), 1L << (1 + random.nextInt(52)));

            MaximumWeightMatching matching = graph.solve();

            matching.verify();
            assertThat(weightOfMates(graph, matching)).as("seed %d", seed).isEqualTo(matching.weight());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a single edge                                     | 1-2:1                                                                              | 1-2
                    the middle edge                                   | 1-2:10 2-3:11                                                                      | 2-3
                    an outer pair beats a heavier middle              | 1-2:5 2-3:11 3-4:5                                                                 | 2-3
                    a blossom used for augmentation                   | 1-2:8 1-3:9 2-3:10 3-4:7 1-6:5 4-5:6                                               | 1-6 2-3 4-5
                    a blossom relabelled inner                        | 1-2:9 1-3:8 2-3:10 1-4:5 4-5:4 1-6:3                                               | 1-6 2-3 4-5
                    a nested blossom used for augmentation            | 1-2:9 1-3:9 2-3:10 2-4:8 3-5:8 4-5:10 5-6:6                                        | 1-3 2-4 5-6
                    a blossom relabelled and included in a larger one | 1-2:10 1-7:10 2-3:12 3-4:20 3-5:20 4-5:25 5-6:10 6-7:10 7-8:8                      | 1-2 3-4 5-6 7-8
                    a nested blossom relabelled and opened            | 1-2:8 1-3:8 2-3:10 2-4:12 3-5:12 4-5:14 4-6:12 5-7:12 6-7:14 7-8:12                | 1-2 3-5 4-6 7-8
                    a blossom opened while relabelled inner           | 1-2:23 1-5:22 1-6:15 2-3:25 3-4:22 4-5:25 4-8:14 5-7:13                            | 1-6 2-3 4-8 5-7
                    a nested blossom opened while relabelled inner    | 1-2:19 1-3:20 1-8:8 2-3:25 2-4:18 3-5:18 4-5:13 4-7:7 5-6:7                        | 1-8 2-3 4-7 5-6
                    a blossom opened by two paths                     | 1-2:45 1-5:45 2-3:50 3-4:45 4-5:50 1-6:30 3-9:35 4-8:35 5-7:26 9-10:5              | 1-6 2-3 4-8 5-7 9-10
                    a blossom opened with a late edge                 | 1-2:45 1-5:45 2-3:50 3-4:45 4-5:50 1-6:30 3-9:35 4-8:28 5-7:26 9-10:5              | 1-6 2-3 4-8 5-7 9-10
                    two nested blossoms opened in turn                | 1-2:45 1-7:45 2-3:50 3-4:45 4-5:95 4-6:94 5-6:94 6-7:50 1-8:30 3-11:35 5-9:36 7-10:26 11-12:5 | 1-8 2-3 4-6 5-9 7-10 11-12
                    """)
    void solvesTheKnownHardCases(String what, String edges, String expected) {
        RandomGraph graph = RandomGraph.parse(edges);

        MaximumWeightMatching matching = graph.solve();

        assertThat(pairs(graph.vertices(), matching)).as(what).isEqualTo(expected);
    }

    @Test
    void leavesEveryoneSingleWithoutEdges() {
        MaximumWeightMatching matching = MaximumWeightMatching.solve(3, new int[0], new int[0], new long[0]);

        assertThat(matching.mate(0)).isEqualTo(-1);
        assertThat(matching.weight()).isZero();
        assertThat(MaximumWeightMatching.solve(0, new int[0], new int[0], new long[0])
                        .weight())
                .isZero();
    }

    @Test
    void opensDeeplyNestedBlossomsOnTheDefaultStack() {
        for (int depth : new int[] {10, 100, 400}) {
            RandomGraph graph = RandomGraph.nested(depth);

            MaximumWeightMatching matching = graph.solve();

            matching.verify();
            assertThat(matching.weight()).isPositive();
        }
    }

    @Test
    void refusesAFalseCertificate() {
        WeightedGraph graph = new WeightedGraph(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new long[] {5, 11, 5});
        Certificate certificate = new Certificate(Search.run(graph));

        certificate.check(new int[] {-1, 2, 1, -1});

        assertThatThrownBy(() -> certificate.check(new int[] {1, 0, 3, 2})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> certificate.check(new int[] {-1, -1, -1, -1}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void boundsWhatIsPossibleWithoutThreeVertices() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomGraph graph = RandomGraph.of(random, 9, 0.3 + 0.7 * random.nextDouble(), 50);
            Certificate certificate = graph.solve().certificate();

            long bound = certificate.doubledBound()
                    - certificate.doubledPrice(0)
                    - certificate.doubledPrice(1)
                    - certificate.doubledPrice(2)
                    - 2
                            * Math.max(
                                    certificate.shared(0, 1),
                                    Math.max(certificate.shared(0, 2), certificate.shared(1, 2)));

            assertThat(2 * graph.without(3).bruteForce()).as("seed %d", seed).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void refusesWhatIsNoGraph() {
        assertThatThrownBy(() -> MaximumWeightMatching.solve(2, new int[] {0}, new int[] {0}, new long[] {1}))
                .hasMessageContaining("0 to 0");
        assertThatThrownBy(() -> MaximumWeightMatching.solve(2, new int[] {0}, new int[] {1}, new long[] {-1}))
                .hasMessageContaining("-1");
    }

    private static long weightOfMates(RandomGraph graph, MaximumWeightMatching matching) {
        return graph.edges().stream()
                .filter(edge -> matching.mate(edge.from()) == edge.to())
                .mapToLong(RandomGraph.Edge::weight)
                .sum();
    }

    private static String pairs(int vertices, MaximumWeightMatching matching) {
        String[] pairs = new String[vertices];
        int count = 0;
        for (int vertex = 1; vertex < vertices; vertex++) {
            if (matching.mate(vertex) > vertex) {
                pairs[count++] = vertex + "-" + matching.mate(vertex);
            }
        }
        return String.join(" ", Arrays.copyOf(pairs, count));
    }
}
