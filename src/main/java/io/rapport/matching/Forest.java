package io.rapport.matching;

import static io.rapport.matching.Nodes.FREE;
import static io.rapport.matching.Nodes.OUTER;
import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

/**
 * The alternating trees: every node in one is outer (an even number of arcs from its root, "S" or "+" in the literature) or inner ("T", "−").
 *
 * <p>Only arcs and vertices are remembered, so that nothing changes in the rest of a tree when nodes join or split.
 */
final class Forest {

    private final Blossoms blossoms;
    private final Nodes nodes;
    private final WeightedGraph graph;
    /** The arc from each node towards its root, NONE at a root. */
    private final int[] up;
    /** The single vertex where each node's tree began, NONE outside of trees. */
    private final int[] root;
    /** The nodes of each tree, by its root, in a linked list in both directions. */
    private final int[] firstIn;

    private final int[] after;
    private final int[] before;
    private final int[] mark;
    private int marks;
    private int trees;

    Forest(Blossoms blossoms, Nodes nodes) {
        int vertices = blossoms.vertices;
        this.blossoms = blossoms;
        this.nodes = nodes;
        this.graph = blossoms.graph;
        this.up = new int[vertices];
        this.root = new int[vertices];
        this.firstIn = new int[vertices];
        this.after = new int[vertices];
        this.before = new int[vertices];
        this.mark = new int[vertices];
        Arrays.fill(root, NONE);
        Arrays.fill(firstIn, NONE);
    }

    int trees() {
        return trees;
    }

    int up(int node) {
        return up[node];
    }

    /** Returns the root of a node's tree. */
    int root(int node) {
        return root[node];
    }

    /** Begins a tree at a single vertex. */
    void plant(int vertex) {
        trees++;
        add(nodes.of(vertex), OUTER, NONE, vertex);
    }

    /** Adds a node to the tree to which its arc leads. */
    void attach(int node, int label, int arc) {
        add(node, label, arc, root[nodes.of(graph.head(arc))]);
    }

    private void add(int node, int label, int arc, int tree) {
        nodes.relabel(node, label);
        up[node] = arc;
        root[node] = tree;
        before[node] = NONE;
        after[node] = firstIn[tree];
        if (firstIn[tree] != NONE) {
            before[firstIn[tree]] = node;
        }
        firstIn[tree] = node;
    }

    /** Takes a node out of its tree, whatever hangs on it. */
    void detach(int node) {
        nodes.relabel(node, FREE);
        if (before[node] == NONE) {
            firstIn[root[node]] = after[node];
        } else {
            after[before[node]] = after[node];
        }
        if (after[node] != NONE) {
            before[after[node]] = before[node];
        }
        root[node] = NONE;
    }

    /** Makes one outer node of an odd cycle in a tree. */
    void shrink(Cycle cycle) {
        int meeting = nodes.of(blossoms.base[cycle.first()]);
        int arc = up[meeting];
        int tree = root[meeting];
        for (int blossom : cycle.blossoms()) {
            detach(nodes.of(blossoms.base[blossom]));
        }
        int node = nodes.join(blossoms.join(cycle));
        add(node, OUTER, arc, tree);
    }

    /** Gives a tree up and returns its blossoms. */
    int[] fell(int tree) {
        int[] freed = new int[16];
        int count = 0;
        for (int node = firstIn[tree]; node != NONE; node = firstIn[tree]) {
            freed = count == freed.length ? Arrays.copyOf(freed, 2 * count) : freed;
            freed[count++] = nodes.blossom(node);
            detach(node);
        }
        trees--;
        return Arrays.copyOf(freed, count);
    }

    /** Returns the odd cycle that an arc closes between two outer nodes of one tree. */
    Cycle cycle(int arc) {
        int meeting = meeting(nodes.of(graph.tail(arc)), nodes.of(graph.head(arc)));
        int left = distance(graph.tail(arc), meeting);
        int length = left + distance(graph.head(arc), meeting) + 1;
        int[] cycle = new int[length];
        int[] arcs = new int[length];
        int node = nodes.of(graph.tail(arc));
        for (int index = left; index > 0; index--) {
            cycle[index] = nodes.blossom(node);
            arcs[index - 1] = graph.twin(up[node]);
            node = nodes.of(graph.head(up[node]));
        }
        cycle[0] = nodes.blossom(meeting);
        arcs[left] = arc;
        node = nodes.of(graph.head(arc));
        for (int index = left + 1; index < length; index++) {
            cycle[index] = nodes.blossom(node);
            arcs[index] = up[node];
            node = nodes.of(graph.head(up[node]));
        }
        return new Cycle(cycle, arcs);
    }

    private int distance(int vertex, int meeting) {
        int steps = 0;
        for (int node = nodes.of(vertex); node != meeting; node = nodes.of(graph.head(up[node]))) {
            steps++;
        }
        return steps;
    }

    /** Walks from two outer nodes towards their root, in turn, until the walks meet. */
    private int meeting(int one, int other) {
        marks++;
        int here = one;
        int there = other;
        while (mark[here] != marks) {
            mark[here] = marks;
            int next = outerBefore(here);
            here = there == NONE ? next : there;
            there = there == NONE ? NONE : next;
        }
        return here;
    }

    /** Returns the outer node two arcs nearer to the root, or NONE at the root. */
    private int outerBefore(int node) {
        return up[node] == NONE ? NONE : nodes.of(graph.head(up[nodes.of(graph.head(up[node]))]));
    }
}
