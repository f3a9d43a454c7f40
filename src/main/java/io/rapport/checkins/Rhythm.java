package io.rapport.checkins;

import io.rapport.time.Cadence;
import java.time.LocalDate;
import java.util.Locale;

/** How often a connection checks in, the slower rhythm last. */
enum Rhythm {
    TWO_WEEKS,
    MONTHLY;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MOST_WEEKS = 4;

    /** Returns the next date of the rhythm on the same weekday: two weeks later, or on the like day of the next month. */
    LocalDate after(LocalDate date) {
        if (this == TWO_WEEKS) {
            return date.plusWeeks(2);
        }
        int nth = Math.min(MOST_WEEKS, (date.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1);
        return new Cadence.Monthly(nth, date.getDayOfWeek()).after(date);
    }

    /** Returns "every two weeks", "once a month". */
    String text(Words words) {
        return words.say("rhythm." + name().toLowerCase(Locale.ROOT));
    }
}
