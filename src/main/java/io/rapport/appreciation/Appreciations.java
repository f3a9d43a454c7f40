package io.rapport.appreciation;

import io.rapport.messaging.Card;
import io.rapport.messaging.Command;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Section;
import io.rapport.messaging.Verb;
import io.rapport.people.Enrollments;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.store.AuditLog;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Thanks between people, and the weekly post that asks for them. */
public final class Appreciations {

    /** Two parts of Home each, and all of them in one form. */
    private static final int MOST_RHYTHMS = 45;

    private static final int HOME_ORDER = 500;
    private static final int ORGANIZER_ORDER = 910;

    private final Programs programs = new Programs();
    private final Roles roles = new Roles();
    private final Transactions transactions;
    private final Thanks thanks;
    private final WeeklyPosts posts;
    private final ThanksActs acts;
    private final WeeklyActs weekly;
    private final ThanksHome home;

    /** Keeps appreciation; {@code metLately} tells whom a member met lately. */
    public Appreciations(Transactions transactions, Outbox outbox, AuditLog audit, MetLately metLately) {
        Members members = new Members();
        Receivers receivers = new Receivers(members, programs, new Enrollments(), metLately);
        this.transactions = transactions;
        this.thanks = new Thanks(members, outbox);
        this.posts = new WeeklyPosts(programs, outbox, thanks);
        this.acts = new ThanksActs(members, audit, receivers, thanks);
        this.weekly = new WeeklyActs(members, programs, audit, posts);
        this.home = new ThanksHome(members, receivers);
    }

    /** Returns what people can do. {@code appreciation.thank} is also what the shortcuts stand for. */
    public List<Verb> verbs() {
        return Stream.concat(acts.verbs().stream(), Stream.of(weekly.verb())).toList();
    }

    /** Returns what people and channels are told. */
    public List<Kind> kinds() {
        return List.of(thanks.kind(), posts.kind());
    }

    /** Returns the words that follow {@code /rapport}. */
    public List<Command> commands() {
        return List.of(Command.of("thank", "appreciation.thank", Reading.WORDING, "command.words", "command.help"));
    }

    /** Returns the parts of Home: thanks for everybody, and for organizers when their programs ask for them. */
    public List<Section> sections() {
        return List.of(
                new Section("thanks", HOME_ORDER, home::of),
                new Section("weekly posts", ORGANIZER_ORDER, this::rhythms));
    }

    /** Starts, moves or ends a program's weekly post; to be called whenever a program was saved. */
    public void scheduled(Work work, Program program, Instant now) {
        posts.scheduled(work, program, now);
    }

    /** Returns the programs whose weekly post is due. */
    public List<ProgramId> due(Work work, WorkspaceId workspace, Instant now) {
        return new WeeklyTable(work)
                .due(workspace, now).stream().map(Weekly::program).toList();
    }

    /** Makes a program's weekly post if it is due; one missed by more than four hours is left out. */
    public void beat(WorkspaceId workspace, ProgramId program, Instant now) {
        transactions.execute(work -> new WeeklyTable(work)
                .due(workspace, now).stream()
                        .filter(due -> due.program().equals(program))
                        .forEach(due -> posts.post(work, due, now)));
    }

    /** Returns when the next weekly post is due. */
    public Optional<Instant> nextDue(Work work, WorkspaceId workspace) {
        return new WeeklyTable(work).nextDue(workspace);
    }

    private Card rhythms(Work work, Member member, Instant now) {
        List<Program> organized = organized(work, member);
        if (organized.isEmpty()) {
            return Card.of();
        }
        Map<ProgramId, Weekly> schedules = new WeeklyTable(work).all(member.workspace());
        return organized.stream()
                .limit(MOST_RHYTHMS)
                .flatMap(program -> Stream.ofNullable(schedules.get(program.id()))
                        .map(schedule -> weekly.line(member.locale(), program, schedule)))
                .reduce(Card.of(), Card::and);
    }

    private List<Program> organized(Work work, Member member) {
        if (roles.isAdmin(work, member.workspace(), member.id())) {
            return programs.open(work, member.workspace());
        }
        return roles.isPerson(work, member.workspace(), member.id())
                ? programs.organizedBy(work, member.workspace(), member.id())
                : List.of();
    }
}
