package io.rapport.matching;

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

    /** How many words there are for each vertex, and for the node of the same number. */
    private static final int WORDS = 4;

    private static final int SHIFT = 1;
    private static final int NODE_AND_LABEL = 2;
    private static final int REACHED = 3;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final Blossoms blossoms;
    private final WeightedGraph graph;
    /**
     * For each vertex its price, but for shift and label; what to add to the prices of the vertices of the node of this number; the node that the vertex is in,
     * in the lower half, and the label of the node of this number; and when the vertex is expected to be reached. A search asks for all of them together at
     * vertices far apart, and far memory is slow.
     */
    private final long[] words;
    /** The blossom of each node. */
    private final int[] blossom;
    /** The price of each blossom, but for its label. */
    private final long[] price;

    private final int[] spare;
    private int spareCount;
    private long time;

    Nodes(Blossoms blossoms, long[] prices) {
        int vertices = blossoms.vertices;
        this.blossoms = blossoms;
        this.graph = blossoms.graph;
        this.words = new long[WORDS * vertices];
        this.blossom = new int[vertices];
        this.price = new long[blossoms.parent.length - vertices];
        this.spare = new int[vertices];
        for (int vertex = 0; vertex < vertices; vertex++) {
            words[WORDS * vertex] = prices[vertex];
            words[WORDS * vertex + NODE_AND_LABEL] = vertex;
            blossom[vertex] = vertex;
        }
    }

    int of(int vertex) {
        return (int) words[WORDS * vertex + NODE_AND_LABEL];
    }

    int blossom(int node) {
        return blossom[node];
    }

    int label(int node) {
        return (int) (words[WORDS * node + NODE_AND_LABEL] >> Integer.SIZE);
    }

    /** Lets time go on until then. */
    void goOn(long until) {
        time = until;
    }

    /** Returns the price of a vertex now. */
    long price(int vertex) {
        int of = of(vertex);
        return words[WORDS * vertex] + words[WORDS * of + SHIFT] - label(of) * time;
    }

    /** Returns the price of an outermost blossom, not a vertex, now. */
    long blossomPrice(int node) {
        return price[blossom[node] - blossoms.vertices] + 2L * label(node) * time;
    }

    /** Returns by how much an edge between two nodes costs more than it weighs: 0 when it is tight. */
    long slack(int arc) {
        return price(graph.tail(arc)) + price(graph.head(arc)) - 4 * graph.weight(arc);
    }

    /** Returns when a vertex is expected to be reached, as {@link Lookout} noted it. */
    long reached(int vertex) {
        return words[WORDS * vertex + REACHED];
    }

    void expect(int vertex, long when) {
        words[WORDS * vertex + REACHED] = when;
    }

    void relabel(int node, int newLabel) {
        long change = (newLabel - label(node)) * time;
        words[WORDS * node + SHIFT] += change;
        if (!blossoms.isVertex(blossom[node])) {
            price[blossom[node] - blossoms.vertices] -= 2 * change;
        }
        label(node, newLabel);
    }

    private void label(int node, int newLabel) {
        int at = WORDS * node + NODE_AND_LABEL;
        words[at] = (words[at] & LOWER_HALF) | ((long) newLabel << Integer.SIZE);
    }

    /** Makes one node of a new blossom's children, none of them in a tree, and returns it. */
    int join(int newBlossom) {
        int[] children = blossoms.children[newBlossom];
        int largest = largest(children);
        int kept = of(blossoms.base[largest]);
        for (int child : children) {
            if (child != largest) {
                spare[spareCount++] = of(blossoms.base[child]);
                tell(child, kept);
            }
        }
        blossom[kept] = newBlossom;
        price[newBlossom - blossoms.vertices] = 0;
        return kept;
    }

    /** Makes a node of each child of a free outermost blossom; its price must be 0. */
    void split(int oldBlossom) {
        int[] children = blossoms.children[oldBlossom];
        int kept = of(blossoms.base[oldBlossom]);
        int largest = largest(children);
        for (int child : children) {
            if (child != largest) {
                int own = spare[--spareCount];
                words[WORDS * own + SHIFT] = 0;
                label(own, FREE);
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
        long change = words[WORDS * of(blossoms.base[child]) + SHIFT] - words[WORDS * other + SHIFT];
        int vertex = blossoms.first[child];
        for (int count = blossoms.size[child]; count > 0; count--) {
            int at = WORDS * vertex;
            words[at + NODE_AND_LABEL] = (words[at + NODE_AND_LABEL] & ~LOWER_HALF) | other;
            words[at] += change;
            vertex = blossoms.next[vertex];
        }
    }

    /** Starts time anew; no node may be in a tree. */
    void settle() {
        time = 0;
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            words[WORDS * vertex] += words[WORDS * of(vertex) + SHIFT];
        }
        for (int node = 0; node < blossoms.vertices; node++) {
            words[WORDS * node + SHIFT] = 0;
        }
    }

    /** Returns the prices of all vertices and blossoms; no node may be in a tree. */
    long[] prices() {
        long[] prices = new long[blossoms.parent.length];
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            prices[vertex] = price(vertex);
        }
        System.arraycopy(price, 0, prices, blossoms.vertices, price.length);
        return prices;
    }
}
