package io.rapport.matching;

import static io.rapport.matching.Blossoms.NONE;

import java.util.Arrays;

/** Swaps matched and unmatched edges along a path between two roots, through every blossom on the way. */
final class Augmentation {

    private final Blossoms blossoms;
    private final Labels labels;
    private int[] pending;
    private int pendingCount;

    Augmentation(Blossoms blossoms, Labels labels) {
        this.blossoms = blossoms;
        this.labels = labels;
        this.pending = new int[16];
    }

    /** Augments along the path that the tight edge closes between two trees: two more vertices are matched. */
    void along(int edge) {
        toRoot(blossoms.graph.at(2 * edge), 2 * edge + 1);
        toRoot(blossoms.graph.at(2 * edge + 1), 2 * edge);
    }

    private void toRoot(int start, int startEnd) {
        WeightedGraph graph = blossoms.graph;
        int outer = start;
        int end = startEnd;
        while (end != NONE) {
            int outerBlossom = blossoms.top[outer];
            rebase(outerBlossom, outer);
            blossoms.mate[outer] = end;
            int up = labels.cameBy[outerBlossom];
            end = NONE;
            if (up != NONE) {
                int innerBlossom = blossoms.top[graph.at(up)];
                int upAgain = labels.cameBy[innerBlossom];
                int inner = graph.at(upAgain ^ 1);
                rebase(innerBlossom, inner);
                blossoms.mate[inner] = upAgain;
                outer = graph.at(upAgain);
                end = upAgain ^ 1;
            }
        }
    }

    /** Rematches the inside of an outermost blossom so that {@code vertex} becomes its base. */
    private void rebase(int blossom, int vertex) {
        push(blossom, vertex);
        while (pendingCount > 0) {
            int newBase = pending[--pendingCount];
            int next = pending[--pendingCount];
            if (!blossoms.isVertex(next)) {
                turn(next, newBase);
            }
        }
    }

    private void push(int blossom, int vertex) {
        if (pendingCount + 2 > pending.length) {
            pending = Arrays.copyOf(pending, 2 * pending.length);
        }
        pending[pendingCount++] = blossom;
        pending[pendingCount++] = vertex;
    }

    /** Walks from the child that holds the new base to the old base along the side with an even number of steps. */
    private void turn(int blossom, int newBase) {
        int child = newBase;
        while (blossoms.parent[child] != blossom) {
            child = blossoms.parent[child];
        }
        push(child, newBase);
        Ring ring = new Ring(blossoms.children[blossom], blossoms.ring[blossom], child);
        while (!ring.isAtBase()) {
            ring.step();
            int end = ring.end();
            push(ring.child(), blossoms.graph.at(end));
            ring.step();
            push(ring.child(), blossoms.graph.at(end ^ 1));
            blossoms.mate[blossoms.graph.at(end)] = end ^ 1;
            blossoms.mate[blossoms.graph.at(end ^ 1)] = end;
        }
        blossoms.children[blossom] = ring.childrenFromStart();
        blossoms.ring[blossom] = ring.endsFromStart();
        blossoms.base[blossom] = newBase;
    }
}
