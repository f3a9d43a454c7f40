package io.rapport.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * Who competes for whom, whatever anybody is worth: told by the prices of a matching of as many as possible, where every pair weighs two.
 *
 * <p>In such prices nothing is paid for who may be left out, two for whom they compete for, and one for everybody else: the three parts of a graph that Gallai
 * (1964) and Edmonds (1965) found. Whoever costs nothing can only be paired with somebody who costs two, or within an odd set.
 */
final class Contests {

    private static final long NOTHING = 0;
    private static final long TWO = 8;

    private final int vertices;
    private final PairWeights allowed;
    private final Certificate certificate;

    /** Takes which pairs may be made: those that weigh anything from 0. */
    Contests(int vertices, PairWeights allowed, long seed) {
        this.vertices = vertices;
        this.allowed = allowed;
        this.certificate = MaximumWeightMatching.solve(
                        vertices, new Alike(allowed), seed, CompleteMatching.USUAL_WORK, Progress.UNWATCHED)
                .certificate();
    }

    /** Every pair that may be made, two. */
    private record Alike(PairWeights allowed) implements PairWeights {

        @Override
        public long of(int one, int other) {
            return allowed.of(one, other) < 0 ? -1 : 2;
        }

        @Override
        public long most(int vertex) {
            return 1;
        }
    }

    /** Says whether as many pairs as possible can be made without somebody. */
    boolean canBeLeftOut(int vertex) {
        return certificate.price(vertex) == NOTHING;
    }

    /** Returns the contest that somebody who was left out takes part in. */
    Contest around(int vertex) {
        TreeSet<Integer> competing = new TreeSet<>(List.of(vertex));
        TreeSet<Integer> wanted = new TreeSet<>();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(vertex));
        while (!waiting.isEmpty()) {
            int one = waiting.remove();
            boolean competes = competing.contains(one);
            for (int other = 0; other < vertices; other++) {
                long price = certificate.price(other);
                boolean follows = other != one && (price == NOTHING || (competes && price == TWO));
                if (follows
                        && allowed.of(one, other) >= 0
                        && (price == TWO ? wanted.add(other) : competing.add(other))) {
                    waiting.add(other);
                }
            }
        }
        return new Contest(new ArrayList<>(competing), new ArrayList<>(wanted));
    }
}
