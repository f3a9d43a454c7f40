package io.rapport.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until it is moved, never backwards: the domain clock of a rehearsal and of the sandbox. */
final class DomainClock implements InstantSource {

    private volatile Instant stands;

    DomainClock(Instant start) {
        this.stands = start.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Instant instant() {
        return stands;
    }

    /** Moves on to {@code to}; {@link IllegalArgumentException} when that lies before where the clock stands. */
    synchronized void moveTo(Instant to) {
        if (to.isBefore(stands)) {
            throw new IllegalArgumentException("the clock cannot go back from " + stands + " to " + to);
        }
        stands = to.truncatedTo(ChronoUnit.MILLIS);
    }
}
