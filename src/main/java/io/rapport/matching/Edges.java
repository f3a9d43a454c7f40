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

    /** Returns the edges that leave these vertices alone, among the same vertices. */
    WeightedGraph without(int... removed) {
        if (removed.length == 0) {
            return graph();
        }
        Edges rest = new Edges(vertices);
        for (int edge = 0; edge < count; edge++) {
            int one = from[edge];
            int other = to[edge];
            if (Arrays.stream(removed).noneMatch(vertex -> vertex == one || vertex == other)) {
                rest.add(one, other, weight[edge]);
            }
        }
        return rest.graph();
    }

    WeightedGraph graph() {
        return new WeightedGraph(vertices, count, from, to, weight);
    }
}
