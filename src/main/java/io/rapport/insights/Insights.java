package io.rapport.insights;

import io.rapport.checkins.CheckIns;
import io.rapport.checkins.LookBack;
import io.rapport.messaging.Act;
import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Enrollments;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells organizers once a month how their programs fare, in three figures each, with one suggestion in all. */
public final class Insights {

    static final String QUIET = "insights.quiet";
    static final String AGAIN = "insights.again";

    private static final Wording WORDING = Wording.of("insights");
    private static final int MOST_PROGRAMS = 5;

    private final CheckIns checkIns;
    private final MonthlyNote notes;
    private final Programs programs = new Programs();
    private final Enrollments enrollments = new Enrollments();
    private final Members members = new Members();
    private final Roles roles = new Roles();

    /** Looks back on what {@code checkIns} keeps. */
    public Insights(Transactions transactions, Outbox outbox, CheckIns checkIns) {
        this.checkIns = checkIns;
        this.notes = new MonthlyNote(transactions, outbox, programs, checkIns);
    }

    /** Returns what people can do: have no monthly notes, and have them again. */
    public List<Verb> verbs() {
        Permission person = new Permission(
                "person",
                (work, act) -> roles.isPerson(work, act.workspace(), act.actor()),
                locale -> WORDING.say(locale, "refusal.person"));
        return List.of(Verb.pressed(QUIET, person, this::quiet), Verb.pressed(AGAIN, person, this::again));
    }

    /** Returns what organizers are told. */
    public List<Kind> kinds() {
        return List.of(notes.kind(this::compose));
    }

    /** Posts the notes of the month that has begun somewhere on earth, once. */
    public void beat(WorkspaceId workspace, Instant now) {
        notes.beat(workspace, now);
    }

    /** Returns when {@link #beat} has something to do next. */
    public Instant nextDue(Work work, WorkspaceId workspace, Instant now) {
        return notes.nextDue(work, workspace, now);
    }

    private Optional<Card> compose(Work work, Notice notice, Audience audience, Instant now) {
        LocalDate month = MonthlyNote.lookedBackOn(notice);
        Member reader = audience.readers().get(0);
        List<Month> months = programs.organizedBy(work, notice.workspace(), reader.id()).stream()
                .map(program -> month(work, program, month))
                .filter(each -> each.figures().rounds() > 0)
                .limit(MOST_PROGRAMS)
                .toList();
        return months.isEmpty() ? Optional.empty() : Optional.of(new MonthCard(audience.locale(), month).of(months));
    }

    private Month month(Work work, Program program, LocalDate month) {
        ZoneId zone = program.schedule().zone();
        LookBack figures = checkIns.lookBack(
                work,
                program,
                month.atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atStartOfDay(zone).toInstant());
        int enrolled =
                enrollments.ofProgram(work, program.workspace(), program.id()).size();
        return new Month(program, enrolled, figures);
    }

    private Reply quiet(Work work, Act act, Instant now) {
        new MonthlyNoteTable(work, act.workspace()).turnOff(act.actor());
        Locale locale = locale(work, act);
        return new Reply.Done(Card.of(
                new Card.Text(WORDING.say(locale, "reply.quiet")),
                Card.buttons(new Card.Button(WORDING.say(locale, "button.again"), AGAIN, ""))));
    }

    private Reply again(Work work, Act act, Instant now) {
        new MonthlyNoteTable(work, act.workspace()).turnOn(act.actor());
        return new Reply.Done(Card.text(WORDING.say(locale(work, act), "reply.again")));
    }

    private Locale locale(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .map(Member::locale)
                .orElse(Locale.ENGLISH);
    }
}
