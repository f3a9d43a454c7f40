package io.rapport.insights;

import io.rapport.checkins.CheckIns;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The look back on a month that organizers get: on its following month's first Monday, in their first working hour, so that a
 * weekly note of that day takes it along.
 */
final class MonthlyNote {

    static final String KIND = "insights.month";

    private static final Duration LASTS = Duration.ofDays(7);

    /** When the first place on earth begins a day, it is 10:00 of the day before in UTC. */
    private static final LocalTime DAY_BEGINS = LocalTime.of(10, 0);

    private final Transactions transactions;
    private final Outbox outbox;
    private final Programs programs;
    private final CheckIns checkIns;
    private final Members members = new Members();

    MonthlyNote(Transactions transactions, Outbox outbox, Programs programs, CheckIns checkIns) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.programs = programs;
        this.checkIns = checkIns;
    }

    Kind kind(Kind.Composer composer) {
        return new Kind(KIND, Kind.Priority.MONTHLY_NOTE, Kind.WhenUnknown.DROP, composer);
    }

    /** Posts the notes of the month that has begun somewhere on earth, once. */
    void beat(WorkspaceId workspace, Instant now) {
        LocalDate month = month(now);
        transactions.execute(work -> {
            if (new MonthlyNoteTable(work, workspace).insert(month)) {
                organizers(work, workspace).forEach(reader -> post(work, reader, month, now));
            }
        });
    }

    /** Returns when {@link #beat} has something to do next: now, or when the next month begins somewhere on earth. */
    Instant nextDue(Work work, WorkspaceId workspace, Instant now) {
        LocalDate month = month(now);
        return new MonthlyNoteTable(work, workspace).has(month) ? begins(month.plusMonths(1)) : now;
    }

    /** Returns the month that a note looks back on, by its first day. */
    static LocalDate lookedBackOn(Notice notice) {
        return LocalDate.parse(notice.subject()).minusMonths(1);
    }

    /** Returns who organizes a program that has held rounds, and wants the note. */
    private Collection<Member> organizers(Work work, WorkspaceId workspace) {
        Set<MemberId> off = new MonthlyNoteTable(work, workspace).off();
        Set<MemberId> organizers = programs.open(work, workspace).stream()
                .filter(program -> checkIns.hasHeldRounds(work, program))
                .map(Program::id)
                .flatMap(program -> programs.organizers(work, workspace, program).stream())
                .filter(member -> !off.contains(member))
                .collect(Collectors.toSet());
        return members.all(work, workspace, organizers).values();
    }

    private void post(Work work, Member reader, LocalDate month, Instant now) {
        LocalDate monday = month.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant begins = monday.atStartOfDay(reader.clock()).toInstant();
        Instant due = new QuietHours(reader.hours(), reader.clock(), reader::isHoliday).over(begins);
        Instant expires = due.plus(LASTS);
        if (now.isBefore(expires)) {
            String key = KIND + ":" + reader.id() + ":" + month;
            Destination to = new Destination.Private(reader.id());
            outbox.post(work, new Notice(reader.workspace(), KIND, month.toString(), key, to, due, expires), now);
        }
    }

    private static LocalDate month(Instant now) {
        LocalDate next =
                now.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1).plusMonths(1);
        return now.isBefore(begins(next)) ? next.minusMonths(1) : next;
    }

    private static Instant begins(LocalDate month) {
        return month.minusDays(1).atTime(DAY_BEGINS).toInstant(ZoneOffset.UTC);
    }
}
