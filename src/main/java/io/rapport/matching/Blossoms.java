package io.rapport.matching;

import java.util.Arrays;

/**
 * The matching, the dual variables and the nested blossoms: what survives from one stage of the search to the next.
 *
 * <p>Numbers below {@code vertices} are vertices, each a trivial blossom; the numbers from there to twice as many are blossoms: odd cycles of smaller ones,
 * the child at index 0 holding the base, {@code ring[b][i]} the end, at child {@code i}, of the edge from it to child {@code i + 1}.
 * Duals of vertices are stored doubled, so that everything stays whole.
 */
final class Blossoms {

    static final int NONE = -1;
    static final int[] NOTHING = {};

    final WeightedGraph graph;
    final int vertices;
    /** The far end of the matched edge of each vertex, or NONE. */
    final int[] mate;

    final long[] dual;
    /** The outermost blossom of each vertex. */
    final int[] top;

    final int[] parent;
    /** The one vertex that is not matched inside; NONE for a number that is not in use. */
    final int[] base;

    final int[][] children;
    final int[][] ring;
    private final int[][] members;
    private final int[] unused;
    private int unusedCount;

    Blossoms(WeightedGraph graph) {
        this.graph = graph;
        this.vertices = graph.vertices();
        this.mate = filled(vertices, NONE);
        this.dual = new long[2 * vertices];
        Arrays.fill(dual, 0, vertices, graph.largestWeight());
        this.top = new int[vertices];
        this.parent = filled(2 * vertices, NONE);
        this.base = filled(2 * vertices, NONE);
        this.children = new int[2 * vertices][];
        this.ring = new int[2 * vertices][];
        this.members = new int[2 * vertices][];
        this.unused = new int[vertices];
        Arrays.fill(children, NOTHING);
        Arrays.fill(ring, NOTHING);
        Arrays.fill(members, NOTHING);
        for (int vertex = 0; vertex < vertices; vertex++) {
            top[vertex] = vertex;
            base[vertex] = vertex;
            members[vertex] = new int[] {vertex};
            recycle(2 * vertices - 1 - vertex);
        }
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }

    boolean isVertex(int blossom) {
        return blossom < vertices;
    }

    boolean isOutermost(int blossom) {
        return base[blossom] != NONE && parent[blossom] == NONE;
    }

    /** Returns the vertices inside; a blossom keeps them for as long as it lives. */
    int[] members(int blossom) {
        return members[blossom];
    }

    /** Returns twice the slack of an edge between two outermost blossoms: 0 when it is tight. */
    long slack(int edge) {
        return dual[graph.at(2 * edge)] + dual[graph.at(2 * edge + 1)] - 2 * graph.weight(edge);
    }

    /** Joins an odd cycle of outermost blossoms, the one with the base first, into a new one with dual 0. */
    int join(int[] cycle, int[] ends) {
        int blossom = unused[--unusedCount];
        base[blossom] = base[cycle[0]];
        dual[blossom] = 0;
        children[blossom] = cycle;
        ring[blossom] = ends;
        int size = 0;
        for (int child : cycle) {
            parent[child] = blossom;
            size += members[child].length;
        }
        int[] inside = new int[size];
        for (int child : cycle) {
            size -= members[child].length;
            System.arraycopy(members[child], 0, inside, size, members[child].length);
        }
        members[blossom] = inside;
        return blossom;
    }

    /** Makes {@code blossom} the outermost one of its vertices. */
    void surface(int blossom) {
        for (int vertex : members[blossom]) {
            top[vertex] = blossom;
        }
    }

    /** Dissolves an outermost blossom: its children become outermost. Returns them in their cycle. */
    int[] dissolve(int blossom) {
        int[] freed = children[blossom];
        for (int child : freed) {
            parent[child] = NONE;
            surface(child);
        }
        return freed;
    }

    /** Gives the number of a dissolved blossom back. */
    void recycle(int blossom) {
        base[blossom] = NONE;
        children[blossom] = NOTHING;
        ring[blossom] = NOTHING;
        members[blossom] = NOTHING;
        unused[unusedCount++] = blossom;
    }
}
