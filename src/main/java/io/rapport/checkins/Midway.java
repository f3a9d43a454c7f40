package io.rapport.checkins;

import io.rapport.time.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a round asks how it goes. */
record Midway(Round round, Schedule schedule) {

    private static final int LONG_PERIOD_DAYS = 14;
    private static final int DAYS_UNTIL_END_OF_SHORT_PERIOD = 4;

    /** Returns the middle of a period of two weeks or more, at the round's own time of day. */
    Optional<Instant> middle() {
        long days = days();
        return days >= LONG_PERIOD_DAYS ? Optional.of(schedule.at(starts().plusDays(days / 2))) : Optional.empty();
    }

    /** Returns the day before a long period ends, and the fifth day of a short one. */
    Instant end() {
        long days = days();
        return days >= LONG_PERIOD_DAYS
                ? schedule.at(ends().minusDays(1))
                : schedule.at(starts().plusDays(Math.min(DAYS_UNTIL_END_OF_SHORT_PERIOD, Math.max(1, days - 1))));
    }

    private long days() {
        return ChronoUnit.DAYS.between(starts(), ends());
    }

    private LocalDate starts() {
        return round.startsAt().atZone(schedule.zone()).toLocalDate();
    }

    private LocalDate ends() {
        return round.endsAt().atZone(schedule.zone()).toLocalDate();
    }
}
