package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

/** Swaps matched and unmatched edges on the way from an outer vertex to the root of its tree, through every blossom on the way. */
final class Augmentation {

    private final Blossoms blossoms;
    private final Nodes nodes;
    private final Forest forest;
    private int[] pending = new int[16];
    private int pendingCount;

    Augmentation(Blossoms blossoms, Nodes nodes, Forest forest) {
        this.blossoms = blossoms;
        this.nodes = nodes;
        this.forest = forest;
    }

    /** Matches the root of a tree; the vertex at the other end is matched by an arc from it, or stays single if that is NONE. */
    void toRoot(int vertex, int arc) {
        WeightedGraph graph = blossoms.graph;
        int outer = vertex;
        int matched = arc;
        int up = rematch(outer, matched);
        while (up != NONE) {
            int next = forest.up(nodes.of(graph.head(up)));
            rematch(graph.tail(next), next);
            outer = graph.head(next);
            matched = graph.twin(next);
            up = rematch(outer, matched);
        }
    }

    /** Makes a vertex the base of its outermost blossom, matches it, and returns the arc from its node towards the root. */
    private int rematch(int vertex, int arc) {
        int node = nodes.of(vertex);
        rebase(nodes.blossom(node), vertex);
        blossoms.mate[vertex] = arc;
        return forest.up(node);
    }

    /** Rematches the inside of an outermost blossom so that the vertex becomes its base. */
    void rebase(int blossom, int vertex) {
        push(blossom, vertex);
        while (pendingCount > 0) {
            int newBase = pending[--pendingCount];
            int outermost = pending[--pendingCount];
            int child = newBase;
            while (child != outermost) {
                int parent = blossoms.parent[child];
                if (blossoms.base[parent] != newBase) {
                    turn(parent, child, newBase);
                }
                child = parent;
            }
        }
    }

    private void push(int blossom, int vertex) {
        if (blossoms.base[blossom] == vertex) {
            return;
        }
        if (pendingCount + 2 > pending.length) {
            pending = Arrays.copyOf(pending, 2 * pending.length);
        }
        pending[pendingCount++] = blossom;
        pending[pendingCount++] = vertex;
    }

    /** Walks from the child that holds the new base to the old base along the side with an even number of arcs. */
    private void turn(int blossom, int child, int newBase) {
        Ring ring = new Ring(blossoms, blossom, child);
        while (!ring.isAtBase()) {
            ring.step();
            int here = ring.child();
            int arc = ring.step();
            push(here, blossoms.graph.tail(arc));
            push(ring.child(), blossoms.graph.head(arc));
            blossoms.match(arc);
        }
        blossoms.children[blossom] = ring.childrenFromStart();
        blossoms.ring[blossom] = ring.arcsFromStart();
        blossoms.base[blossom] = newBase;
    }
}
