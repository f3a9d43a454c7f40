package io.rapport.matching;

import static io.rapport.matching.Blossoms.NONE;

import java.util.ArrayDeque;
import java.util.Deque;

/** Dissolves blossoms whose dual is zero. */
final class Expansion {

    private final Blossoms blossoms;
    private final Labels labels;

    Expansion(Blossoms blossoms, Labels labels) {
        this.blossoms = blossoms;
        this.labels = labels;
    }

    /** Dissolves, after a stage, the outer blossoms without a dual, and those inside that then lie open. */
    void tidy() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int blossom = blossoms.vertices; blossom < 2 * blossoms.vertices; blossom++) {
            if (blossoms.isOutermost(blossom) && labels.isOuter(blossom)) {
                open.add(blossom);
            }
        }
        while (!open.isEmpty()) {
            int blossom = open.remove();
            if (!blossoms.isVertex(blossom) && blossoms.dual[blossom] == 0) {
                for (int child : blossoms.dissolve(blossom)) {
                    open.add(child);
                }
                blossoms.recycle(blossom);
            }
        }
    }

    /** Dissolves an inner blossom during a stage; the tree goes on through its children by the even side. */
    void open(int blossom) {
        int end = labels.cameBy[blossom];
        int[] children = blossoms.dissolve(blossom);
        Ring ring = new Ring(children, blossoms.ring[blossom], blossoms.top[blossoms.graph.at(end ^ 1)]);
        while (!ring.isAtBase()) {
            labels.reachInner(blossoms.graph.at(end ^ 1), end);
            ring.step();
            end = ring.end();
            ring.step();
        }
        labels.mark(blossoms.graph.at(end ^ 1), Labels.INNER, end);
        labels.mark(ring.child(), Labels.INNER, end);
        ring.step();
        while (!ring.isAtStart()) {
            reattach(ring.child());
            ring.step();
        }
        labels.mark(blossom, Labels.FREE, NONE);
        blossoms.recycle(blossom);
    }

    /** Labels a child on the other side inner if an outer vertex outside had reached into it. */
    private void reattach(int child) {
        if (labels.isOuter(child)) {
            return;
        }
        for (int vertex : blossoms.members(child)) {
            if (!labels.isFree(vertex)) {
                labels.reachInner(vertex, labels.cameBy[vertex]);
                return;
            }
        }
    }
}
