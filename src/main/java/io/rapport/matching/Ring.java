package io.rapport.matching;

/** A walk round the odd cycle of a blossom from one child to the base, by the side with an even number of arcs. */
final class Ring {

    private final int[] children;
    private final int[] arcs;
    private final WeightedGraph graph;
    private final int start;
    private final int direction;
    private int index;

    Ring(Blossoms blossoms, int blossom, int startChild) {
        this.graph = blossoms.graph;
        this.children = blossoms.children[blossom];
        this.arcs = blossoms.ring[blossom];
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

    /** Goes to the next child and returns the arc that leads there. */
    int step() {
        int from = index;
        index = Math.floorMod(index + direction, children.length);
        return direction == 1 ? arcs[from] : graph.twin(arcs[index]);
    }

    /** Returns the children, the start first. */
    int[] childrenFromStart() {
        return rotated(children);
    }

    /** Returns the arcs that belong to {@link #childrenFromStart}. */
    int[] arcsFromStart() {
        return rotated(arcs);
    }

    private int[] rotated(int[] cycle) {
        int[] turned = new int[cycle.length];
        System.arraycopy(cycle, start, turned, 0, cycle.length - start);
        System.arraycopy(cycle, 0, turned, cycle.length - start, start);
        return turned;
    }
}
