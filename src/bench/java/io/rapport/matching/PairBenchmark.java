package io.rapport.matching;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pairs: complete graphs laid out, sparse graphs, all pairs by pricing, and JGraphT beside them. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class PairBenchmark {

    /** Every pair is an edge that is laid out. */
    @State(Scope.Benchmark)
    public static class Complete {

        @Param({"COMPANY", "UNIFORM", "GEOMETRIC", "TIES", "PLANTED"})
        String family = "";

        @Param({"100", "500", "2000"})
        int vertices;

        Lines lines = new Lines();

        @Setup
        public void prepare() {
            PairWeights weights = Family.valueOf(family).weights(vertices, 1);
            lines = new Lines();
            for (int one = 0; one < vertices; one++) {
                for (int other = 0; other < one; other++) {
                    lines.add(one, other, weights.of(one, other));
                }
            }
        }
    }

    /** Sixteen edges for each vertex. */
    @State(Scope.Benchmark)
    public static class Sparse {

        @Param({"COMPANY", "UNIFORM", "TIES"})
        String family = "";

        @Param({"10000", "12500", "25000", "50000", "100000"})
        int vertices;

        Lines lines = new Lines();

        @Setup
        public void prepare() {
            lines = Lines.sparse(Family.valueOf(family), vertices);
        }
    }

    /** Any two may be a pair. */
    @State(Scope.Benchmark)
    public static class Priced {

        @Param({"COMPANY", "UNIFORM", "GEOMETRIC", "TIES", "PLANTED"})
        String family = "";

        @Param({"2000", "10000"})
        int vertices;

        PairWeights weights = (one, other) -> -1;

        @Setup
        public void prepare() {
            weights = Family.valueOf(family).weights(vertices, 1);
        }
    }

    /** A round of a company, with every level of the weight. */
    @State(Scope.Benchmark)
    public static class Round {

        @Param({"100", "500", "2000", "2001", "10000"})
        int people;

        Problem problem = new Company(2, 1).round(0);

        @Setup
        public void prepare() {
            problem = new Company(people, 1).round(0);
        }
    }

    @Benchmark
    public long complete(Complete graph) {
        return graph.lines.solve(graph.vertices);
    }

    @Benchmark
    public long sparse(Sparse graph) {
        return graph.lines.solve(graph.vertices);
    }

    @Benchmark
    public long priced(Priced all) {
        return MaximumWeightMatching.solve(all.vertices, all.weights, 1, Long.MAX_VALUE, Progress.UNWATCHED)
                .weight();
    }

    @Benchmark
    public int round(Round round) {
        return Matching.solve(round.problem).groups().size();
    }

    /** The same graphs by JGraphT's Blossom V. */
    @Benchmark
    public double jgrapht(Complete complete) {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(complete.vertices),
                SupplierUtil.createDefaultWeightedEdgeSupplier());
        IntStream.range(0, complete.vertices).forEach(graph::addVertex);
        complete.lines.forEach((one, other, weight) -> graph.setEdgeWeight(graph.addEdge(one, other), (double) weight));
        return new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getWeight();
    }
}
