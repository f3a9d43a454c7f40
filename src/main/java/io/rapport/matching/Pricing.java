package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Asks of pairs whether they weigh more than they cost; of all pairs, or of some where such pairs are likely.
 *
 * <p>Prices are known that are enough for all pairs. A pair that costs no less now than it did then needs no look at its weight. Vertices are shared out among
 * the processors; what is found does not depend on how.
 */
final class Pricing {

    /** Pairs kept for one vertex, at most. */
    private static final int FOUND = 4;

    private static final int AT_A_TIME = 32;
    private static final int DRAWS = 128;

    private final PairWeights weights;
    private final Certificate certificate;
    private final int vertices;
    /** By how much each vertex is dearer now than when its price was enough, fourfold. */
    private final long[] excess;
    /** What each vertex costs now, fourfold. */
    private final long[] price;
    /** The outermost set around each vertex. */
    private final int[] set;

    private final int[] found;
    private final long[] foundWeight;
    private final long[] foundBy;
    private final long[] raised;
    private long asked;

    /** Takes prices, fourfold, that are enough for all pairs. */
    Pricing(PairWeights weights, Certificate certificate, long[] enough) {
        this.weights = weights;
        this.certificate = certificate;
        this.vertices = enough.length;
        this.excess = new long[vertices];
        this.price = new long[vertices];
        this.set = new int[vertices];
        Arrays.setAll(price, certificate::price);
        Arrays.setAll(excess, vertex -> certificate.price(vertex) - enough[vertex]);
        Arrays.setAll(set, certificate::outermost);
        this.found = new int[vertices * FOUND];
        this.foundWeight = new long[vertices * FOUND];
        this.foundBy = new long[vertices * FOUND];
        this.raised = new long[vertices];
        Arrays.fill(found, NONE);
    }

    /** What one processor finds out: by how much each vertex must become dearer. */
    private final class Share {

        private final long[] raise = new long[vertices];
        private long asked;

        private void add(Share other) {
            asked += other.asked;
            Arrays.setAll(raise, vertex -> Math.max(raise[vertex], other.raise[vertex]));
        }

        private void priceRow(int vertex) {
            long own = excess[vertex];
            long ownPrice = price[vertex];
            int ownSet = set[vertex];
            long together = certificate.priceOfSet(ownSet);
            asked += vertices - vertex - 1;
            for (int other = vertex + 1; other < vertices; other++) {
                long change = own + excess[other];
                if (change < 0 && 4 * weights.atMost(vertex, other) > ownPrice + price[other]) {
                    if (ownSet == NONE || set[other] != ownSet || change + together < 0) {
                        look(vertex, other);
                    }
                }
            }
        }

        private void priceSome(int vertex, WeightedGraph graph, SplittableRandom random) {
            int own = graph.first(vertex);
            int arcs = graph.first(vertex + 1) - own;
            asked += 2 * DRAWS;
            for (int draw = 0; draw < DRAWS; draw++) {
                look(vertex, random.nextInt(vertices));
                if (arcs > 0) {
                    int near = graph.head(own + random.nextInt(arcs));
                    int first = graph.first(near);
                    look(vertex, graph.head(first + random.nextInt(graph.first(near + 1) - first)));
                }
            }
        }

        private void look(int vertex, int other) {
            long cost = price[vertex] + price[other];
            if (vertex == other || 4 * weights.atMost(vertex, other) <= cost) {
                return;
            }
            long weight = weights.of(vertex, other);
            long above = 4 * weight - cost - (set[vertex] == set[other] ? certificate.shared(vertex, other) : 0);
            if (weight >= 0 && above > 0) {
                int cheaper = price[other] < price[vertex] ? other : vertex;
                raise[cheaper] = Math.max(raise[cheaper], above);
                keep(vertex, other, weight, above);
            }
        }
    }

    /** Looks at all pairs. */
    Pricing all() {
        return each(Share::priceRow);
    }

    /** Looks from each vertex at some others, half of them near to it in a graph. */
    Pricing some(WeightedGraph graph, long seed) {
        return each((share, vertex) ->
                share.priceSome(vertex, graph, new SplittableRandom(seed + 0x9E3779B97F4A7C15L * vertex)));
    }

    private interface Work {

        void on(Share share, int vertex);
    }

    private Pricing each(Work work) {
        Share all = IntStream.rangeClosed(0, vertices / AT_A_TIME)
                .parallel()
                .collect(
                        Share::new,
                        (share, part) -> {
                            int until = Math.min(vertices, (part + 1) * AT_A_TIME);
                            for (int vertex = part * AT_A_TIME; vertex < until; vertex++) {
                                work.on(share, vertex);
                            }
                        },
                        Share::add);
        asked = all.asked;
        System.arraycopy(all.raise, 0, raised, 0, vertices);
        return this;
    }

    /** Keeps the worst pairs of each vertex. */
    private void keep(int vertex, int other, long weight, long violation) {
        int least = vertex * FOUND;
        for (int slot = vertex * FOUND; slot < (vertex + 1) * FOUND; slot++) {
            if (found[slot] == other) {
                return;
            }
            least = foundBy[slot] < foundBy[least] ? slot : least;
        }
        if (violation > foundBy[least]) {
            foundBy[least] = violation;
            foundWeight[least] = weight;
            found[least] = other;
        }
    }

    /** Returns of how many pairs it asked. */
    long work() {
        return asked;
    }

    /** Adds the pairs found and returns how many they are. */
    int addTo(Edges edges) {
        int count = 0;
        for (int slot = 0; slot < found.length; slot++) {
            if (found[slot] != NONE) {
                edges.add(slot / FOUND, found[slot], foundWeight[slot]);
                count++;
            }
        }
        return count;
    }

    /** Returns prices, fourfold, that are enough for all pairs looked at. */
    long[] enough() {
        long[] enough = new long[vertices];
        Arrays.setAll(enough, vertex -> certificate.priceWithSets(vertex) + raised[vertex]);
        return enough;
    }

    /** Returns four times what no matching can outweigh, if all pairs were looked at: each vertex made as dear as its pairs need. */
    long fourfoldBound() {
        long bound = certificate.fourfoldBound();
        for (long each : raised) {
            bound = Math.addExact(bound, each);
        }
        return bound;
    }
}
