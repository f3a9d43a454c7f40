package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

/**
 * A proof of what a matching can weigh at most: prices for vertices and for odd sets, which every reader can check without knowing how they were found.
 *
 * <p>With every price at least 0 and {@code price(i) + price(j) + prices of the odd sets around both >= weight(i, j)} for every edge, no matching weighs more
 * than all prices together, an odd set counting {@code (size - 1) / 2} times. Where matched edges are met exactly, single vertices cost nothing and every set
 * with a price is full, the matching weighs just that (complementary slackness; Edmonds 1965). All prices are stored fourfold.
 */
final class Certificate {

    private final WeightedGraph graph;
    private final long[] price;
    private final Nest nest;
    private final long fourfoldBound;

    /**
     * Takes prices and sets.
     *
     * @param parent the next larger set around each vertex and each set, whose numbers begin after the last vertex
     * @param price fourfold, by vertex and set
     */
    Certificate(WeightedGraph graph, int[] parent, long[] price) {
        this.graph = graph;
        this.price = price;
        this.nest = new Nest(graph.vertices(), parent, price);
        this.fourfoldBound = addUp();
    }

    private long addUp() {
        long bound = 0;
        try {
            for (int set = 0; set < price.length; set++) {
                long times = set < graph.vertices() ? 1 : nest.size(set) / 2;
                bound = Math.addExact(bound, times == 0 ? 0 : Math.multiplyExact(price[set], times));
            }
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException("a matching must weigh less than 2^61 in all", overflow);
        }
        return bound;
    }

    int vertices() {
        return graph.vertices();
    }

    /** Returns the outermost set around a vertex, or NONE. */
    int outermost(int vertex) {
        return nest.outermost(vertex);
    }

    /** Returns four times the price of a set; nothing for NONE. */
    long priceOfSet(int set) {
        return set == NONE ? 0 : price[set];
    }

    /** Returns four times what the odd sets around both vertices cost together. */
    long shared(int one, int other) {
        return nest.shared(one, other);
    }

    /** Returns four times the price of a vertex. */
    long price(int vertex) {
        return price[vertex];
    }

    /** Returns four times the price of a vertex with its part in the sets around it: these prices alone are enough for every edge. */
    long priceWithSets(int vertex) {
        return price[vertex] + (nest.around(vertex) + 1) / 2;
    }

    /** Returns {@link #priceWithSets} of all vertices. */
    long[] pricesWithSets() {
        long[] prices = new long[vertices()];
        Arrays.setAll(prices, this::priceWithSets);
        return prices;
    }

    /** Returns four times the sum of all prices: no matching weighs more than a quarter of it. */
    long fourfoldBound() {
        return fourfoldBound;
    }

    /** Returns by how much two vertices cost more than an edge between them weighs, fourfold; less than 0 for an edge that would be worth adding. */
    long slack(int one, int other, long weight) {
        return price[one] + price[other] + nest.shared(one, other) - 4 * weight;
    }

    /**
     * Checks the proof for a matching, in time proportional to the edges (times log n inside of odd sets).
     *
     * @param mate the matched arc of each vertex, NONE when single
     * @throws IllegalStateException if it does not hold
     */
    void check(int[] mate) {
        int[] matchedInside = new int[price.length];
        for (int vertex = 0; vertex < mate.length; vertex++) {
            boolean single = mate[vertex] == NONE;
            require(price[vertex] >= 0 && (!single || price[vertex] == 0), "vertex", vertex);
            require(single || isMatched(mate, vertex), "partner of vertex", vertex);
            for (int arc = graph.first(vertex); arc < graph.first(vertex + 1); arc++) {
                long slack = slack(vertex, graph.head(arc), graph.weight(arc));
                require(slack >= 0 && (arc != mate[vertex] || slack == 0), "edge of vertex", vertex);
            }
            int set =
                    single || graph.head(mate[vertex]) > vertex ? NONE : nest.around(vertex, graph.head(mate[vertex]));
            if (set != NONE) {
                matchedInside[set]++;
            }
        }
        nest.addUp(matchedInside);
        for (int set = mate.length; set < price.length; set++) {
            boolean full = nest.size(set) % 2 == 1 && matchedInside[set] == nest.size(set) / 2;
            require(nest.size(set) == 0 || price[set] == 0 || (price[set] > 0 && full), "odd set", set);
        }
    }

    private boolean isMatched(int[] mate, int vertex) {
        int arc = mate[vertex];
        return arc >= 0 && arc < graph.arcs() && graph.tail(arc) == vertex && mate[graph.head(arc)] == graph.twin(arc);
    }

    private static void require(boolean holds, String what, int which) {
        if (!holds) {
            throw new IllegalStateException("the matching is not proven optimal: " + what + " " + which);
        }
    }
}
