package io.rapport.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** When somebody is not to be disturbed: outside the working hours of their zone, and on their days off. */
public record QuietHours(WorkingHours hours, ZoneId zone, Predicate<LocalDate> dayOff) {

    /** Returns whether {@code at} is a quiet instant. */
    public boolean isQuiet(Instant at) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the first instant at or after {@code from} that is not quiet. */
    public Instant over(Instant from) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the first instant in [{@code from}, {@code before}) that is quiet for none of {@code all}. */
    public static Optional<Instant> firstCommon(List<QuietHours> all, Instant from, Instant before) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Returns up to {@code count} starts of meetings of {@code length} inside everyone's hours, on full half hours, in
     * [{@code from}, {@code before}), spread over different days where possible, earliest first.
     */
    public static List<Instant> slots(List<QuietHours> all, Instant from, Instant before, Duration length, int count) {
        throw new UnsupportedOperationException("not yet");
    }
}
