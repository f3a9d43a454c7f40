package io.rapport.matching;

import static io.rapport.matching.Nodes.FREE;
import static io.rapport.matching.Nodes.INNER;
import static io.rapport.matching.Nodes.OUTER;
import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

/**
 * Looks from vertices along their edges for what will happen.
 *
 * <p>An edge between two outer nodes is an event of its own. Of all edges by which outer nodes reach for one free vertex only the first to become tight is kept;
 * if its tree is gone by then, the vertex looks again. Of all outer vertices of a tree the first to cost nothing is kept.
 */
final class Lookout {

    private final WeightedGraph graph;
    private final Nodes nodes;
    private final Forest forest;
    private final Blossoms blossoms;
    private final Events events;
    /** The arc by which each free vertex is first reached, in either direction. */
    private final int[] reachedBy;
    /** When the first outer vertex of each tree costs nothing. */
    private final long[] nothing;

    private long looks;

    Lookout(Blossoms blossoms, Nodes nodes, Forest forest, Events events) {
        this.graph = blossoms.graph;
        this.blossoms = blossoms;
        this.nodes = nodes;
        this.forest = forest;
        this.events = events;
        this.reachedBy = new int[blossoms.vertices];
        this.nothing = new long[blossoms.vertices];
        clear();
    }

    /** Forgets everything. */
    void clear() {
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            nodes.expect(vertex, Long.MAX_VALUE);
        }
        Arrays.fill(reachedBy, NONE);
        Arrays.fill(nothing, Long.MAX_VALUE);
    }

    /** Returns how many arcs were looked along. */
    long looks() {
        return looks;
    }

    /** Looks from all vertices of a blossom that has become outer. */
    void fromOuter(int blossom) {
        int vertex = blossoms.isVertex(blossom) ? blossom : blossoms.first[blossom];
        for (int count = blossoms.isVertex(blossom) ? 1 : blossoms.size[blossom]; count > 0; count--) {
            fromOuterVertex(vertex);
            vertex = blossoms.next[vertex];
        }
    }

    private void fromOuterVertex(int vertex) {
        nodes.expect(vertex, Long.MAX_VALUE);
        int own = nodes.of(vertex);
        int tree = forest.root(own);
        long now = events.now();
        long price = nodes.price(vertex);
        if (now + price < nothing[tree]) {
            nothing[tree] = now + price;
            events.add(now + price, ~vertex);
        }
        int until = graph.first(vertex + 1);
        looks += until - graph.first(vertex);
        for (int arc = graph.first(vertex); arc < until; arc++) {
            int other = graph.head(arc);
            int node = nodes.of(other);
            int label = nodes.label(node);
            if (label == INNER || node == own) {
                continue;
            }
            long slack = price + nodes.price(other) - 4 * graph.weight(arc);
            if (label == OUTER) {
                events.addMeeting(now + slack / 2, arc);
            } else if (now + slack < nodes.reached(other)) {
                expect(other, now + slack, arc);
            }
        }
    }

    /** Looks along one arc, in either direction, between an outer node and a free vertex that was outer when it was foreseen that they meet. */
    void fromOuterTo(int vertex, int arc) {
        long when = events.now() + nodes.slack(arc);
        if (when < nodes.reached(vertex)) {
            expect(vertex, when, arc);
        }
    }

    /** Looks from all vertices of a blossom that was inner and belongs to no tree any more; one that was outer meets what it was to meet. */
    void fromFree(int blossom) {
        int vertex = blossoms.first[blossom];
        for (int count = blossoms.size[blossom]; count > 0; count--) {
            fromFreeVertex(vertex);
            vertex = blossoms.next[vertex];
        }
    }

    /** Looks from one free vertex, as its {@linkplain #reaching arc} is gone. */
    void fromFreeVertex(int vertex) {
        long price = nodes.price(vertex);
        long least = Long.MAX_VALUE;
        int first = NONE;
        int until = graph.first(vertex + 1);
        for (int arc = graph.first(vertex); arc < until && least > 0; arc++) {
            looks++;
            int other = graph.head(arc);
            if (nodes.label(nodes.of(other)) == OUTER) {
                long slack = price + nodes.price(other) - 4 * graph.weight(arc);
                first = slack < least ? arc : first;
                least = Math.min(slack, least);
            }
        }
        nodes.expect(vertex, Long.MAX_VALUE);
        if (least < Long.MAX_VALUE) {
            expect(vertex, events.now() + least, first);
        }
    }

    private void expect(int vertex, long when, int arc) {
        nodes.expect(vertex, when);
        reachedBy[vertex] = arc;
        events.add(when, ~(blossoms.parent.length + vertex));
    }

    /** Returns the arc by which a free vertex was to be reached now, or NONE if that has changed. */
    int reaching(int vertex) {
        if (nodes.reached(vertex) != events.now() || nodes.label(nodes.of(vertex)) != FREE) {
            return NONE;
        }
        int arc = reachedBy[vertex];
        return graph.head(arc) == vertex ? arc : graph.twin(arc);
    }
}
