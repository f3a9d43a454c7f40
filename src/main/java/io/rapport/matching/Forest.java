package io.rapport.matching;

import static io.rapport.matching.Nodes.FREE;
import static io.rapport.matching.Nodes.INNER;
import static io.rapport.matching.Nodes.OUTER;
import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

/**
 * The alternating trees: every node in one is outer (an even number of arcs from its root, "S" or "+" in the literature) or inner ("T", "−").
 *
 * <p>Only arcs and vertices are remembered, so that nothing changes in the rest of a tree when nodes join or split.
 */
final class Forest {

    /** How many words there are for each node. */
    private static final int WORDS = 4;

    private static final int UP = 0;
    private static final int ROOT = 1;
    private static final int AFTER = 2;
    private static final int BEFORE = 3;

    private final Blossoms blossoms;
    private final Nodes nodes;
    private final WeightedGraph graph;
    /**
     * For each node the arc towards its root (NONE at a root), the single vertex where its tree began (NONE outside of trees), and the next and the last node in
     * the list of its tree: asked for together, so kept together.
     */
    private final int[] words;
    /** The first node of each tree, by its root. */
    private final int[] firstIn;

    private final int[] mark;
    private int marks;
    private int trees;

    Forest(Blossoms blossoms, Nodes nodes) {
        int vertices = blossoms.vertices;
        this.blossoms = blossoms;
        this.nodes = nodes;
        this.graph = blossoms.graph;
        this.words = new int[WORDS * vertices];
        this.firstIn = new int[vertices];
        this.mark = new int[vertices];
        Arrays.fill(words, NONE);
        Arrays.fill(firstIn, NONE);
    }

    int trees() {
        return trees;
    }

    int up(int node) {
        return words[WORDS * node + UP];
    }

    /** Returns the root of a node's tree. */
    int root(int node) {
        return words[WORDS * node + ROOT];
    }

    /** Begins a tree at a single vertex. */
    void plant(int vertex) {
        trees++;
        add(nodes.of(vertex), OUTER, NONE, vertex);
    }

    /** Adds a node to the tree to which its arc leads. */
    void attach(int node, int label, int arc) {
        add(node, label, arc, root(nodes.of(graph.head(arc))));
    }

    private void add(int node, int label, int arc, int tree) {
        nodes.relabel(node, label);
        int at = WORDS * node;
        words[at + UP] = arc;
        words[at + ROOT] = tree;
        words[at + AFTER] = firstIn[tree];
        words[at + BEFORE] = NONE;
        if (firstIn[tree] != NONE) {
            words[WORDS * firstIn[tree] + BEFORE] = node;
        }
        firstIn[tree] = node;
    }

    /** Takes a node out of its tree, whatever hangs on it. */
    void detach(int node) {
        nodes.relabel(node, FREE);
        int at = WORDS * node;
        if (words[at + BEFORE] == NONE) {
            firstIn[words[at + ROOT]] = words[at + AFTER];
        } else {
            words[WORDS * words[at + BEFORE] + AFTER] = words[at + AFTER];
        }
        if (words[at + AFTER] != NONE) {
            words[WORDS * words[at + AFTER] + BEFORE] = words[at + BEFORE];
        }
        words[at + ROOT] = NONE;
    }

    /** Makes one outer node of an odd cycle in a tree. */
    void shrink(Cycle cycle) {
        int meeting = nodes.of(blossoms.base[cycle.first()]);
        int arc = up(meeting);
        int tree = root(meeting);
        for (int blossom : cycle.blossoms()) {
            detach(nodes.of(blossoms.base[blossom]));
        }
        int node = nodes.join(blossoms.join(cycle));
        add(node, OUTER, arc, tree);
    }

    /** Gives a tree up and returns those of its blossoms that were inner. */
    int[] fell(int tree) {
        int[] inner = new int[16];
        int count = 0;
        for (int node = firstIn[tree]; node != NONE; node = firstIn[tree]) {
            inner = count == inner.length ? Arrays.copyOf(inner, 2 * count) : inner;
            inner[count] = nodes.blossom(node);
            count += nodes.label(node) == INNER ? 1 : 0;
            detach(node);
        }
        trees--;
        return Arrays.copyOf(inner, count);
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
            arcs[index - 1] = graph.twin(up(node));
            node = nodes.of(graph.head(up(node)));
        }
        cycle[0] = nodes.blossom(meeting);
        arcs[left] = arc;
        node = nodes.of(graph.head(arc));
        for (int index = left + 1; index < length; index++) {
            cycle[index] = nodes.blossom(node);
            arcs[index] = up(node);
            node = nodes.of(graph.head(up(node)));
        }
        return new Cycle(cycle, arcs);
    }

    private int distance(int vertex, int meeting) {
        int steps = 0;
        for (int node = nodes.of(vertex); node != meeting; node = nodes.of(graph.head(up(node)))) {
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
        return up(node) == NONE ? NONE : nodes.of(graph.head(up(nodes.of(graph.head(up(node))))));
    }
}
