package io.rapport.matching;

import java.util.Arrays;

/** A walk round the odd cycle of a blossom from one child to the base, by the side with an even number of edges. */
final class Ring {

    private final int[] children;
    private final int[] ends;
    private final int start;
    private final int direction;
    private int index;

    Ring(int[] children, int[] ends, int startChild) {
        this.children = children;
        this.ends = ends;
        this.start = indexOf(children, startChild);
        this.direction = start % 2 == 1 ? 1 : -1;
        this.index = start;
    }

    private static int indexOf(int[] children, int child) {
        int index = 0;
        while (children[index] != child) {
            index++;
        }
        return index;
    }

    boolean isAtBase() {
        return index == 0;
    }

    boolean isAtStart() {
        return index == start;
    }

    int child() {
        return children[index];
    }

    void step() {
        index = Math.floorMod(index + direction, children.length);
    }

    /** Returns the end, at this child, of the edge by which the next step will go. */
    int end() {
        return direction == 1 ? ends[index] : ends[Math.floorMod(index - 1, children.length)] ^ 1;
    }

    int[] childrenFromStart() {
        return rotated(children);
    }

    int[] endsFromStart() {
        return rotated(ends);
    }

    private int[] rotated(int[] cycle) {
        int[] turned = Arrays.copyOfRange(cycle, start, start + cycle.length);
        System.arraycopy(cycle, 0, turned, cycle.length - start, start);
        return turned;
    }
}
