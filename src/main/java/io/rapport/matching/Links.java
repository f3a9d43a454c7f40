package io.rapport.matching;

import java.util.Arrays;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/** Pairs among candidates, kept by number: few of all that there could be. */
final class Links {

    private final int[][] others;

    private Links(int[][] others) {
        this.others = others;
    }

    /** Returns the pairs of which both take part; the number of who does not is −1. */
    static Links of(Set<Pair> pairs, ToIntFunction<String> number, int people) {
        long[] ends = pairs.stream()
                .flatMapToLong(pair -> ends(number.applyAsInt(pair.one()), number.applyAsInt(pair.other())))
                .sorted()
                .distinct()
                .toArray();
        int[][] others = new int[people][];
        int from = 0;
        for (int owner = 0; owner < people; owner++) {
            int until = from;
            while (until < ends.length && ends[until] >>> Integer.SIZE == owner) {
                until++;
            }
            others[owner] =
                    Arrays.stream(ends, from, until).mapToInt(end -> (int) end).toArray();
            from = until;
        }
        return new Links(others);
    }

    private static LongStream ends(int one, int other) {
        return one < 0 || other < 0
                ? LongStream.empty()
                : LongStream.of((long) one << Integer.SIZE | other, (long) other << Integer.SIZE | one);
    }

    boolean between(int one, int other) {
        return others[one].length > 0 && Arrays.binarySearch(others[one], other) >= 0;
    }
}
