package io.rapport.matching;

import java.util.Arrays;

/**
 * An undirected graph with whole weights, laid out so that the edges of a vertex lie together.
 *
 * <p>Every edge is there twice, as an <em>arc</em> from each of its vertices; {@code twin(arc)} is the same edge seen from the other. An arc thus names an edge
 * together with a direction, which is how the whole search talks about edges.
 */
final class WeightedGraph {

    /** What stands for no vertex, arc, blossom or node. */
    static final int NONE = -1;

    /** Keeps every sum of prices inside a {@code long}. */
    static final long LARGEST_WEIGHT = 1L << 59;

    private final int vertices;
    private final int[] first;
    /** For each arc its vertices, the one it leads to in the lower half, and then its weight: they are asked for together, and far memory is slow. */
    private final long[] arcs;

    private final int[] twin;

    WeightedGraph(int vertices, int[] from, int[] to, long[] weight) {
        this(vertices, from.length, from, to, weight);
        if (from.length != weight.length || to.length != weight.length) {
            throw new IllegalArgumentException("edges must have two vertices and a weight each, were %d, %d, %d"
                    .formatted(from.length, to.length, weight.length));
        }
    }

    /** Takes the first {@code edges} of the edges given. */
    WeightedGraph(int vertices, int edges, int[] from, int[] to, long[] weight) {
        if (vertices < 0 || edges > Integer.MAX_VALUE / 4 - 8) {
            throw new IllegalArgumentException(
                    "a graph must have 0 vertices or more and at most 2^29 edges, was %d and %d"
                            .formatted(vertices, edges));
        }
        this.vertices = vertices;
        this.first = new int[vertices + 1];
        this.arcs = new long[4 * edges];
        this.twin = new int[2 * edges];
        int count = Math.min(edges, Math.min(to.length, weight.length));
        for (int edge = 0; edge < count; edge++) {
            requireEdge(from[edge], to[edge], weight[edge]);
            first[from[edge] + 1]++;
            first[to[edge] + 1]++;
        }
        for (int vertex = 0; vertex < vertices; vertex++) {
            first[vertex + 1] += first[vertex];
        }
        int[] next = Arrays.copyOf(first, vertices);
        for (int edge = 0; edge < count; edge++) {
            int there = next[from[edge]]++;
            int back = next[to[edge]]++;
            put(there, from[edge], to[edge], weight[edge]);
            put(back, to[edge], from[edge], weight[edge]);
            twin[there] = back;
            twin[back] = there;
        }
    }

    private void requireEdge(int from, int to, long worth) {
        if (from == to || Math.min(from, to) < 0 || Math.max(from, to) >= vertices) {
            throw new IllegalArgumentException(
                    "an edge must join two of %d vertices, was %d to %d".formatted(vertices, from, to));
        }
        if (worth < 0 || worth > LARGEST_WEIGHT) {
            throw new IllegalArgumentException("a weight must be from 0 to 2^59, was " + worth);
        }
    }

    private void put(int arc, int tail, int head, long worth) {
        arcs[2 * arc] = (long) tail << Integer.SIZE | head;
        arcs[2 * arc + 1] = worth;
    }

    int vertices() {
        return vertices;
    }

    /** Returns twice the number of edges. */
    int arcs() {
        return twin.length;
    }

    /** Returns the first arc from a vertex; those of the next vertex begin where these stop. */
    int first(int vertex) {
        return first[vertex];
    }

    int head(int arc) {
        return (int) arcs[2 * arc];
    }

    int tail(int arc) {
        return (int) (arcs[2 * arc] >>> Integer.SIZE);
    }

    int twin(int arc) {
        return twin[arc];
    }

    long weight(int arc) {
        return arcs[2 * arc + 1];
    }
}
