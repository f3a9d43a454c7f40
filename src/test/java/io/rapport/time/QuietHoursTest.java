package io.rapport.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** zone, hours, an instant, the first instant that is not quiet. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       09:00, 17:30, 2026-03-02T08:00:00Z, 2026-03-02T08:00:00Z",
        "Europe/Berlin,       09:00, 17:30, 2026-03-02T16:30:00Z, 2026-03-03T08:00:00Z",
        "Europe/Berlin,       09:00, 17:30, 2026-03-06T16:30:00Z, 2026-03-09T08:00:00Z",
        "Europe/Berlin,       09:00, 17:30, 2026-03-27T17:00:00Z, 2026-03-30T07:00:00Z",
        "America/New_York,    09:00, 17:00, 2026-10-30T22:00:00Z, 2026-11-02T14:00:00Z",
        "Asia/Kathmandu,      09:00, 17:00, 2026-03-02T00:00:00Z, 2026-03-02T03:15:00Z",
        "Australia/Lord_Howe, 09:00, 17:00, 2026-10-02T10:00:00Z, 2026-10-04T22:00:00Z",
        "Pacific/Kiritimati,  00:00, 23:59, 2026-03-02T09:59:30Z, 2026-03-02T10:00:00Z"
    })
    void endAtTheStartOfTheNextWorkingHours(
            ZoneId zone, LocalTime from, LocalTime until, Instant at, Instant expected) {
        QuietHours quiet = new QuietHours(new WorkingHours(from, until, WorkingHours.USUAL.days()), zone, day -> false);

        assertThat(quiet.over(at)).isEqualTo(expected);
        assertThat(quiet.isQuiet(expected)).isFalse();
    }

    /** Hours that begin inside a gap or an overlap, on any day of the week. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       02:30, 08:00, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
        "Europe/Berlin,       02:30, 08:00, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z",
        "Europe/Berlin,       02:30, 08:00, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "Africa/Cairo,        00:15, 08:00, 2026-04-23T21:30:00Z, 2026-04-23T22:00:00Z",
        "Australia/Lord_Howe, 02:10, 08:00, 2026-10-03T15:00:00Z, 2026-10-03T15:30:00Z",
        "America/New_York,    01:15, 08:00, 2026-11-01T06:05:00Z, 2026-11-01T06:15:00Z"
    })
    void endInsideGapsAndOverlapsAtTheFirstPossibleInstant(
            ZoneId zone, LocalTime from, LocalTime until, Instant at, Instant expected) {
        QuietHours quiet =
                new QuietHours(new WorkingHours(from, until, EnumSet.allOf(DayOfWeek.class)), zone, day -> false);

        assertThat(quiet.over(at)).isEqualTo(expected);
    }

    @Test
    void endNeverEarlierThanAMinuteByMinuteSearchWouldFind() {
        Random random = new Random(42);
        List<String> zones = List.of("Europe/Berlin", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "UTC");
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int example = 0; example < 300; example++) {
            QuietHours quiet = usual(zones.get(random.nextInt(zones.size())));
            Instant at = start.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));

            Instant searched = at;
            while (quiet.isQuiet(searched)) {
                searched = searched.plusSeconds(60);
            }

            assertThat(quiet.over(at)).as("seed 42, example %s", example).isEqualTo(searched);
        }
    }

    @Test
    void lastOverDaysOff() {
        QuietHours quiet =
                new QuietHours(WorkingHours.USUAL, ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 4, 6)::equals);

        assertThat(quiet.over(Instant.parse("2026-04-04T10:00:00Z"))).isEqualTo("2026-04-07T07:00:00Z");
    }

    @Test
    void lastOverSpansOfTheirOwn() {
        Instant monday = Instant.parse("2026-03-02T09:00:00Z");
        Span noon = new Span(monday, Instant.parse("2026-03-02T12:17:00Z"));
        Span leave = new Span(Instant.EPOCH, Instant.parse("2026-03-06T18:00:00Z"));

        assertThat(quiet(noon).isQuiet(monday)).isTrue();
        assertThat(quiet(noon).over(monday)).isEqualTo(noon.until());
        assertThat(quiet(noon).over(Instant.parse("2026-03-02T03:00:00Z"))).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(quiet(noon, leave).over(monday)).isEqualTo("2026-03-09T08:00:00Z");
        assertThat(QuietHours.firstCommon(
                        List.of(quiet(noon), usual("Europe/Lisbon")), monday, monday.plusSeconds(86_400)))
                .contains(noon.until());
    }

    private static QuietHours quiet(Span... spans) {
        return new QuietHours(WorkingHours.USUAL, ZoneId.of("Europe/Berlin"), day -> false, List.of(spans));
    }

    @Test
    void areOverAYearLaterForWhoIsAlwaysOff() {
        QuietHours quiet = new QuietHours(WorkingHours.USUAL, ZoneId.of("UTC"), day -> true);

        assertThat(quiet.over(Instant.parse("2026-03-02T09:00:00Z"))).isEqualTo("2027-03-03T09:00:00Z");
    }

    @Test
    void shareTheFirstInstantThatSuitsEverybody() {
        Instant from = Instant.parse("2026-03-02T00:00:00Z");

        assertThat(QuietHours.firstCommon(
                        List.of(usual("Europe/Lisbon"), usual("America/New_York")), from, from.plusSeconds(86_400)))
                .contains(Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(QuietHours.firstCommon(
                        List.of(usual("America/Los_Angeles"), usual("Europe/Berlin")), from, from.plusSeconds(86_400)))
                .isEmpty();
    }

    @Test
    void offerSlotsOnDifferentDaysInTheMiddleOfTheSharedHours() {
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");

        List<Instant> slots = QuietHours.slots(
                List.of(usual("Europe/Lisbon"), usual("America/New_York")),
                monday,
                monday.plus(Duration.ofDays(7)),
                HALF_HOUR,
                3);

        assertThat(slots)
                .containsExactly(
                        Instant.parse("2026-03-02T15:30:00Z"),
                        Instant.parse("2026-03-03T15:30:00Z"),
                        Instant.parse("2026-03-04T15:30:00Z"));
    }

    @Test
    void offerSeveralSlotsOfTheOnlyDay() {
        Instant friday = Instant.parse("2026-03-06T00:00:00Z");

        List<Instant> slots = QuietHours.slots(
                List.of(usual("Europe/Lisbon")), friday, friday.plus(Duration.ofDays(2)), HALF_HOUR, 3);

        assertThat(slots)
                .containsExactly(
                        Instant.parse("2026-03-06T10:00:00Z"),
                        Instant.parse("2026-03-06T13:00:00Z"),
                        Instant.parse("2026-03-06T16:00:00Z"));
    }

    @Test
    void offerOnlySlotsThatEndInEverybodysHoursOnTheFirstOnesFullHalfHours() {
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");
        List<QuietHours> all = List.of(usual("Asia/Kathmandu"), usual("Europe/Berlin"));

        List<Instant> slots = QuietHours.slots(all, monday, monday.plus(Duration.ofDays(1)), HALF_HOUR, 50);

        assertThat(slots).first().isEqualTo(Instant.parse("2026-03-02T08:15:00Z"));
        assertThat(slots).last().isEqualTo(Instant.parse("2026-03-02T11:15:00Z"));
        assertThat(slots).allMatch(start -> all.stream().allMatch(one -> one.covers(start, HALF_HOUR)));
    }

    @Test
    void offerNoSlotToPeopleWhoShareNoHours() {
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");

        assertThat(QuietHours.slots(
                        List.of(usual("America/Los_Angeles"), usual("Asia/Tokyo"), usual("Europe/Berlin")),
                        monday,
                        monday.plus(Duration.ofDays(14)),
                        HALF_HOUR,
                        3))
                .isEmpty();
    }

    private static QuietHours usual(String zone) {
        return new QuietHours(WorkingHours.USUAL, ZoneId.of(zone), day -> false);
    }
}
