package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;

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
        Start start = new Start(new Blossoms(graph), prices);
        start.lowerAll();
        return start;
    }

    /**
     * Starts from prices that are feasible already, and from those matched edges that are tight still.
     *
     * @param enough fourfold; they are rounded up to multiples of four, so that none of the search's steps ends on a fraction
     * @param earlier a matching of a part of the graph
     */
    static Start again(WeightedGraph graph, long[] enough, Matching earlier) {
        Start start = new Start(
                new Blossoms(graph),
                Arrays.stream(enough).map(each -> (each + 3) & ~3L).toArray());
        for (int vertex = 0; vertex < enough.length; vertex++) {
            if (earlier.mate(vertex) > vertex) {
                start.keep(vertex, earlier.mate(vertex));
            }
        }
        start.lowerAll();
        return start;
    }

    private void keep(int vertex, int partner) {
        WeightedGraph graph = blossoms.graph;
        for (int arc = graph.first(vertex); arc < graph.first(vertex + 1); arc++) {
            if (graph.head(arc) == partner && prices[vertex] + prices[partner] == 4 * graph.weight(arc)) {
                blossoms.match(arc);
            }
        }
    }

    private void lowerAll() {
        for (int vertex = 0; vertex < prices.length; vertex++) {
            if (blossoms.mate[vertex] == NONE) {
                lower(vertex);
            }
        }
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

    WeightedGraph graph() {
        return blossoms.graph;
    }

    Blossoms blossoms() {
        return blossoms;
    }

    /** Returns the price of each vertex, fourfold. */
    long[] prices() {
        return prices;
    }
}
