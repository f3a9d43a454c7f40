package io.rapport.matching;

/**
 * Two people, in no order: the ids are kept sorted, so that equal pairs are equal.
 */
public record Pair(String one, String other) {

    /** Sorts the ids; they must differ. */
    public Pair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a pair must have two different ids, was " + one + " twice");
        }
        if (one.compareTo(other) > 0) {
            String larger = one;
            one = other;
            other = larger;
        }
    }
}
