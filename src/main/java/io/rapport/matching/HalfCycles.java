package io.rapport.matching;

import static io.rapport.matching.Blossoms.HALF;
import static io.rapport.matching.WeightedGraph.NONE;

/**
 * Odd cycles of tight edges, each of which counts half: what the fractional start makes where the search proper makes a blossom.
 *
 * <p>Such a cycle is as good as matched, and it opens at any of its vertices: the others are then matched with each other, and that one is single.
 */
final class HalfCycles {

    private final Blossoms blossoms;
    /** The arc from each vertex of a cycle to the next. */
    private final int[] next;

    HalfCycles(Blossoms blossoms) {
        this.blossoms = blossoms;
        this.next = new int[blossoms.vertices];
    }

    boolean has(int vertex) {
        return blossoms.mate[vertex] == HALF;
    }

    /** Makes a cycle of vertices count half. */
    void close(Cycle cycle) {
        for (int arc : cycle.arcs()) {
            int vertex = blossoms.graph.tail(arc);
            blossoms.mate[vertex] = HALF;
            next[vertex] = arc;
        }
    }

    /** Makes this vertex of a cycle single and matches the others. */
    void open(int vertex) {
        int one = blossoms.graph.head(next[vertex]);
        while (one != vertex) {
            int arc = next[one];
            one = blossoms.graph.head(next[blossoms.graph.head(arc)]);
            blossoms.match(arc);
        }
        blossoms.mate[vertex] = NONE;
    }

    /** Opens all cycles, each at its cheapest vertex. */
    void openAll(Nodes nodes) {
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            if (has(vertex)) {
                int cheapest = vertex;
                for (int other = follow(vertex); other != vertex; other = follow(other)) {
                    cheapest = nodes.price(other) < nodes.price(cheapest) ? other : cheapest;
                }
                open(cheapest);
            }
        }
    }

    private int follow(int vertex) {
        return blossoms.graph.head(next[vertex]);
    }
}
