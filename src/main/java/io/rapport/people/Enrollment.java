package io.rapport.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member's part in a program.
 *
 * @param pausedUntil the first local date (in the member's zone) to be matched again, or null when not paused
 * @param skips the period (the round's local date in the program's zone) the member sits out, or null
 */
public record Enrollment(
        ProgramId program,
        MemberId member,
        State state,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate skips) {

    /** Whether the member takes part; who left keeps their history. */
    public enum State {
        ACTIVE,
        LEFT
    }

    /** Returns whether the member asked this program for silence on the local date. */
    public boolean isPausedOn(LocalDate date) {
        return pausedUntil != null && date.isBefore(pausedUntil);
    }
}
