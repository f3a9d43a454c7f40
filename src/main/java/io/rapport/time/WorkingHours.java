package io.rapport.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** The local days and hours in which somebody works: from {@code from} (inclusive) until {@code until} (exclusive). */
public record WorkingHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

    /** 09:00 to 17:30, Monday to Friday. */
    public static final WorkingHours USUAL = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public WorkingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("working hours must end after they start, were " + from + "-" + until);
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("at least one working day is needed");
        }
        days = Set.copyOf(days);
    }
}
