package io.rapport.matching;

import static io.rapport.matching.Blossoms.NONE;

/**
 * The largest change of the duals that keeps every edge's slack at least zero, and what stops it.
 *
 * @param subject the edge that becomes tight, or the blossom whose dual becomes zero
 */
record DualStep(Kind kind, long amount, int subject) {

    enum Kind {
        /** The duals of the single vertices are zero: the matching is optimal. */
        STOP,
        /** An edge becomes tight. */
        TIGHTEN,
        /** An inner blossom has no dual left. */
        OPEN
    }

    boolean isLast() {
        return kind == Kind.STOP;
    }

    static DualStep next(Blossoms blossoms, Labels labels, LeastSlack leastSlack) {
        DualStep step = new DualStep(Kind.STOP, Long.MAX_VALUE, NONE);
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            step = step.orIfSmaller(Kind.STOP, blossoms.dual[vertex], vertex);
        }
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            if (labels.isFree(blossoms.top[vertex]) && leastSlack.of(vertex) != NONE) {
                step = step.orIfSmaller(Kind.TIGHTEN, blossoms.slack(leastSlack.of(vertex)), leastSlack.of(vertex));
            }
        }
        for (int blossom = 0; blossom < 2 * blossoms.vertices; blossom++) {
            if (blossoms.isOutermost(blossom)) {
                step = step.orAt(blossom, blossoms, labels, leastSlack);
            }
        }
        return step;
    }

    private DualStep orAt(int blossom, Blossoms blossoms, Labels labels, LeastSlack leastSlack) {
        if (labels.isOuter(blossom) && leastSlack.of(blossom) != NONE) {
            int edge = leastSlack.of(blossom);
            return orIfSmaller(Kind.TIGHTEN, blossoms.slack(edge) / 2, edge);
        }
        if (labels.isInner(blossom) && !blossoms.isVertex(blossom)) {
            return orIfSmaller(Kind.OPEN, blossoms.dual[blossom], blossom);
        }
        return this;
    }

    private DualStep orIfSmaller(Kind otherKind, long otherAmount, int otherSubject) {
        return otherAmount < amount ? new DualStep(otherKind, otherAmount, otherSubject) : this;
    }

    /** Changes the duals: outer vertices pay less, inner ones more, their blossoms the other way round. */
    void apply(Blossoms blossoms, Labels labels) {
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            blossoms.dual[vertex] -= amount * sign(labels, blossoms.top[vertex]);
        }
        for (int blossom = blossoms.vertices; blossom < 2 * blossoms.vertices; blossom++) {
            if (blossoms.isOutermost(blossom)) {
                blossoms.dual[blossom] += amount * sign(labels, blossom);
            }
        }
    }

    private static int sign(Labels labels, int blossom) {
        if (labels.isOuter(blossom)) {
            return 1;
        }
        return labels.isInner(blossom) ? -1 : 0;
    }
}
