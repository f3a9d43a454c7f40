package io.rapport.matching;

/**
 * Finds matchings of maximum weight in undirected graphs, with the proof that they are.
 *
 * <p>Vertices may stay single. See the package description for the algorithm and its sources.
 */
public final class MaximumWeightMatching {

    private MaximumWeightMatching() {}

    /**
     * Finds a matching of maximum weight and verifies it.
     *
     * <p>The same input gives the same matching everywhere. The thread may be interrupted; the search then ends with a
     * {@link java.util.concurrent.CancellationException}.
     *
     * @param from one vertex of each edge, from 0 to {@code vertices - 1}
     * @param to the other vertex of each edge, a different one; several edges may join the same two
     * @param weight the weight of each edge, from 0 to 2^59; the matching's must be less than 2^61
     * @throws IllegalArgumentException if that is not so
     */
    public static Matching solve(int vertices, int[] from, int[] to, long[] weight) {
        return solve(vertices, from, to, weight, Progress.UNWATCHED);
    }

    /** Finds a matching like {@link #solve(int, int[], int[], long[])} and tells how far it has come. */
    public static Matching solve(int vertices, int[] from, int[] to, long[] weight, Progress progress) {
        return solve(new WeightedGraph(vertices, from, to, weight), progress);
    }

    /**
     * Finds a matching where any two vertices may have an edge, without laying out all edges.
     *
     * @param seed settles where to look first
     * @param mostWork of how many pairs may be asked; if that is not enough to prove the best matching, the result is one with a
     *     {@linkplain Matching#certifiedRatio() ratio} below 1
     */
    public static Matching solve(int vertices, PairWeights weights, long seed, long mostWork, Progress progress) {
        return new CompleteMatching(vertices, weights, seed, mostWork, progress).solve();
    }

    static Matching solve(WeightedGraph graph, Progress progress) {
        return solve(Start.greedy(graph), progress);
    }

    static Matching solve(Start start, Progress progress) {
        long[] prices = Search.run(start, progress);
        Blossoms blossoms = start.blossoms();
        Matching matching =
                new Matching(blossoms.graph, blossoms.mate, new Certificate(blossoms.graph, blossoms.parent, prices));
        matching.verify();
        return matching;
    }
}
