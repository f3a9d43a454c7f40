package io.rapport.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The quarter hours of a week, in UTC, in which somebody can meet.
 *
 * <p>The week begins on Monday at 00:00 UTC and closes on itself: what runs past Sunday night goes on early on Monday. Whoever makes one turns local working
 * hours into UTC for the week of the round, so that daylight saving is in it.
 */
public final class Availability {

    /** Minutes of a week. */
    public static final int WEEK = 7 * 24 * 60;

    private static final int QUARTER = 15;
    private static final int QUARTERS = WEEK / QUARTER;

    private final long[] words;

    private Availability(long[] words) {
        this.words = words;
    }

    private Availability(BitSet quarters) {
        this.words = Arrays.copyOf(quarters.toLongArray(), (QUARTERS + Long.SIZE - 1) / Long.SIZE);
    }

    /** Returns no time at all. */
    public static Availability never() {
        return new Availability(new BitSet(QUARTERS));
    }

    /** Returns the whole week: what to say of somebody whose hours are not known. */
    public static Availability always() {
        BitSet quarters = new BitSet(QUARTERS);
        quarters.set(0, QUARTERS);
        return new Availability(quarters);
    }

    /**
     * Returns this availability and the time from one minute of the week to another.
     *
     * <p>Only whole quarter hours inside count. Minutes before 0 or after the week's end belong to the week before or after, and so to this one.
     *
     * @param fromMinute the first minute, counted from Monday 00:00 UTC
     * @param toMinute the minute after the last, not before {@code fromMinute} and at most a week later
     */
    public Availability and(int fromMinute, int toMinute) {
        if (toMinute < fromMinute || toMinute - fromMinute > WEEK) {
            throw new IllegalArgumentException(
                    "a time must last from 0 minutes to a week, was %d to %d".formatted(fromMinute, toMinute));
        }
        BitSet more = BitSet.valueOf(words);
        int last = Math.floorDiv(toMinute, QUARTER);
        for (int quarter = -Math.floorDiv(-fromMinute, QUARTER); quarter < last; quarter++) {
            more.set(Math.floorMod(quarter, QUARTERS));
        }
        return new Availability(more);
    }

    /** Returns the quarter hours, the first of which begins on Monday at 00:00 UTC. */
    public BitSet quarters() {
        return BitSet.valueOf(words);
    }

    /** Returns the time that is in both. */
    public Availability common(Availability other) {
        long[] both = words.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= other.words[word];
        }
        return new Availability(both);
    }

    /** Returns how many minutes of the week there are. */
    public int minutes() {
        return overlapMinutes(this);
    }

    /** Returns how many minutes of the week both have. */
    public int overlapMinutes(Availability other) {
        int both = 0;
        for (int word = 0; word < words.length; word++) {
            both += Long.bitCount(words[word] & other.words[word]);
        }
        return both * QUARTER;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Availability availability && Arrays.equals(words, availability.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return minutes() + " minutes a week";
    }
}
