package io.rapport.matching;

/** An odd cycle of outermost blossoms, the one that is nearest to the root first. */
final class Cycle {

    private final int[] blossoms;
    private final int[] arcs;

    /** Takes the blossoms, and the arc from each to the next, from the last one to the first. */
    Cycle(int[] blossoms, int[] arcs) {
        this.blossoms = blossoms;
        this.arcs = arcs;
    }

    int[] blossoms() {
        return blossoms;
    }

    int[] arcs() {
        return arcs;
    }

    int first() {
        return blossoms[0];
    }
}
