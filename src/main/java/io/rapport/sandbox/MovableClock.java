package io.rapport.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {

    private volatile Instant now;

    /** A clock that shows {@code start}. */
    public MovableClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Shows another instant from now on, earlier or later. */
    public void moveTo(Instant instant) {
        now = instant;
    }

    /** Moves on by a span. */
    public synchronized void pass(Duration span) {
        now = now.plus(span);
    }
}
