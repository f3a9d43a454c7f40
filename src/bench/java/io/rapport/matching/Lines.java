package io.rapport.matching;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The edges of a graph as a caller has them. */
public final class Lines {

    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] weight = new long[64];
    private int count;

    /** Takes an edge. */
    interface Taker {

        void take(int one, int other, long weight);
    }

    static Lines sparse(Family family, int vertices) {
        PairWeights weights = family.weights(vertices, 1);
        SplittableRandom random = new SplittableRandom(1);
        Lines lines = new Lines();
        for (int one = 0; one < vertices; one++) {
            for (int edge = 0; edge < 8; edge++) {
                int other = (one + 1 + random.nextInt(vertices - 1)) % vertices;
                lines.add(one, other, weights.of(one, other));
            }
        }
        return lines;
    }

    void add(int one, int other, long worth) {
        if (worth < 0) {
            return;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            weight = Arrays.copyOf(weight, 2 * count);
        }
        from[count] = one;
        to[count] = other;
        weight[count++] = worth;
    }

    long solve(int vertices) {
        return MaximumWeightMatching.solve(
                        vertices, Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(weight, count))
                .weight();
    }

    void forEach(Taker taker) {
        for (int edge = 0; edge < count; edge++) {
            taker.take(from[edge], to[edge], weight[edge]);
        }
    }
}
