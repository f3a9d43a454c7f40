package io.rapport.people;

import io.rapport.time.HolidayRegion;
import io.rapport.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a member rests besides their quiet hours and pauses.
 *
 * @param holidays the region whose public holidays the member chose, or null where it is guessed from their zone
 * @param awayUntil until when the member's status says that they are on leave, or null
 * @param undisturbed when the platform is told not to disturb them next, or null
 */
public record Rest(
        @Nullable HolidayRegion holidays,
        @Nullable Instant awayUntil,
        @Nullable Span undisturbed) {

    /** Holidays as guessed, and nothing else. */
    public static final Rest USUAL = new Rest(null, null, null);
}
