package io.rapport.checkins;

import io.rapport.matching.Availability;
import io.rapport.people.Member;
import io.rapport.time.QuietHours;
import io.rapport.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/** When members can talk. */
final class Hours {

    private static final int LONGEST_REST_DAYS = 14;

    private Hours() {}

    /** Returns when a member is not to be disturbed. */
    static QuietHours quiet(Member member) {
        return member.quiet();
    }

    /** Returns the same time of a member's next working day, counted from when they next work. */
    static Instant aWorkingDayAfter(Member member, Instant from) {
        QuietHours quiet = quiet(member);
        Instant open = quiet.over(from);
        return IntStream.rangeClosed(1, LONGEST_REST_DAYS)
                .mapToObj(days -> open.plus(Duration.ofDays(days)))
                .filter(at -> !quiet.isQuiet(at))
                .findFirst()
                .orElseGet(() -> quiet.over(open.plus(Duration.ofDays(1))));
    }

    /** Returns a member's working hours in UTC for the week of a date, so that daylight saving is in it. */
    static Availability inWeekOf(LocalDate date, Member member) {
        return inWeekOf(date, member.hours(), member.clock());
    }

    static Availability inWeekOf(LocalDate date, WorkingHours hours, ZoneId zone) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant start = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        Availability week = Availability.never();
        for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
            if (hours.days().contains(day.getDayOfWeek())) {
                week = week.and(minutes(start, day, hours.from(), zone), minutes(start, day, hours.until(), zone));
            }
        }
        return week;
    }

    private static int minutes(Instant start, LocalDate day, LocalTime time, ZoneId zone) {
        Instant at = day.atTime(time).atZone(zone).toInstant();
        return (int) Duration.between(start, at).toMinutes();
    }
}
