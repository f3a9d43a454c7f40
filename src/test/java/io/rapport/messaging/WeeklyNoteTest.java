package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@BothDatabases
final class WeeklyNoteTest {

    private static final String SUNDAY_TEN = "2026-03-01T10:00:00Z";

    private final Office office;
    private final WorkspaceId acme;
    private final MemberId ana;
    private final MemberId jan;
    private final MemberId kiri;
    private final List<Line> lines = new ArrayList<>();

    WeeklyNoteTest(TestDatabase database) {
        office = Office.on(database, Instant.parse("2026-02-27T12:00:00Z"));
        acme = office.workspace();
        ana = office.joined("Ana", "Europe/Lisbon", "en");
        jan = office.joined("Jan", "Europe/Berlin", "de");
        kiri = office.joined("Kiri", "Pacific/Auckland", "en");
    }

    @Test
    void comesInEachMembersFirstHourOfTheWeek() {
        WeeklyNote note = note(says(1, "Your next check-in is on Tuesday."));

        office.walkTo(SUNDAY_TEN);
        note.beat(acme, office.now());
        office.walkTo("2026-03-01T19:59:00Z");
        assertThat(office.said(kiri)).isEmpty();
        office.walkTo("2026-03-01T20:00:00Z");
        assertThat(office.said(kiri)).containsExactly("Your week\nYour next check-in is on Tuesday.");
        assertThat(office.said(ana)).isEmpty();
        office.walkTo("2026-03-02T08:00:00Z");
        assertThat(office.said(jan)).containsExactly("Deine Woche\nYour next check-in is on Tuesday.");
        assertThat(office.said(ana)).isEmpty();
        office.walkTo("2026-03-02T09:00:00Z");
        assertThat(office.said(ana)).hasSize(1);
    }

    @Test
    void comesOnceAWeekHoweverOftenItIsAskedFor() {
        WeeklyNote note = note(says(1, "Hello"));

        for (Instant now = Instant.parse(SUNDAY_TEN);
                now.isBefore(Instant.parse("2026-03-15T10:00:00Z"));
                now = now.plusSeconds(21_600)) {
            office.walkTo(now);
            note.beat(acme, now);
        }
        office.walkTo("2026-03-14T10:00:00Z");

        assertThat(office.said(ana)).hasSize(2);
    }

    @Test
    void saysWhenItIsDueNext() {
        WeeklyNote note = note(says(1, "Hello"));
        office.walkTo("2026-03-04T12:00:00Z");
        assertThat(nextDue(note)).isEqualTo(office.now());

        note.beat(acme, office.now());

        assertThat(nextDue(note)).isEqualTo(Instant.parse("2026-03-08T10:00:00Z"));
        assertThat(office.nextDue()).as("Monday is over").isEmpty();
    }

    @Test
    void hasAtMostFourLinesTheFirstInOrder() {
        WeeklyNote note =
                note(says(5, "five"), says(2, "two"), says(1, "one"), says(4, "four"), says(3, ""), says(6, "six"));

        office.walkTo(SUNDAY_TEN);
        note.beat(acme, office.now());
        office.walkTo("2026-03-02T12:00:00Z");

        assertThat(office.said(ana)).containsExactly("Your week\none\ntwo\nfour\nfive");
    }

    @Test
    void doesNotComeWhenThereIsNothingToSay() {
        WeeklyNote note = note(says(1, ""));

        office.walkTo(SUNDAY_TEN);
        note.beat(acme, office.now());
        office.walkTo("2026-03-03T12:00:00Z");

        assertThat(office.chat().all()).isEmpty();
    }

    @Test
    void doesNotComeDuringAPause() {
        WeeklyNote note = note(says(1, "Hello"));
        office.change(ana, member -> Altered.pausedUntil(member, LocalDate.of(2026, 3, 5)));

        office.walkTo(SUNDAY_TEN);
        note.beat(acme, office.now());
        office.walkTo("2026-03-06T12:00:00Z");

        assertThat(office.said(ana)).isEmpty();
        assertThat(office.said(jan)).hasSize(1);
    }

    private WeeklyNote note(Line... written) {
        lines.addAll(List.of(written));
        WeeklyNote note = new WeeklyNote(
                office.transactions(),
                office.outbox(),
                lines,
                (work, workspace) -> List.of(office.member(ana), office.member(jan), office.member(kiri)));
        office.opens(List.of(), List.of(note.kind()), List.of());
        return note;
    }

    private Instant nextDue(WeeklyNote note) {
        return office.transactions().run(work -> note.nextDue(work, acme, office.now()));
    }

    private static Line says(int order, String text) {
        return new Line(order, (work, member, now) -> text.isEmpty() ? Card.of() : Card.text(text));
    }
}
