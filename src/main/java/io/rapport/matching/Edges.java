package io.rapport.matching;

import java.util.Arrays;

/** The edges of a graph while it is being made. */
final class Edges {

    private final int vertices;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] weight = new long[64];
    private int count;

    Edges(int vertices) {
        this.vertices = vertices;
    }

    void add(int one, int other, long worth) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        from[count] = one;
        to[count] = other;
        weight[count++] = worth;
    }

    Matching solve() {
        return MaximumWeightMatching.solve(graph(), Progress.UNWATCHED);
    }

    WeightedGraph graph() {
        return new WeightedGraph(vertices, count, from, to, weight);
    }
}
