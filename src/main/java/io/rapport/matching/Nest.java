package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

/**
 * Sets of vertices, nested or apart, with their prices; tells the smallest set around two vertices, and what all sets around both cost, in O(log n).
 *
 * <p>Each set hands its chain on to its largest child, so that no vertex has more than log n chains above it, however deep the nest (Sleator and Tarjan 1983).
 */
final class Nest {

    private final int vertices;
    private final int[] parent;
    private final int[] size;
    /** All sets and vertices, each after what is inside it. */
    private final int[] order;
    /** The outermost set of the chain that each set belongs to. */
    private final int[] chain;

    private final int[] outermost;
    private final int[] depth;
    /** What each set costs together with all those around it. */
    private final long[] whole;

    /** Takes the next larger set around each vertex and set, and the prices of both. */
    Nest(int vertices, int[] parent, long[] price) {
        this.vertices = vertices;
        this.parent = parent;
        this.size = new int[parent.length];
        this.chain = new int[parent.length];
        this.outermost = new int[parent.length];
        this.depth = new int[parent.length];
        this.whole = new long[parent.length];
        this.order = order();
        int[] largest = new int[parent.length];
        Arrays.fill(largest, NONE);
        for (int set : order) {
            int around = parent[set];
            if (around != NONE && (largest[around] == NONE || size[set] > size[largest[around]])) {
                largest[around] = set;
            }
        }
        for (int index = order.length - 1; index >= 0; index--) {
            int set = order[index];
            int around = parent[set];
            chain[set] = around != NONE && largest[around] == set ? chain[around] : set;
            outermost[set] = around == NONE ? set : outermost[around];
            depth[set] = around == NONE ? 0 : depth[around] + 1;
            whole[set] = (around == NONE ? 0 : whole[around]) + (set < vertices ? 0 : price[set]);
        }
    }

    /** Lists what is inside first, and measures the sets. */
    private int[] order() {
        int[] waitsFor = new int[parent.length];
        for (int around : parent) {
            if (around != NONE) {
                waitsFor[around]++;
            }
        }
        int[] listed = new int[parent.length];
        int count = vertices;
        for (int index = 0; index < count; index++) {
            listed[index] = index < vertices ? index : listed[index];
            int set = listed[index];
            size[set] += set < vertices ? 1 : 0;
            int around = parent[set];
            if (around != NONE) {
                size[around] += size[set];
                waitsFor[around]--;
                if (waitsFor[around] == 0) {
                    listed[count++] = around;
                }
            }
        }
        return Arrays.copyOf(listed, count);
    }

    /** Returns the smallest set around two different vertices, or NONE. */
    int around(int one, int other) {
        if (parent[one] == NONE || parent[other] == NONE) {
            return NONE;
        }
        int here = one;
        int there = other;
        while (chain[here] != chain[there]) {
            if (depth[chain[here]] >= depth[chain[there]]) {
                here = parent[chain[here]];
            } else {
                there = parent[chain[there]];
            }
            if (here == NONE || there == NONE) {
                return NONE;
            }
        }
        return depth[here] <= depth[there] ? here : there;
    }

    /** Returns what the sets around both vertices cost together. */
    long shared(int one, int other) {
        int set = around(one, other);
        return set == NONE ? 0 : whole[set];
    }

    /** Returns the outermost set around a vertex, or NONE. */
    int outermost(int vertex) {
        return parent[vertex] == NONE ? NONE : outermost[vertex];
    }

    /** Returns what all sets around a vertex cost together. */
    long around(int vertex) {
        return parent[vertex] == NONE ? 0 : whole[parent[vertex]];
    }

    /** Returns how many vertices are in a set; 0 for a number that is not in use. */
    int size(int set) {
        return size[set];
    }

    /** Adds to each set's count those of all sets inside it. */
    void addUp(int[] count) {
        for (int set : order) {
            if (parent[set] != NONE) {
                count[parent[set]] += count[set];
            }
        }
    }
}
