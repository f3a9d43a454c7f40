package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaximumWeightMatchingTest {

    @Test
    void equalsBruteForceOnThreeThousandSmallGraphs() {
        for (int seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomGraph graph = RandomGraph.of(
                    random, 2 + random.nextInt(seed % 50 == 0 ? 13 : 9), random.nextDouble(), 1 + random.nextInt(12));

            Matching matching = graph.solve();

            assertThat(matching.weight()).as("seed %d", seed).isEqualTo(graph.bruteForce());
        }
    }

    @Test
    void provesItselfOnLargerGraphsOfEveryDensity() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int largest = seed % 20 == 0 ? 300 : 80;
            RandomGraph graph = RandomGraph.of(
                    random, 2 + random.nextInt(largest), random.nextDouble(), 1L << (1 + random.nextInt(52)));

            Matching matching = graph.solve();

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

        Matching matching = graph.solve();

        assertThat(pairs(graph.vertices(), matching)).as(what).isEqualTo(expected);
    }

    @Test
    void leavesEveryoneSingleWithoutEdges() {
        Matching matching = MaximumWeightMatching.solve(3, new int[0], new int[0], new long[0]);

        assertThat(matching.mate(0)).isEqualTo(-1);
        assertThat(matching.weight()).isZero();
        assertThat(MaximumWeightMatching.solve(0, new int[0], new int[0], new long[0])
                        .weight())
                .isZero();
    }

    @Test
    void opensDeeplyNestedBlossomsOnTheDefaultStack() {
        for (int depth : new int[] {10, 400, 49_998}) {
            RandomGraph graph = RandomGraph.nested(depth);

            Matching matching = graph.solve();

            matching.verify();
            assertThat(matching.weight()).isPositive();
        }
    }

    @Test
    void findsPlantedOptimaWithNestedOddSets() {
        for (int seed = 0; seed < 300; seed++) {
            int vertices = 2 * (5 + seed % 60);
            PlantedGraph planted =
                    PlantedGraph.of(new SplittableRandom(seed), vertices, seed % (vertices / 3), 1 + seed % 50);

            Matching matching = MaximumWeightMatching.solve(planted.graph(), Progress.UNWATCHED);

            assertThat(matching.weight()).as("seed %d", seed).isEqualTo(planted.weight());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 33_333})
    void findsPlantedOptimaAmongAHundredThousand(int depth) {
        PlantedGraph planted = PlantedGraph.of(new SplittableRandom(depth), 100_000, depth, 1_000);

        Matching matching = MaximumWeightMatching.solve(planted.graph(), Progress.UNWATCHED);

        assertThat(matching.weight()).isEqualTo(planted.weight());
    }

    @ParameterizedTest
    @CsvSource({"40, 0.5, 9", "200, 0.1, 1000", "300, 1, 100000", "1000, 0.01, 50"})
    void agreesWithAnIndependentSolver(int vertices, double density, long largest) {
        RandomGraph graph = RandomGraph.of(new SplittableRandom(vertices), vertices, density, largest);

        assertThat((double) graph.solve().weight()).isEqualTo(graph.byJGraphT());
    }

    @Test
    void weighsTheSameWhateverTheOrderOfVerticesAndEdges() {
        for (int seed = 0; seed < 100; seed++) {
            RandomGraph graph = RandomGraph.of(new SplittableRandom(seed), 60, 0.2, 20);

            assertThat(graph.shuffled(seed).solve().weight())
                    .as("seed %d", seed)
                    .isEqualTo(graph.solve().weight());
        }
    }

    @Test
    void givesTheSameMatchingAgain() {
        RandomGraph graph = RandomGraph.of(new SplittableRandom(3), 200, 0.2, 3);

        assertThat(mates(graph)).isEqualTo(mates(graph));
    }

    private static int[] mates(RandomGraph graph) {
        Matching matching = graph.solve();
        return IntStream.range(0, graph.vertices()).map(matching::mate).toArray();
    }

    @Test
    void takesTheHeaviestOfParallelEdges() {
        Matching matching =
                MaximumWeightMatching.solve(3, new int[] {0, 1, 0, 1}, new int[] {1, 0, 1, 2}, new long[] {3, 7, 5, 6});

        assertThat(matching.weight()).isEqualTo(7);
        assertThat(matching.mate(0)).isEqualTo(1);
    }

    @Test
    void weighsUpToTheLargestWeight() {
        long largest = 1L << 59;
        int[] from = {0, 1, 2, 0, 1};
        int[] to = {1, 2, 0, 3, 3};

        Matching matching = MaximumWeightMatching.solve(
                4, from, to, new long[] {largest, largest - 1, largest, largest - 3, largest});

        assertThat(matching.weight()).isEqualTo(2 * largest);
        assertThatThrownBy(() -> MaximumWeightMatching.solve(
                        10, new int[] {0, 2, 4, 6, 8}, new int[] {1, 3, 5, 7, 9}, new long[] {
                            largest, largest, largest, largest, largest
                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2^61");
    }

    @Test
    void tellsHowFarItHasComeAndEndsWhenTold() {
        PlantedGraph planted = PlantedGraph.of(new SplittableRandom(1), 1_000, 20, 100);
        List<Integer> told = new ArrayList<>();

        MaximumWeightMatching.solve(planted.graph(), (done, of) -> told.add(of - done));

        assertThat(told).isNotEmpty();
        assertThatThrownBy(() -> MaximumWeightMatching.solve(planted.graph(), (done, of) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesAFalseCertificate() {
        WeightedGraph graph = new WeightedGraph(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new long[] {5, 11, 5});
        Certificate certificate =
                MaximumWeightMatching.solve(graph, Progress.UNWATCHED).certificate();

        certificate.check(new int[] {-1, 2, 3, -1});

        for (int[] wrong :
                new int[][] {{0, 1, 4, 5}, {-1, -1, -1, -1}, {-1, 2, -1, -1}, {0, 1, -1, -1}, {3, 2, 3, 0}}) {
            assertThatThrownBy(() -> certificate.check(wrong)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void refusesAMatchingThatIsNotTheBest() {
        WeightedGraph graph = new WeightedGraph(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new long[] {5, 11, 5});
        int[] noSets = {-1, -1, -1, -1};

        new Matching(graph, new int[] {-1, 2, 3, -1}, new Certificate(graph, noSets, new long[] {0, 24, 20, 0}))
                .verify();

        for (long[] prices : new long[][] {{0, 24, 24, 0}, {0, 40, 4, 0}, {4, 24, 20, 0}, {-4, 24, 20, 0}}) {
            Matching matching = new Matching(graph, new int[] {-1, 2, 3, -1}, new Certificate(graph, noSets, prices));
            assertThatThrownBy(matching::verify).isInstanceOf(IllegalStateException.class);
        }
        Matching second =
                new Matching(graph, new int[] {0, 1, 4, 5}, new Certificate(graph, noSets, new long[] {0, 24, 20, 0}));
        assertThatThrownBy(second::verify).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void boundsWhatIsPossibleWithoutThreeVertices() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomGraph graph = RandomGraph.of(random, 9, 0.3 + 0.7 * random.nextDouble(), 50);
            Certificate certificate = graph.solve().certificate();

            long bound = certificate.fourfoldBound()
                    - certificate.price(0)
                    - certificate.price(1)
                    - certificate.price(2)
                    - Math.max(certificate.shared(0, 1), Math.max(certificate.shared(0, 2), certificate.shared(1, 2)));

            assertThat(4 * graph.without(3).bruteForce()).as("seed %d", seed).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void refusesWhatIsNoGraph() {
        assertThatThrownBy(() -> MaximumWeightMatching.solve(2, new int[] {0}, new int[] {0}, new long[] {1}))
                .hasMessageContaining("0 to 0");
        assertThatThrownBy(() -> MaximumWeightMatching.solve(2, new int[] {0}, new int[] {1}, new long[] {-1}))
                .hasMessageContaining("-1");
        assertThatThrownBy(
                        () -> MaximumWeightMatching.solve(2, new int[] {0}, new int[] {1}, new long[] {(1L << 59) + 1}))
                .hasMessageContaining("2^59");
        assertThatThrownBy(() -> MaximumWeightMatching.solve(2, new int[] {0}, new int[] {2}, new long[] {1}))
                .hasMessageContaining("0 to 2");
        assertThatThrownBy(() -> MaximumWeightMatching.solve(2, new int[] {0}, new int[] {1, 0}, new long[] {1}))
                .hasMessageContaining("1, 2, 1");
        assertThatThrownBy(() -> MaximumWeightMatching.solve(-1, new int[0], new int[0], new long[0]))
                .hasMessageContaining("-1");
    }

    private static long weightOfMates(RandomGraph graph, Matching matching) {
        return graph.edges().stream()
                .filter(edge -> matching.mate(edge.from()) == edge.to())
                .mapToLong(RandomGraph.Edge::weight)
                .sum();
    }

    private static String pairs(int vertices, Matching matching) {
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
