package io.rapport.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
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

    /** zone, local date and time, the instant: gaps shift forward by their length, overlaps take the first. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        "Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "America/New_York,    2026-03-08, 02:15, 2026-03-08T07:15:00Z",
        "America/New_York,    2026-11-01, 01:15, 2026-11-01T05:15:00Z",
        "Africa/Cairo,        2026-04-24, 00:30, 2026-04-23T22:30:00Z",
        "Africa/Cairo,        2026-10-29, 23:30, 2026-10-29T20:30:00Z",
        "Australia/Lord_Howe, 2026-10-04, 02:10, 2026-10-03T15:40:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:40, 2026-04-04T14:40:00Z",
        "Asia/Kathmandu,      2026-03-29, 10:00, 2026-03-29T04:15:00Z"
    })
    void putsALocalTimeOntoTheTimeLine(ZoneId zone, LocalDate date, LocalTime time, Instant expected) {
        Schedule schedule = new Schedule(new Cadence.Weekly(1, date.getDayOfWeek(), date), time, zone);

        assertThat(schedule.at(date)).isEqualTo(expected);
        assertThat(schedule.nextDate(expected)).isEqualTo(date);
        assertThat(schedule.nextDate(expected.plusMillis(1))).isEqualTo(date.plusWeeks(1));
    }

    private static List<LocalDate> from(Cadence cadence, LocalDate start, int count) {
        return Stream.iterate(cadence.onOrAfter(start), cadence::after)
                .limit(count)
                .toList();
    }
}
