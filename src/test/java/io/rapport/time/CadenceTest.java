package io.rapport.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CadenceTest {

    @Test
    void recursEveryTwoWeeksOverNewYear() {
        Cadence cadence = new Cadence.Weekly(2, TUESDAY, LocalDate.of(2026, 12, 10));

        assertThat(from(cadence, LocalDate.of(2026, 12, 1), 4))
                .containsExactly(
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 22),
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 19));
    }

    @Test
    void countsWeeksBackwardsFromTheAnchorToo() {
        Cadence cadence = new Cadence.Weekly(3, FRIDAY, LocalDate.of(2026, 3, 2));

        assertThat(cadence.onOrAfter(LocalDate.of(2026, 2, 7))).isEqualTo("2026-02-13");
        assertThat(cadence.onOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo("2026-03-06");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 52})
    void answersTheFirstDateOnOrAfterEveryDay(int weeks) {
        LocalDate anchor = LocalDate.of(2026, 3, 4);
        Cadence cadence = new Cadence.Weekly(weeks, MONDAY, anchor);
        List<LocalDate> dates = Stream.iterate(
                        LocalDate.of(2026, 3, 2).minusWeeks(weeks * 40L), date -> date.plusWeeks(weeks))
                .limit(80)
                .toList();

        for (LocalDate day = anchor.minusDays(200); day.isBefore(anchor.plusDays(200)); day = day.plusDays(1)) {
            LocalDate asked = day;
            LocalDate expected = dates.stream()
                    .filter(date -> !date.isBefore(asked))
                    .findFirst()
                    .orElseThrow();
            assertThat(cadence.onOrAfter(day)).as("on or after %s", day).isEqualTo(expected);
        }
    }

    @Test
    void findsTheLastMondayOfEachOfThirtySixMonths() {
        Cadence cadence = new Cadence.Monthly(-1, MONDAY);
        LocalDate date = LocalDate.of(2025, 12, 31);

        for (YearMonth month = YearMonth.of(2026, 1);
                month.isBefore(YearMonth.of(2029, 1));
                month = month.plusMonths(1)) {
            date = cadence.after(date);
            assertThat(YearMonth.from(date)).isEqualTo(month);
            assertThat(date.getDayOfWeek()).isEqualTo(MONDAY);
            assertThat(YearMonth.from(date.plusWeeks(1))).isEqualTo(month.plusMonths(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, MONDAY,    2026-03-02, 2026-03-02",
        "1, MONDAY,    2026-03-03, 2026-04-06",
        "4, FRIDAY,    2026-02-28, 2026-03-27",
        "2, WEDNESDAY, 2026-12-10, 2027-01-13",
        "-1, SUNDAY,   2026-01-31, 2026-02-22"
    })
    void findsTheNthWeekdayOfTheMonth(int nth, DayOfWeek day, LocalDate from, LocalDate expected) {
        assertThat(new Cadence.Monthly(nth, day).onOrAfter(from)).isEqualTo(expected);
    }

    @Test
    void readsWhatItWrites() {
        for (Cadence cadence : List.of(
                new Cadence.Weekly(2, TUESDAY, LocalDate.of(2026, 3, 3)),
                new Cadence.Weekly(52, DayOfWeek.SUNDAY, LocalDate.of(2026, 12, 31)),
                new Cadence.Monthly(-1, MONDAY),
                new Cadence.Monthly(4, FRIDAY))) {
            assertThat(Cadence.parse(cadence.text())).isEqualTo(cadence);
        }
        assertThat(new Cadence.Weekly(2, TUESDAY, LocalDate.of(2026, 3, 3)).text())
                .isEqualTo("DTSTART;VALUE=DATE:20260303 RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RRULE:FREQ=MONTHLY;BYDAY=5MO", "RRULE:FREQ=DAILY", "FREQ=MONTHLY;BYDAY=1XX"})
    void refusesWhatIsNoCadence(String text) {
        assertThatThrownBy(() -> Cadence.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a cadence: " + text);
    }

    /** zone, local date and time as intended, and what the clocks there show when it comes to pass. */
    @ParameterizedTest(name = "{0} {1} {2}: {4}")
    @CsvSource({
        "Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T03:30+02:00, a gap of an hour shifts forward",
        "America/New_York,    2027-03-14, 02:30, 2027-03-14T03:30-04:00, a gap of an hour shifts forward",
        "Africa/Cairo,        2026-04-24, 00:00, 2026-04-24T01:00+03:00, a gap at midnight",
        "Africa/Cairo,        2026-04-24, 00:30, 2026-04-24T01:30+03:00, a gap at midnight",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-04T02:45+11:00, a gap of half an hour",
        "America/Santiago,    2024-09-08, 00:00, 2024-09-08T01:00-03:00, a gap at midnight",
        "America/Havana,      2024-03-10, 00:30, 2024-03-10T01:30-04:00, a gap at midnight",
        "Asia/Beirut,         2024-03-31, 00:15, 2024-03-31T01:15+03:00, a gap at midnight",
        "Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T02:30+02:00, an overlap takes the first",
        "America/New_York,    2026-11-01, 01:30, 2026-11-01T01:30-04:00, an overlap takes the first",
        "Africa/Cairo,        2026-10-29, 23:30, 2026-10-29T23:30+03:00, an overlap before midnight",
        "Africa/Cairo,        2026-10-30, 00:00, 2026-10-30T00:00+02:00, midnight after an overlap comes once",
        "Australia/Lord_Howe, 2027-04-04, 01:45, 2027-04-04T01:45+11:00, an overlap of half an hour takes the first",
        "Pacific/Apia,        2011-12-30, 10:00, 2011-12-31T10:00+14:00, a day that never was",
        "Pacific/Apia,        2011-12-30, 00:00, 2011-12-31T00:00+14:00, a day that never was",
        "Pacific/Apia,        2011-12-29, 23:59, 2011-12-29T23:59-10:00, the day before it",
        "Asia/Kolkata,        2026-03-29, 10:00, 2026-03-29T10:00+05:30, half an hour beside the others",
        "Asia/Kathmandu,      2026-03-29, 10:00, 2026-03-29T10:00+05:45, a quarter beside the others",
        "Europe/Berlin,       2028-02-29, 10:00, 2028-02-29T10:00+01:00, a leap day"
    })
    void comesToPassOnceWhateverTheClocksDo(
            ZoneId zone, LocalDate date, LocalTime time, OffsetDateTime expected, String why) {
        Schedule schedule = new Schedule(new Cadence.Weekly(1, date.getDayOfWeek(), date), time, zone);
        Instant at = expected.toInstant();

        assertThat(schedule.at(date)).as(why).isEqualTo(at);
        for (Duration before : List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofHours(1), Duration.ofDays(6))) {
            assertThat(schedule.nextDate(at.minus(before)))
                    .as("%s before", before)
                    .isEqualTo(date);
        }
        for (Duration after : List.of(Duration.ofMillis(1), Duration.ofHours(1), Duration.ofDays(1))) {
            assertThat(schedule.nextDate(at.plus(after))).as("%s after", after).isEqualTo(date.plusWeeks(1));
        }
    }

    @Test
    void staysAtTenEveryTwoWeeksOverDaylightSavingAndNewYear() {
        Schedule schedule = new Schedule(
                new Cadence.Weekly(2, TUESDAY, LocalDate.of(2026, 10, 13)),
                LocalTime.of(10, 0),
                ZoneId.of("Europe/Berlin"));

        assertThat(held(schedule, Instant.parse("2026-10-12T00:00:00Z"), 13))
                .containsExactly(
                        OffsetDateTime.parse("2026-10-13T10:00+02:00"),
                        OffsetDateTime.parse("2026-10-27T10:00+01:00"),
                        OffsetDateTime.parse("2026-11-10T10:00+01:00"),
                        OffsetDateTime.parse("2026-11-24T10:00+01:00"),
                        OffsetDateTime.parse("2026-12-08T10:00+01:00"),
                        OffsetDateTime.parse("2026-12-22T10:00+01:00"),
                        OffsetDateTime.parse("2027-01-05T10:00+01:00"),
                        OffsetDateTime.parse("2027-01-19T10:00+01:00"),
                        OffsetDateTime.parse("2027-02-02T10:00+01:00"),
                        OffsetDateTime.parse("2027-02-16T10:00+01:00"),
                        OffsetDateTime.parse("2027-03-02T10:00+01:00"),
                        OffsetDateTime.parse("2027-03-16T10:00+01:00"),
                        OffsetDateTime.parse("2027-03-30T10:00+02:00"));
    }

    @Test
    void takesALeapDayForTheLastTuesdayOfItsFebruary() {
        Cadence cadence = new Cadence.Monthly(-1, TUESDAY);

        assertThat(from(cadence, LocalDate.of(2027, 2, 1), 1)).containsExactly(LocalDate.of(2027, 2, 23));
        assertThat(from(cadence, LocalDate.of(2028, 2, 1), 2))
                .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 28));
        assertThat(from(new Cadence.Weekly(4, TUESDAY, LocalDate.of(2028, 2, 29)), LocalDate.of(2028, 2, 2), 2))
                .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 28));
    }

    /** Fifty years of every zone that this Java knows, at a time of day and from a day that the seed decides. */
    @Test
    void leavesOutNoDateAndTakesNoneTwiceInAnyZone() {
        long seed = 20260302;
        RandomGenerator random = new SplittableRandom(seed);
        Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.retainAll(List.of(TimeZone.getAvailableIDs()));
        for (String zone : zones) {
            LocalDate date = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(28));
            LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(24 * 4) * 900L);
            Cadence cadence = new Cadence.Weekly(1 + random.nextInt(3), date.getDayOfWeek(), date);
            Schedule schedule = new Schedule(cadence, time, ZoneId.of(zone));
            for (LocalDate expected = date; expected.getYear() < 2040; expected = cadence.after(expected)) {
                Instant before = schedule.at(expected).minusSeconds(random.nextInt(6 * 24 * 3600));
                assertThat(schedule.nextDate(before))
                        .as("seed %d, %s at %s, asked at %s", seed, zone, time, before)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<OffsetDateTime> held(Schedule schedule, Instant from, int count) {
        return Stream.iterate(
                        schedule.nextDate(from),
                        date -> schedule.nextDate(schedule.at(date).plusMillis(1)))
                .limit(count)
                .map(date -> schedule.at(date).atZone(schedule.zone()).toOffsetDateTime())
                .toList();
    }

    private static List<LocalDate> from(Cadence cadence, LocalDate start, int count) {
        return Stream.iterate(cadence.onOrAfter(start), cadence::after)
                .limit(count)
                .toList();
    }
}
