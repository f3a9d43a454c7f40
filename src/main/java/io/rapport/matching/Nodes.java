package io.rapport.matching;

import java.util.Arrays;

/**
 * The vertices of the shrunken graph, each an outermost blossom, and the prices, which move by themselves as time goes by.
 *
 * <p>A node is outer, inner or in no tree. While time passes by one, every vertex of an outer node becomes cheaper by one, of an inner node dearer by one; the
 * price of the node's blossom changes by two the other way. So only a change of label needs work. A node has a number of its own, not its blossom's: when nodes
 * join, the largest keeps its number and only the vertices of the others are told their new one, each at most log n times as the nest grows.
 *
 * <p>All prices are stored fourfold, so that they stay whole.
 */
final class Nodes {

    static final int OUTER = 1;
    static final int FREE = 0;
    static final int INNER = -1;

    private final Blossoms blossoms;
    private final WeightedGraph graph;
    /** The node that each vertex is in. */
    private final int[] node;
    /** The blossom of each node. */
    private final int[] blossom;

    private final byte[] label;
    /** What to add to the prices of a node's vertices. */
    private final long[] shift;
    /** The price of each vertex and blossom, but for shift and label. */
    private final long[] price;

    private final int[] spare;
    private int spareCount;
    private long time;

    Nodes(Blossoms blossoms, long[] prices) {
        int vertices = blossoms.vertices;
        this.blossoms = blossoms;
        this.graph = blossoms.graph;
        this.node = new int[vertices];
        this.blossom = new int[vertices];
        this.label = new byte[vertices];
        this.shift = new long[vertices];
        this.price = Arrays.copyOf(prices, blossoms.parent.length);
        this.spare = new int[vertices];
        for (int vertex = 0; vertex < vertices; vertex++) {
            node[vertex] = vertex;
            blossom[vertex] = vertex;
        }
    }

    int of(int vertex) {
        return node[vertex];
    }

    int blossom(int node) {
        return blossom[node];
    }

    int label(int node) {
        return label[node];
    }

    /** Lets time go on until then. */
    void goOn(long until) {
        time = until;
    }

    /** Returns the price of a vertex now. */
    long price(int vertex) {
        int of = node[vertex];
        return price[vertex] + shift[of] - label[of] * time;
    }

    /** Returns the price of an outermost blossom now. */
    long blossomPrice(int node) {
        return price[blossom[node]] + 2 * label[node] * time;
    }

    /** Returns by how much an edge between two nodes costs more than it weighs: 0 when it is tight. */
    long slack(int arc) {
        return price(graph.tail(arc)) + price(graph.head(arc)) - 4 * graph.weight(arc);
    }

    void relabel(int node, int newLabel) {
        long change = (newLabel - label[node]) * time;
        shift[node] += change;
        if (!blossoms.isVertex(blossom[node])) {
            price[blossom[node]] -= 2 * change;
        }
        label[node] = (byte) newLabel;
    }

    /** Makes one node of a new blossom's children, none of them in a tree, and returns it. */
    int join(int newBlossom) {
        int[] children = blossoms.children[newBlossom];
        int largest = largest(children);
        int kept = node[blossoms.base[largest]];
        for (int child : children) {
            if (child != largest) {
                spare[spareCount++] = node[blossoms.base[child]];
                tell(child, kept);
            }
        }
        blossom[kept] = newBlossom;
        price[newBlossom] = 0;
        return kept;
    }

    /** Makes a node of each child of a free outermost blossom; its price must be 0. */
    void split(int oldBlossom) {
        int[] children = blossoms.children[oldBlossom];
        int kept = node[blossoms.base[oldBlossom]];
        int largest = largest(children);
        for (int child : children) {
            if (child != largest) {
                int own = spare[--spareCount];
                shift[own] = 0;
                label[own] = FREE;
                blossom[own] = child;
                tell(child, own);
            }
        }
        blossom[kept] = largest;
    }

    private int largest(int[] children) {
        int largest = children[0];
        for (int child : children) {
            largest = blossoms.size[child] > blossoms.size[largest] ? child : largest;
        }
        return largest;
    }

    /** Moves the vertices of a blossom to another node; their prices stay. Neither node is in a tree. */
    private void tell(int child, int other) {
        long change = shift[node[blossoms.base[child]]] - shift[other];
        int vertex = blossoms.first[child];
        for (int count = blossoms.size[child]; count > 0; count--) {
            node[vertex] = other;
            price[vertex] += change;
            vertex = blossoms.next[vertex];
        }
    }

    /** Returns the prices of all vertices and blossoms and starts time anew; no node may be in a tree. */
    long[] settle() {
        time = 0;
        for (int vertex = 0; vertex < node.length; vertex++) {
            price[vertex] += shift[node[vertex]];
        }
        Arrays.fill(shift, 0);
        return price;
    }
}
