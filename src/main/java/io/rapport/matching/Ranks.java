package io.rapport.matching;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** The ranks of candidates by a count: 0 for the smallest, one more for each larger one that occurs. Only the order of counts matters for fairness. */
final class Ranks {

    private final ToIntFunction<Candidate> count;
    private final int[] counts;

    private Ranks(ToIntFunction<Candidate> count, int[] counts) {
        this.count = count;
        this.counts = counts;
    }

    static Ranks of(Problem problem, ToIntFunction<Candidate> count) {
        return new Ranks(
                count,
                problem.candidates().stream()
                        .mapToInt(count)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    int highest() {
        return Math.max(0, counts.length - 1);
    }

    int rank(Candidate candidate) {
        return Arrays.binarySearch(counts, count.applyAsInt(candidate));
    }
}
