package io.rapport.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A cadence at a local time in a zone. */
public record Schedule(Cadence cadence, LocalTime time, ZoneId zone) {

    /** Returns the instant of the schedule on a local date: a gap shifts forward, an overlap takes the first. */
    public Instant at(LocalDate date) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }

    /**
     * Returns the first date of the cadence whose instant is at or after {@code now}. That may be yesterday's date, where a whole
     * day fell into a gap.
     */
    public LocalDate nextDate(Instant now) {
        LocalDate date = cadence.onOrAfter(now.atZone(zone).toLocalDate().minusDays(1));
        while (at(date).isBefore(now)) {
            date = cadence.after(date);
        }
        return date;
    }
}
