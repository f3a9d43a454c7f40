package io.rapport.matching;

import static io.rapport.matching.Blossoms.NONE;

import java.util.Arrays;

/**
 * The alternating trees of one stage: every outermost blossom is free, outer (an even number of edges from a root, "S" in the literature) or inner ("T").
 *
 * <p>A vertex inside an inner blossom may carry a label of its own: it was reached from outside, which matters when the blossom is dissolved.
 */
final class Labels {

    static final int FREE = 0;
    static final int OUTER = 1;
    static final int INNER = 2;
    private static final int TRAIL = 3;

    /** The label of each blossom, and of each vertex. */
    final int[] label;
    /** The far end of the edge by which the label came, NONE at a root. */
    final int[] cameBy;

    private final Blossoms blossoms;
    /** The root of the tree that each labelled blossom belongs to. */
    private final int[] root;

    private final boolean[] done;
    private int[] waiting;
    private int waitingCount;

    Labels(Blossoms blossoms) {
        this.blossoms = blossoms;
        this.label = new int[2 * blossoms.vertices];
        this.cameBy = new int[2 * blossoms.vertices];
        this.root = new int[2 * blossoms.vertices];
        this.done = new boolean[blossoms.vertices];
        this.waiting = new int[blossoms.vertices + 1];
    }

    /** Starts a stage: every single vertex is the root of a tree. */
    void plant() {
        Arrays.fill(label, FREE);
        Arrays.fill(cameBy, NONE);
        Arrays.fill(done, false);
        waitingCount = 0;
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            if (blossoms.mate[vertex] == NONE && label[blossoms.top[vertex]] == FREE) {
                root[blossoms.top[vertex]] = vertex;
                reachOuter(vertex, NONE);
            }
        }
    }

    boolean isOuter(int blossom) {
        return label[blossom] == OUTER;
    }

    boolean isFree(int blossom) {
        return label[blossom] == FREE;
    }

    boolean isInner(int blossom) {
        return label[blossom] == INNER;
    }

    /** Labels a vertex and its blossom inner, and the blossom that is matched with it outer. */
    void reachInner(int vertex, int end) {
        int blossom = blossoms.top[vertex];
        mark(vertex, INNER, end);
        mark(blossom, INNER, end);
        int matched = blossoms.mate[blossoms.base[blossom]];
        reachOuter(blossoms.graph.at(matched), matched ^ 1);
    }

    private void reachOuter(int vertex, int end) {
        int blossom = blossoms.top[vertex];
        mark(vertex, OUTER, end);
        mark(blossom, OUTER, end);
        for (int member : blossoms.members(blossom)) {
            enqueue(member);
        }
    }

    void mark(int blossom, int reached, int end) {
        label[blossom] = reached;
        cameBy[blossom] = end;
        if (end != NONE) {
            root[blossom] = root[blossoms.top[blossoms.graph.at(end)]];
        }
    }

    /** Labels a new outer blossom like the one at its base. */
    void inherit(int blossom, int meeting) {
        label[blossom] = OUTER;
        cameBy[blossom] = cameBy[meeting];
        root[blossom] = root[meeting];
    }

    /** Ends the tree of an outer vertex: its root is matched, and its labels are out of date until the next stage. */
    void finish(int vertex) {
        done[root[blossoms.top[vertex]]] = true;
    }

    /** Says whether a blossom is in a tree that is finished. */
    boolean isDone(int blossom) {
        return label[blossom] != FREE && done[root[blossom]];
    }

    /** Remembers an outer vertex whose edges are to be looked at. */
    void enqueue(int vertex) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waiting.length);
        }
        waiting[waitingCount++] = vertex;
    }

    boolean hasWaiting() {
        return waitingCount > 0;
    }

    int nextWaiting() {
        return waiting[--waitingCount];
    }

    /**
     * Walks from two outer vertices towards their roots, in turn, until the walks meet.
     *
     * @return the base of the blossom where they meet, or NONE: then the two are in different trees
     */
    int meetingPoint(int one, int other) {
        int[] trail = new int[16];
        int length = 0;
        int meeting = NONE;
        int here = one;
        int there = other;
        while (here != NONE && meeting == NONE) {
            int blossom = blossoms.top[here];
            if (label[blossom] == TRAIL) {
                meeting = blossoms.base[blossom];
            } else {
                if (length == trail.length) {
                    trail = Arrays.copyOf(trail, 2 * length);
                }
                trail[length++] = blossom;
                label[blossom] = TRAIL;
                int next = outerBefore(blossom);
                here = there == NONE ? next : there;
                there = there == NONE ? NONE : next;
            }
        }
        for (int step = 0; step < length; step++) {
            label[trail[step]] = OUTER;
        }
        return meeting;
    }

    /** Returns a vertex of the outer blossom two edges nearer to the root, or NONE at the root. */
    private int outerBefore(int blossom) {
        if (cameBy[blossom] == NONE) {
            return NONE;
        }
        int inner = blossoms.top[blossoms.graph.at(cameBy[blossom])];
        return blossoms.graph.at(cameBy[inner]);
    }
}
