package io.rapport.matching;

import java.util.Arrays;

/**
 * A matching of maximum weight in an undirected graph, with the proof that it is one.
 *
 * <p>Vertices may stay single. See the package description for the algorithm and its sources.
 */
public final class MaximumWeightMatching {

    private final int[] mate;
    private final long weight;
    private final Certificate certificate;

    private MaximumWeightMatching(int[] mate, long weight, Certificate certificate) {
        this.mate = mate;
        this.weight = weight;
        this.certificate = certificate;
    }

    /**
     * Finds a matching of maximum weight and verifies it.
     *
     * <p>The same input gives the same matching everywhere. No two edges may join the same two vertices.
     *
     * @param from one vertex of each edge, from 0 to {@code vertices - 1}
     * @param to the other vertex of each edge
     * @param weight the weight of each edge, from 0 to 2^60; the matching's must fit a {@code long}
     */
    public static MaximumWeightMatching solve(int vertices, int[] from, int[] to, long[] weight) {
        WeightedGraph graph = new WeightedGraph(vertices, from, to, weight);
        Blossoms blossoms = Search.run(graph);
        if (graph.edges() == 0) {
            Arrays.fill(blossoms.dual, 0);
        }
        int[] mate = new int[vertices];
        long sum = 0;
        for (int vertex = 0; vertex < vertices; vertex++) {
            int end = blossoms.mate[vertex];
            mate[vertex] = end < 0 ? -1 : graph.at(end);
            if (mate[vertex] > vertex) {
                sum = Math.addExact(sum, graph.weight(end >> 1));
            }
        }
        MaximumWeightMatching matching = new MaximumWeightMatching(mate, sum, new Certificate(blossoms));
        matching.verify();
        return matching;
    }

    /** Returns the partner of a vertex, or −1 when it stays single. */
    public int mate(int vertex) {
        return mate[vertex];
    }

    /** Returns the sum of the matched edges' weights. */
    public long weight() {
        return weight;
    }

    /**
     * Checks the dual certificate in time proportional to the edges (times the depth of nested blossoms).
     *
     * @throws IllegalStateException if the matching is not proven to be of maximum weight
     */
    public void verify() {
        certificate.check(mate);
        if (certificate.doubledBound() != 2 * weight) {
            throw new IllegalStateException(
                    "the matching weighs %d, its bound is %d half units".formatted(weight, certificate.doubledBound()));
        }
    }

    Certificate certificate() {
        return certificate;
    }
}
