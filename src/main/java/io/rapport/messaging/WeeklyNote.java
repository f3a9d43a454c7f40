package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.QuietHours;
import io.rapport.wording.Wording;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one private message a week that gathers everything not urgent: in the member's first working hour, at most four lines. */
public final class WeeklyNote {

    private static final Wording WORDING = Wording.of("messaging");
    private static final String KIND = "messaging.weekly-note";
    private static final int MOST_LINES = 4;
    private static final Duration LASTS = Duration.ofDays(1);

    /** When the first place on earth begins its Monday, it is Sunday 10:00 in UTC. */
    private static final LocalTime MONDAY_BEGINS = LocalTime.of(10, 0);

    private final Transactions transactions;
    private final Outbox outbox;
    private final List<Line> lines;
    private final Readers readers;

    /** Names who gets the note: those who take part in something. */
    @FunctionalInterface
    public interface Readers {
        List<Member> of(Work work, WorkspaceId workspace);
    }

    /** Composes notes from these lines. */
    public WeeklyNote(Transactions transactions, Outbox outbox, List<Line> lines, Readers readers) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.lines = lines.stream().sorted(Comparator.comparingInt(Line::order)).toList();
        this.readers = readers;
    }

    /** Returns the note's kind, for the {@link Dispatcher}. */
    public Kind kind() {
        return new Kind(KIND, Kind.Priority.WEEKLY_NOTE, Kind.WhenUnknown.DROP, this::compose);
    }

    /** Posts the notes of the week that has begun somewhere on earth, once. */
    public void beat(WorkspaceId workspace, Instant now) {
        LocalDate monday = monday(now);
        transactions.execute(work -> {
            if (new WeeklyNoteTable(work).insert(workspace, monday)) {
                readers.of(work, workspace).forEach(reader -> post(work, reader, monday, now));
            }
        });
    }

    /** Returns when {@link #beat} has something to do next: now, or when the next week begins somewhere on earth. */
    public Instant nextDue(Work work, WorkspaceId workspace, Instant now) {
        LocalDate monday = monday(now);
        return new WeeklyNoteTable(work).has(workspace, monday) ? begins(monday.plusWeeks(1)) : now;
    }

    private void post(Work work, Member reader, LocalDate monday, Instant now) {
        Instant week = monday.atStartOfDay(reader.clock()).toInstant();
        Instant due = new QuietHours(reader.hours(), reader.clock(), reader::isHoliday).over(week);
        Instant expires = due.plus(LASTS);
        if (now.isBefore(expires)) {
            String key = KIND + ":" + reader.id() + ":" + monday;
            Destination to = new Destination.Private(reader.id());
            outbox.post(work, new Notice(reader.workspace(), KIND, reader.id().value(), key, to, due, expires), now);
        }
    }

    private Optional<Card> compose(Work work, Notice notice, Audience audience, Instant now) {
        Member reader = audience.readers().get(0);
        List<Card> said = lines.stream()
                .map(line -> line.source().of(work, reader, now))
                .filter(card -> !card.isEmpty())
                .limit(MOST_LINES)
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(card(audience.locale(), said));
    }

    /** Returns for how many lines more a note has room. */
    static int roomBeside(Card note) {
        long lines =
                note.parts().stream().filter(part -> part instanceof Card.Text).count();
        return Math.max(0, MOST_LINES - (int) lines);
    }

    private static Card card(Locale locale, List<Card> said) {
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Heading(WORDING.say(locale, "note.heading")));
        said.forEach(card -> parts.addAll(card.parts()));
        parts.add(new Card.Small(WORDING.say(locale, "note.why")));
        return new Card(parts);
    }

    private static LocalDate monday(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return now.isBefore(begins(next)) ? next.minusWeeks(1) : next;
    }

    private static Instant begins(LocalDate monday) {
        return monday.minusDays(1).atTime(MONDAY_BEGINS).toInstant(ZoneOffset.UTC);
    }
}
