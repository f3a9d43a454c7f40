package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Matches vertices any two of which may have an edge, without laying out all edges.
 *
 * <p>First a few edges for each vertex are enough: half of them at random, so that nobody depends on what everybody wants, half the best of some drawn. Then
 * {@link Pricing} finds those that are missed; where all pairs are too much work, it looks where they are likely. Work is counted in pairs asked of, so that the
 * same work gives the same answer everywhere.
 */
final class CompleteMatching {

    /** Enough to prove what is best among 30,000, and to ask of all pairs of 100,000 once. */
    static final long USUAL_WORK = 6_000_000_000L;

    private static final int SMALL = 256;
    private static final int MANY = 12_000;
    private static final int RANDOM = 8;
    private static final int BEST = 8;
    private static final int DRAWN = 128;
    private static final int DRAWN_OF_MANY = 768;
    private static final int SCOUTING_ROUNDS = 4;

    private final int vertices;
    private final PairWeights weights;
    private final long seed;
    private final long mostWork;
    private final Progress progress;
    private final Edges edges;
    /** Prices, fourfold, that are enough for all pairs. */
    private long[] enough;

    private long work;

    CompleteMatching(int vertices, PairWeights weights, long seed, long mostWork, Progress progress) {
        this.vertices = vertices;
        this.weights = weights;
        this.seed = seed;
        this.mostWork = mostWork;
        this.progress = progress;
        this.edges = new Edges(vertices);
        this.enough = new long[vertices];
        Arrays.setAll(enough, vertex -> 4 * weights.most(vertex));
    }

    /** Finds a matching of maximum weight among all vertices, or a good one if that takes more work than allowed. */
    Matching solve() {
        if (vertices > SMALL) {
            addCandidates();
            return improve(Start.greedy(edges.without()), weights, scoutingRounds());
        }
        for (int one = 0; one < vertices; one++) {
            for (int other = 0; other < one; other++) {
                long weight = weights.of(one, other);
                if (weight >= 0) {
                    edges.add(one, other, weight);
                }
            }
        }
        Matching matching = MaximumWeightMatching.solve(Start.greedy(edges.graph()), progress);
        enough = matching.certificate().pricesWithSets();
        return matching;
    }

    /** Finds a matching of maximum weight among all vertices but these. */
    Matching without(Matching all, int... removed) {
        long[] prices = all.isProven() ? enough : all.certificate().pricesWithSets();
        Start start = Start.again(edges.without(removed), prices, all);
        if (vertices <= SMALL) {
            return MaximumWeightMatching.solve(start, progress);
        }
        long[] before = enough;
        Matching matching = improve(start, new Remaining(weights, removed), 0, removed);
        enough = before;
        return matching;
    }

    /** What pairs weigh after some vertices have left. */
    private static final class Remaining implements PairWeights {

        private final PairWeights weights;
        private final int[] removed;

        private Remaining(PairWeights weights, int[] removed) {
            this.weights = weights;
            this.removed = removed;
        }

        @Override
        public long of(int one, int other) {
            for (int vertex : removed) {
                if (vertex == one || vertex == other) {
                    return -1;
                }
            }
            return weights.of(one, other);
        }

        @Override
        public long atMost(int one, int other) {
            return weights.atMost(one, other);
        }
    }

    /** Solves, looks for pairs that are missed, adds them and solves again. */
    private Matching improve(Start first, PairWeights among, int scoutingRounds, int... removed) {
        Start start = first;
        int scouting = scoutingRounds;
        long bound = saturatedSum(enough);
        while (true) {
            Matching matching = MaximumWeightMatching.solve(start, progress);
            if (scouting == 0 && work + allPairs() > mostWork) {
                return matching.boundedBy(bound);
            }
            Pricing pricing = new Pricing(among, matching.certificate(), enough);
            int found = (scouting > 0 ? pricing.some(start.graph(), seed + scouting) : pricing.all()).addTo(edges);
            work += pricing.work();
            if (scouting == 0) {
                enough = pricing.enough();
                bound = Math.min(bound, pricing.fourfoldBound());
                if (found == 0) {
                    return matching.boundedBy(bound);
                }
            }
            scouting = found < vertices / 100 ? 0 : Math.max(0, scouting - 1);
            start = Start.again(edges.without(removed), pricing.enough(), matching);
        }
    }

    private long allPairs() {
        return vertices * (vertices - 1L) / 2;
    }

    /** Among very many, where all pairs are too much work, looks where pairs are likely. */
    private int scoutingRounds() {
        return vertices > MANY && allPairs() > mostWork ? SCOUTING_ROUNDS : 0;
    }

    private static long saturatedSum(long[] prices) {
        long sum = 0;
        for (long price : prices) {
            sum = sum + price < sum ? Long.MAX_VALUE : sum + price;
        }
        return sum;
    }

    private void addCandidates() {
        SplittableRandom random = new SplittableRandom(seed);
        for (int vertex = 0; vertex < vertices; vertex++) {
            int added = 0;
            int[] best = new int[BEST];
            long[] bestBy = new long[BEST];
            Arrays.fill(best, NONE);
            Arrays.fill(bestBy, Long.MIN_VALUE);
            for (int draw = 0; draw < (vertices > MANY ? DRAWN_OF_MANY : DRAWN); draw++) {
                int other = random.nextInt(vertices);
                if (other == vertex || (added == RANDOM && !isBetter(vertex, other, best, bestBy))) {
                    continue;
                }
                long weight = weights.of(vertex, other);
                if (weight >= 0 && added < RANDOM) {
                    edges.add(vertex, other, weight);
                    added++;
                } else if (weight >= 0) {
                    keep(other, weight - weights.most(other), best, bestBy);
                }
            }
            for (int other : best) {
                if (other != NONE) {
                    edges.add(vertex, other, weights.of(vertex, other));
                }
            }
        }
    }

    /** Says whether a pair could be better than the worst of those kept. */
    private boolean isBetter(int vertex, int other, int[] best, long[] bestBy) {
        int worst = worst(bestBy);
        return best[worst] == NONE || weights.atMost(vertex, other) - weights.most(other) > bestBy[worst];
    }

    private static void keep(int other, long worth, int[] best, long[] bestBy) {
        int worst = worst(bestBy);
        if (worth > bestBy[worst]) {
            best[worst] = other;
            bestBy[worst] = worth;
        }
    }

    private static int worst(long[] bestBy) {
        int worst = 0;
        for (int slot = 1; slot < BEST; slot++) {
            worst = bestBy[slot] < bestBy[worst] ? slot : worst;
        }
        return worst;
    }
}
