package io.rapport.matching;

/** What each two of many vertices weigh as a pair. Asked from several threads at once. */
@FunctionalInterface
public interface PairWeights {

    /** Returns the weight of an edge, from 0 to 2^59, or −1 where there is none; the same in either direction. */
    long of(int one, int other);

    /**
     * Returns what a vertex adds to an edge at most: no edge weighs more than the two shares of its vertices together.
     *
     * <p>The closer, the fewer pairs need to be looked at.
     */
    default long most(int vertex) {
        return WeightedGraph.LARGEST_WEIGHT / 2;
    }

    /** Returns what the edge weighs at most, quicker than its weight is told; less than nothing if there may be none. */
    default long atMost(int one, int other) {
        return most(one) + most(other);
    }
}
