package io.rapport.matching;

/**
 * A proof that a matching is of maximum weight: prices for vertices and for odd sets, which every reader can check without knowing how they were found.
 *
 * <p>With every price at least 0 and {@code price(i) + price(j) + prices of the odd sets around both >= weight(i, j)} for every edge, no matching weighs more
 * than all prices together, an odd set counting {@code (size - 1) / 2} times. Where matched edges are met exactly, single vertices cost nothing and every set
 * with a price is full, the matching weighs just that (complementary slackness; Edmonds 1965). Prices of vertices are stored doubled.
 */
final class Certificate {

    private final WeightedGraph graph;
    private final int vertices;
    private final long[] price;
    private final int[] parent;
    private final int[] depth;
    private final long[] sum;
    private final int[] size;
    private final long doubledBound;

    Certificate(Blossoms blossoms) {
        this.graph = blossoms.graph;
        this.vertices = blossoms.vertices;
        this.price = blossoms.dual.clone();
        this.parent = blossoms.parent.clone();
        this.depth = new int[2 * vertices];
        this.sum = new long[2 * vertices];
        this.size = new int[2 * vertices];
        for (int vertex = 0; vertex < vertices; vertex++) {
            for (int set = parent[vertex]; set >= 0; set = parent[set]) {
                size[set]++;
                depth[vertex]++;
            }
            measure(vertex);
        }
        this.doubledBound = addUp();
    }

    /** Fills in, for the sets around a vertex, how deep they lie and what they cost together from the outside in. */
    private void measure(int vertex) {
        int level = depth[vertex];
        long total = 0;
        for (int set = parent[vertex]; set >= 0; set = parent[set]) {
            total += price[set];
            depth[set] = --level;
        }
        for (int set = parent[vertex]; set >= 0; set = parent[set]) {
            sum[set] = total;
            total -= price[set];
        }
    }

    /** Returns what the odd sets around both vertices cost together. */
    long shared(int one, int other) {
        int set = common(one, other);
        return set < 0 ? 0 : sum[set];
    }

    private int common(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            if (depth[left] >= depth[right]) {
                left = parent[left];
            } else {
                right = parent[right];
            }
            if (left < 0 || right < 0) {
                return -1;
            }
        }
        return left;
    }

    /** Returns twice the price of a vertex. */
    long doubledPrice(int vertex) {
        return price[vertex];
    }

    /** Returns twice the sum of all prices: no matching weighs more than half of it. */
    long doubledBound() {
        return doubledBound;
    }

    private long addUp() {
        long bound = 0;
        for (int vertex = 0; vertex < vertices; vertex++) {
            bound = Math.addExact(bound, price[vertex]);
        }
        for (int set = vertices; set < 2 * vertices; set++) {
            bound = Math.addExact(bound, price[set] * (size[set] / 2) * 2);
        }
        return bound;
    }

    /**
     * Checks the proof for a matching.
     *
     * @param mate the partner of each vertex, −1 when single
     * @throws IllegalStateException if it does not hold
     */
    void check(int[] mate) {
        int[] matchedInside = new int[2 * vertices];
        int matched = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            matched += checkEdge(edge, mate, matchedInside);
        }
        int paired = 0;
        for (int vertex = 0; vertex < vertices; vertex++) {
            paired += mate[vertex] >= 0 ? 1 : 0;
            require(price[vertex] >= 0 && (mate[vertex] >= 0 || price[vertex] == 0), "vertex", vertex);
        }
        require(paired == 2 * matched, "matching of size", matched);
        for (int set = vertices; set < 2 * vertices; set++) {
            boolean full = size[set] % 2 == 1 && matchedInside[set] == size[set] / 2;
            require(price[set] == 0 || (price[set] > 0 && full), "odd set", set);
        }
    }

    private int checkEdge(int edge, int[] mate, int[] matchedInside) {
        int one = graph.at(2 * edge);
        int other = graph.at(2 * edge + 1);
        long slack = price[one] + price[other] + 2 * shared(one, other) - 2 * graph.weight(edge);
        boolean matched = mate[one] == other && mate[other] == one && slack == 0;
        require(slack >= 0 && (matched || mate[one] != other), "edge", edge);
        for (int set = matched ? common(one, other) : -1; set >= 0; set = parent[set]) {
            matchedInside[set]++;
        }
        return matched ? 1 : 0;
    }

    private static void require(boolean holds, String what, int which) {
        if (!holds) {
            throw new IllegalStateException("the matching is not proven optimal: " + what + " " + which);
        }
    }
}
