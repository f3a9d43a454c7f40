package io.rapport.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/** A graph to try the solver on, with a slow and obvious way to know the answer. */
record RandomGraph(int vertices, List<Edge> edges) {

    record Edge(int from, int to, long weight) {}

    static RandomGraph of(SplittableRandom random, int vertices, double density, long largest) {
        List<Edge> edges = new ArrayList<>();
        for (int one = 0; one < vertices; one++) {
            for (int other = one + 1; other < vertices; other++) {
                if (random.nextDouble() < density) {
                    int from = random.nextBoolean() ? one : other;
                    edges.add(new Edge(from, one + other - from, random.nextLong(largest + 1)));
                }
            }
        }
        return new RandomGraph(vertices, edges);
    }

    /** Reads edges like {@code 1-2:9 2-3:10}. */
    static RandomGraph parse(String text) {
        List<Edge> edges = new ArrayList<>();
        int largest = 0;
        for (String edge : text.trim().split(" +", -1)) {
            String[] parts = edge.split("[-:]", -1);
            int from = Integer.parseInt(parts[0]);
            int to = Integer.parseInt(parts[1]);
            edges.add(new Edge(from, to, Long.parseLong(parts[2])));
            largest = Math.max(largest, Math.max(from, to));
        }
        return new RandomGraph(largest + 1, edges);
    }

    /** A heavy triangle, wrapped {@code depth} times in two more vertices that make a larger odd cycle of it. */
    static RandomGraph nested(int depth) {
        long heaviest = 10L * (depth + 2);
        List<Edge> edges =
                new ArrayList<>(List.of(new Edge(0, 1, heaviest), new Edge(1, 2, heaviest), new Edge(0, 2, heaviest)));
        for (int level = 1; level <= depth; level++) {
            int left = 1 + 2 * level;
            edges.add(new Edge(left - 2, left, heaviest - 10L * level - 1));
            edges.add(new Edge(left - 1, left + 1, heaviest - 10L * level - 1));
            edges.add(new Edge(left, left + 1, heaviest - 10L * level));
        }
        edges.add(new Edge(2 + 2 * depth, 3 + 2 * depth, 3));
        return new RandomGraph(4 + 2 * depth, edges);
    }

    Matching solve() {
        return MaximumWeightMatching.solve(
                vertices,
                edges.stream().mapToInt(Edge::from).toArray(),
                edges.stream().mapToInt(Edge::to).toArray(),
                edges.stream().mapToLong(Edge::weight).toArray());
    }

    /** The same graph with its vertices and edges in another order. */
    RandomGraph shuffled(long seed) {
        List<Integer> names =
                new ArrayList<>(IntStream.range(0, vertices).boxed().toList());
        Collections.shuffle(names, new Random(seed));
        List<Edge> shuffled = new ArrayList<>(edges.stream()
                .map(edge -> new Edge(names.get(edge.to()), names.get(edge.from()), edge.weight()))
                .toList());
        Collections.shuffle(shuffled, new Random(seed));
        return new RandomGraph(vertices, shuffled);
    }

    /** The largest weight by Kolmogorov's algorithm as JGraphT has it. */
    double byJGraphT() {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(vertices), SupplierUtil.createDefaultWeightedEdgeSupplier());
        IntStream.range(0, vertices).forEach(graph::addVertex);
        edges.forEach(edge -> graph.setEdgeWeight(graph.addEdge(edge.from(), edge.to()), (double) edge.weight()));
        return new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getWeight();
    }

    /** The same graph without the edges of its first vertices. */
    RandomGraph without(int count) {
        return new RandomGraph(
                vertices,
                edges.stream()
                        .filter(edge -> Math.min(edge.from(), edge.to()) >= count)
                        .toList());
    }

    /** The largest weight of all matchings, by dynamic programming over the sets of vertices that are still free. */
    long bruteForce() {
        long[][] between = new long[vertices][vertices];
        for (Edge edge : edges) {
            between[edge.from()][edge.to()] = edge.weight();
            between[edge.to()][edge.from()] = edge.weight();
        }
        long[] best = new long[1 << vertices];
        for (int set = 1; set < best.length; set++) {
            int one = Integer.numberOfTrailingZeros(set);
            int rest = set & (set - 1);
            best[set] = best[rest];
            for (int others = rest; others != 0; others &= others - 1) {
                int other = Integer.numberOfTrailingZeros(others);
                best[set] = Math.max(best[set], best[rest & ~(1 << other)] + between[one][other]);
            }
        }
        return best[best.length - 1];
    }
}
