package io.rapport.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One trait of all candidates, its values as numbers: two candidates are compared without looking at text. */
final class Trait {

    private final int[][] values;
    /** One bit for each value; from the 65th on values share bits. */
    private final long[] bits;

    private final boolean bitsSuffice;

    Trait(List<Candidate> people, String name) {
        Map<String, Integer> numbers = new HashMap<>();
        this.values = people.stream()
                .map(candidate -> candidate.values(name).stream()
                        .mapToInt(value -> numbers.computeIfAbsent(value, each -> numbers.size()))
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        this.bits = Arrays.stream(values)
                .mapToLong(own ->
                        Arrays.stream(own).mapToLong(value -> 1L << value).reduce(0, (all, bit) -> all | bit))
                .toArray();
        this.bitsSuffice = numbers.size() <= Long.SIZE;
    }

    /** Returns one bit for each value; where there are very many values, some share a bit. */
    long bits(int number) {
        return bits[number];
    }

    /** Says whether every value has a bit of its own. */
    boolean isToldByBits() {
        return bitsSuffice;
    }

    boolean isKnown(int number) {
        return values[number].length > 0;
    }

    boolean shares(int one, int other) {
        return (bits[one] & bits[other]) != 0 && (bitsSuffice || inCommon(values[one], values[other]) > 0);
    }

    /** Says whether both are known to have no value in common. */
    boolean differs(int one, int other) {
        return isKnown(one) && isKnown(other) && !shares(one, other);
    }

    /** Returns how many values two people have in common. */
    int inCommon(int one, int other) {
        long both = bits[one] & bits[other];
        return bitsSuffice || both == 0 ? Long.bitCount(both) : inCommon(values[one], values[other]);
    }

    /** Says whether there is a value that all of a group have. */
    boolean isSharedByAll(int... members) {
        long all = -1;
        for (int member : members) {
            all &= bits[member];
        }
        if (all == 0 || bitsSuffice) {
            return all != 0;
        }
        return Arrays.stream(values[members[0]])
                .anyMatch(value ->
                        Arrays.stream(members).allMatch(member -> Arrays.binarySearch(values[member], value) >= 0));
    }

    private static int inCommon(int[] one, int[] other) {
        int common = 0;
        int here = 0;
        int there = 0;
        while (here < one.length && there < other.length) {
            int order = Integer.compare(one[here], other[there]);
            common += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
