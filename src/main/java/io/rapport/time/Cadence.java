package io.rapport.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** On which local dates something recurs (RFC 5545: FREQ=WEEKLY with INTERVAL, FREQ=MONTHLY with BYDAY). */
public sealed interface Cadence {

    /** Returns the first date of the cadence on or after {@code date}. */
    LocalDate onOrAfter(LocalDate date);

    /** Returns the first date of the cadence after {@code date}. */
    default LocalDate after(LocalDate date) {
        return onOrAfter(date.plusDays(1));
    }

    /** Returns the cadence as an RFC 5545 rule with its anchor, readable by {@link #parse}. */
    String text();

    /** Reads what {@link #text} wrote; {@link IllegalArgumentException} otherwise. */
    static Cadence parse(String text) {
        return CadenceText.parse(text);
    }

    /** Every {@code weeks} weeks (1 to 52) on {@code day}, counted from the week (Monday first) of {@code anchor}. */
    record Weekly(int weeks, DayOfWeek day, LocalDate anchor) implements Cadence {

        public Weekly {
            if (weeks < 1 || weeks > 52) {
                throw new IllegalArgumentException("weeks must be 1 to 52, was " + weeks);
            }
        }

        @Override
        public LocalDate onOrAfter(LocalDate date) {
            LocalDate first = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(day));
            long period = weeks * 7L;
            long periods = -Math.floorDiv(-ChronoUnit.DAYS.between(first, date), period);
            return first.plusDays(periods * period);
        }

        @Override
        public String text() {
            return CadenceText.of(this);
        }
    }

    /** Every month on the {@code nth} (1 to 4, or -1 for the last) {@code day}. */
    record Monthly(int nth, DayOfWeek day) implements Cadence {

        public Monthly {
            if (nth != -1 && (nth < 1 || nth > 4)) {
                throw new IllegalArgumentException("nth must be 1 to 4, or -1 for the last, was " + nth);
            }
        }

        @Override
        public LocalDate onOrAfter(LocalDate date) {
            LocalDate inMonth = date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
            return inMonth.isBefore(date)
                    ? date.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day))
                    : inMonth;
        }

        @Override
        public String text() {
            return CadenceText.of(this);
        }
    }
}
