package io.rapport.time;

import java.time.Instant;

/** A stretch of time, from {@code from} (inclusive) until {@code until} (exclusive). */
public record Span(Instant from, Instant until) {

    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a span must end after it begins, was " + from + " to " + until);
        }
    }

    /** Returns whether {@code at} is in it. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
