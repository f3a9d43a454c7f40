package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

/** Where the search starts: prices that no edge outweighs, and a matching of edges that weigh just what they cost. */
final class Start {

    private final Blossoms blossoms;
    private final long[] prices;

    private Start(Blossoms blossoms, long[] prices) {
        this.blossoms = blossoms;
        this.prices = prices;
    }

    /** Prices every vertex at half its heaviest edge, then lowers one after the other and matches it if that makes an edge tight. */
    static Start greedy(WeightedGraph graph) {
        long[] prices = new long[graph.vertices()];
        for (int vertex = 0; vertex < prices.length; vertex++) {
            long heaviest = 0;
            for (int arc = graph.first(vertex); arc < graph.first(vertex + 1); arc++) {
                heaviest = Math.max(heaviest, graph.weight(arc));
            }
            prices[vertex] = 4 * ((heaviest + 1) / 2);
        }
        return from(graph, prices);
    }

    /** Starts from prices that are feasible already, fourfold, each a multiple of four so that none of the search's steps ends on a fraction. */
    static Start from(WeightedGraph graph, long[] feasible) {
        Start start = new Start(new Blossoms(graph), feasible);
        for (int vertex = 0; vertex < feasible.length; vertex++) {
            if (start.blossoms.mate[vertex] == NONE) {
                start.lower(vertex);
            }
        }
        return start;
    }

    private void lower(int vertex) {
        WeightedGraph graph = blossoms.graph;
        long least = 0;
        int tight = NONE;
        for (int arc = graph.first(vertex); arc < graph.first(vertex + 1); arc++) {
            long needed = 4 * graph.weight(arc) - prices[graph.head(arc)];
            boolean single = blossoms.mate[graph.head(arc)] == NONE;
            if (needed > least || (needed == least && single)) {
                tight = single ? arc : NONE;
                least = needed;
            }
        }
        prices[vertex] = least;
        if (tight != NONE) {
            blossoms.match(tight);
        }
    }

    Blossoms blossoms() {
        return blossoms;
    }

    /** Returns the price of each vertex, fourfold. */
    long[] prices() {
        return prices;
    }
}
