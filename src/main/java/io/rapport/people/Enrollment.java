package io.rapport.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member's part in a program.
 *
 * @param pausedUntil the first local date (in the member's zone) to be matched again, or null when not paused
 * @param skips the period (the round's local date in the program's zone) the member sits out, or null
 * @param every how many days lie at least between two rounds of the member, or null where every round is welcome
 * @param last the period of the last round the member was matched in, or null
 */
public record Enrollment(
        ProgramId program,
        MemberId member,
        State state,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate skips,
        @Nullable Integer every,
        @Nullable LocalDate last) {

    /** Whether the member takes part; who left keeps their history. */
    public enum State {
        ACTIVE,
        LEFT
    }

    /** Returns whether a round comes sooner after the member's last one than they asked for. */
    public boolean restsIn(LocalDate period) {
        return every != null
                && last != null
                && last.isBefore(period)
                && last.plusDays(every).isAfter(period);
    }

    /** Returns whether the member asked this program for silence on the local date. */
    public boolean isPausedOn(LocalDate date) {
        return pausedUntil != null && date.isBefore(pausedUntil);
    }
}
