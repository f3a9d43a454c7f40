package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Reply;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TimesTest {

    private final Club club = Club.opensBeside(new Neighbours(
            (work, workspace, members, locale) -> List.of(),
            (locale, group) -> List.of(),
            token -> Optional.of("https://rapport.example/calendar/" + token + ".ics")));

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void offersThreeTimesInsideEverybodysHours() {
        introduced("Europe/Lisbon", "Asia/Kolkata");

        List<Instant> starts = starts(club.press("Ana", "Find a time"));

        assertThat(starts).hasSize(3);
        for (Instant start : starts) {
            assertThat(isInHours(start, "Europe/Lisbon")).isTrue();
            assertThat(isInHours(start, "Asia/Kolkata")).isTrue();
            assertThat(start).isAfter(club.office.now().plus(Duration.ofHours(4)));
        }
    }

    @Test
    void acceptsWithOneTap() {
        introduced("Europe/Berlin", "Europe/Berlin");
        Reply offer = club.press("Ana", "Find a time");
        String first = Labels.of(offer).get(0);

        assertThat(club.text(club.press("Ana", first))).contains("Ben can say yes with one tap");
        assertThat(club.lastTold("Ben")).contains("Ana suggests").contains("[Yes, that works]");
        Reply agreed = club.press("Ben", "Yes, that works");

        assertThat(club.text(agreed)).contains("You meet").contains("[Google Calendar] [Outlook] [Calendar file]");
        assertThat(club.lastTold("Ana")).contains("Ben said yes.").contains("You meet");
        assertThat(club.told("Ana").get(0)).contains("You meet").contains("[Another time] [More]");
        assertThat(club.groupOf("Ana").agreedAt()).isEqualTo(starts(offer).get(0));
    }

    @Test
    void givesACalendarFileInsideBothPeoplesHoursUntilADayAfter() throws Exception {
        introduced("Europe/Lisbon", "Asia/Kolkata");
        Reply offer = club.press("Ana", "Find a time");
        club.press("Ana", Labels.of(offer).get(1));
        club.press("Ben", "Yes, that works");
        String token = club.groupOf("Ana").calendar();
        Instant start = starts(offer).get(1);

        String file =
                club.checkIns.calendar(String.valueOf(token), club.office.now()).orElseThrow();

        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        VEvent event = (VEvent) calendar.getComponents().get(0);
        assertThat(Instant.from(Objects.requireNonNull(event.getDateTimeStart()).getDate()))
                .isEqualTo(start);
        assertThat(isInHours(start, "Europe/Lisbon")).isTrue();
        assertThat(isInHours(start.plus(Duration.ofMinutes(29)), "Asia/Kolkata"))
                .isTrue();
        assertThat(Objects.requireNonNull(event.getSummary()).getValue())
                .contains("Ana")
                .contains("Ben");
        assertThat(club.checkIns.calendar(String.valueOf(token), start.plus(Duration.ofHours(25))))
                .isEmpty();
        assertThat(club.checkIns.calendar(token + "0", club.office.now())).isEmpty();
        assertThat(club.checkIns.calendar("nonsense", club.office.now())).isEmpty();
    }

    @Test
    void asksAllThreeBeforeATimeIsAgreed() {
        club.joined("Ana", "Ben", "Cyd");
        club.walkTo(Club.TUESDAY);
        String first = Labels.of(club.press("Ana", "Find a time")).get(0);
        club.press("Ana", first);

        club.press("Ben", "Yes, that works");
        assertThat(club.groupOf("Ana").agreedAt()).isNull();
        club.press("Cyd", "Yes, that works");

        assertThat(club.groupOf("Ana").agreedAt()).isNotNull();
    }

    @Test
    void replacesASuggestionByABetterOne() {
        introduced("Europe/Berlin", "Europe/Berlin");
        List<String> offered = Labels.of(club.press("Ana", "Find a time"));
        club.press("Ana", offered.get(0));
        List<String> other = Labels.of(club.press("Ben", "Another time"));

        club.press("Ben", other.get(1));
        club.press("Ana", "Yes, that works");

        assertThat(club.groupOf("Ana").agreedAt())
                .isEqualTo(club.groupOf("Ana").proposedAt())
                .isNotNull();
        assertThat(club.groupOf("Ana").proposedBy()).isEqualTo(club.id("Ben"));
    }

    @Test
    void answersAStaleOrInventedTimeWithTimesThatWork() {
        introduced("Europe/Berlin", "Europe/Berlin");
        Group group = club.groupOf("Ana");
        Instant sunday = Instant.parse("2026-03-08T10:00:00Z");

        Reply night = club.press("Ana", CheckIns.TAKE_TIME, TimeWords.subject(group, sunday));
        Reply nonsense = club.press("Ana", CheckIns.TAKE_TIME, group.id() + "@soon");

        assertThat(club.text(night)).contains("no longer works");
        assertThat(club.text(nonsense)).contains("no longer works");
        assertThat(club.groupOf("Ana").proposedAt()).isNull();
    }

    @Test
    void saysKindlyThatNoTimeIsGoodForAll() {
        introduced("America/New_York", "Asia/Tokyo");

        String answer = club.text(
                club.press("Ana", CheckIns.FIND_TIME, club.groupOf("Ana").id()));

        assertThat(answer).contains("no half hour in common").contains("@Ben");
    }

    @Test
    void offersTheRightHourInTheWeekTheClocksChange() {
        introduced("America/New_York", "Europe/Berlin");
        club.walkTo("2026-03-10T09:00:00Z");

        List<Instant> starts =
                starts(club.press("Ana", CheckIns.FIND_TIME, club.groupOf("Ana").id()));

        assertThat(starts).isNotEmpty().allMatch(start -> isInHours(start, "America/New_York"));
    }

    private void introduced(String zone, String other) {
        club.joinedFrom("Ana", zone, "en-GB");
        club.joinedFrom("Ben", other, "en-GB");
        club.walkTo("2026-03-03T09:00:00Z");
    }

    private static boolean isInHours(Instant at, String zone) {
        ZonedDateTime local = at.atZone(java.time.ZoneId.of(zone));
        int minute = local.getHour() * 60 + local.getMinute();
        return local.getDayOfWeek().getValue() < 6 && minute >= 9 * 60 && minute < 17 * 60 + 30;
    }

    private static List<Instant> starts(Reply offer) {
        return Labels.buttons(offer).stream()
                .map(button -> button.subject().substring(button.subject().indexOf('@') + 1))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .toList();
    }
}
