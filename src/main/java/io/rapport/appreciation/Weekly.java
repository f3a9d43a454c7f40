package io.rapport.appreciation;

import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When a program's weekly post asks for appreciation, in the program's zone.
 *
 * @param nextOn the local date of the next post, {@code nextAt} its instant
 * @param lastOn the local date of the last post, or null before the first
 */
record Weekly(
        WorkspaceId workspace,
        ProgramId program,
        DayOfWeek weekday,
        LocalTime time,
        Voice voice,
        LocalDate nextOn,
        Instant nextAt,
        @Nullable LocalDate lastOn) {

    /** Whether the channel is asked. */
    enum Voice {
        ASKING,
        SILENT
    }

    static final DayOfWeek USUAL_DAY = DayOfWeek.THURSDAY;
    static final LocalTime USUAL_TIME = LocalTime.of(15, 0);

    /** Returns the usual rhythm, on from {@code now}. */
    static Weekly usual(WorkspaceId workspace, ProgramId program, ZoneId zone, Instant now) {
        return new Weekly(workspace, program, USUAL_DAY, USUAL_TIME, Voice.ASKING, LocalDate.EPOCH, now, null)
                .next(zone, now);
    }

    boolean isAsking() {
        return voice == Voice.ASKING;
    }

    /** Returns the Monday of the week that the next post belongs to. */
    LocalDate week() {
        return mondayOf(nextOn);
    }

    /** Returns it with another day, time or silence. */
    Weekly at(DayOfWeek otherDay, LocalTime otherTime, Voice otherVoice) {
        return new Weekly(workspace, program, otherDay, otherTime, otherVoice, nextOn, nextAt, lastOn);
    }

    /** Returns it after the post of {@code nextOn} was made. */
    Weekly posted() {
        return new Weekly(workspace, program, weekday, time, voice, nextOn, nextAt, nextOn);
    }

    /** Returns it with the first date at or after {@code now} that lies in a later week than the last post. */
    Weekly next(ZoneId zone, Instant now) {
        Schedule schedule = new Schedule(new Cadence.Weekly(1, weekday, LocalDate.EPOCH), time, zone);
        LocalDate last = lastOn;
        Instant earliest = last == null
                ? now
                : mondayOf(last).plusWeeks(1).atStartOfDay(zone).toInstant();
        LocalDate date = schedule.nextDate(earliest.isAfter(now) ? earliest : now);
        return new Weekly(workspace, program, weekday, time, voice, date, schedule.at(date), lastOn);
    }

    private static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
