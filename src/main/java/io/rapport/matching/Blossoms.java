package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

/**
 * The matching and the nested blossoms.
 *
 * <p>Numbers below {@code vertices} are vertices, each a trivial blossom; higher ones are blossoms: odd cycles of smaller ones, the child at index 0 holding the
 * base, {@code ring[b][i]} the arc from child {@code i} to child {@code i + 1}. The vertices inside a blossom are a stretch of one linked list, from
 * {@code first} to {@code last}; those of a child are a stretch of its parent's.
 */
final class Blossoms {

    /** In place of a mate: matched by half to each of its neighbours in an odd cycle ({@link HalfCycles}). */
    static final int HALF = -2;

    private static final int[] NOTHING = {};

    final WeightedGraph graph;
    final int vertices;
    /** The matched arc from each vertex, NONE or HALF. */
    final int[] mate;

    final int[] parent;
    /** The one vertex that is not matched inside. */
    final int[] base;

    final int[][] children;
    final int[][] ring;
    final int[] first;
    final int[] last;
    /** The next vertex in the list. */
    final int[] next;
    /** How many vertices there are inside; 0 for a number that is not in use. */
    final int[] size;

    private final int[] unused;
    private int unusedCount;

    Blossoms(WeightedGraph graph) {
        this.graph = graph;
        this.vertices = graph.vertices();
        int most = vertices + vertices / 2;
        this.mate = filled(vertices);
        this.parent = filled(most);
        this.base = filled(most);
        this.children = new int[most][];
        this.ring = new int[most][];
        this.first = new int[most];
        this.last = new int[most];
        this.next = filled(vertices);
        this.size = new int[most];
        this.unused = new int[most - vertices];
        Arrays.fill(children, NOTHING);
        Arrays.fill(ring, NOTHING);
        for (int vertex = 0; vertex < vertices; vertex++) {
            base[vertex] = vertex;
            first[vertex] = vertex;
            last[vertex] = vertex;
            size[vertex] = 1;
        }
        for (int blossom = most - 1; blossom >= vertices; blossom--) {
            unused[unusedCount++] = blossom;
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    boolean isVertex(int blossom) {
        return blossom < vertices;
    }

    /** Returns the vertex matched with another, or NONE. */
    int partner(int vertex) {
        return mate[vertex] < 0 ? NONE : graph.head(mate[vertex]);
    }

    /** Matches the two vertices of an arc with each other. */
    void match(int arc) {
        mate[graph.tail(arc)] = arc;
        mate[graph.head(arc)] = graph.twin(arc);
    }

    /** Makes an odd cycle of outermost blossoms, the one with the base first, a new one. */
    int join(Cycle cycle) {
        int blossom = unused[--unusedCount];
        int[] inside = cycle.blossoms();
        base[blossom] = base[inside[0]];
        children[blossom] = inside;
        ring[blossom] = cycle.arcs();
        first[blossom] = first[inside[0]];
        last[blossom] = last[inside[inside.length - 1]];
        for (int index = 0; index < inside.length; index++) {
            parent[inside[index]] = blossom;
            size[blossom] += size[inside[index]];
            if (index > 0) {
                next[last[inside[index - 1]]] = first[inside[index]];
            }
        }
        return blossom;
    }

    /** Dissolves an outermost blossom, whose children become outermost. */
    void dissolve(int blossom) {
        for (int child : children[blossom]) {
            parent[child] = NONE;
        }
        size[blossom] = 0;
        base[blossom] = NONE;
        children[blossom] = NOTHING;
        ring[blossom] = NOTHING;
        unused[unusedCount++] = blossom;
    }
}
