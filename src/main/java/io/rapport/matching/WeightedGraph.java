package io.rapport.matching;

import java.util.Arrays;

/**
 * An undirected graph with whole weights, laid out so that the edges of a vertex lie together.
 *
 * <p>Edge {@code k} has the two <em>ends</em> {@code 2k} and {@code 2k + 1}; {@code end ^ 1} is the opposite end and {@code end >> 1} the edge. An end
 * thus names an edge together with a direction, which is how the whole search talks about edges.
 */
final class WeightedGraph {

    /** Keeps every sum of two duals and twice a weight inside a {@code long}. */
    private static final long LARGEST_WEIGHT = 1L << 60;

    private final int vertices;
    private final int[] vertexAt;
    private final long[] weight;
    private final int[] first;
    private final int[] around;

    WeightedGraph(int vertices, int[] from, int[] to, long[] weight) {
        if (from.length != weight.length || to.length != weight.length) {
            throw new IllegalArgumentException("edges must have two vertices and a weight each, were %d, %d, %d"
                    .formatted(from.length, to.length, weight.length));
        }
        this.vertices = vertices;
        this.weight = weight.clone();
        this.vertexAt = new int[2 * from.length];
        this.first = new int[vertices + 1];
        this.around = new int[2 * from.length];
        for (int edge = 0; edge < from.length; edge++) {
            put(edge, from[edge], to[edge]);
        }
        arrange();
    }

    private void put(int edge, int from, int to) {
        if (from == to || Math.min(from, to) < 0 || Math.max(from, to) >= vertices) {
            throw new IllegalArgumentException(
                    "an edge must join two of %d vertices, was %d to %d".formatted(vertices, from, to));
        }
        if (weight[edge] < 0 || weight[edge] > LARGEST_WEIGHT) {
            throw new IllegalArgumentException("a weight must be from 0 to 2^60, was " + weight[edge]);
        }
        vertexAt[2 * edge] = from;
        vertexAt[2 * edge + 1] = to;
        first[from + 1]++;
        first[to + 1]++;
    }

    private void arrange() {
        Arrays.parallelPrefix(first, Integer::sum);
        int[] next = first.clone();
        for (int end = 0; end < vertexAt.length; end++) {
            around[next[vertexAt[end ^ 1]]++] = end;
        }
    }

    int vertices() {
        return vertices;
    }

    int edges() {
        return weight.length;
    }

    /** Returns the vertex at an end. */
    int at(int end) {
        return vertexAt[end];
    }

    long weight(int edge) {
        return weight[edge];
    }

    long largestWeight() {
        return Arrays.stream(weight).max().orElse(0);
    }

    /** Returns where the far ends of the vertex's edges begin; those of the next vertex begin where they stop. */
    int first(int vertex) {
        return first[vertex];
    }

    /** Returns the far end in a slot. */
    int around(int slot) {
        return around[slot];
    }
}
