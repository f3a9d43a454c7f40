package io.rapport.app;

import io.rapport.appreciation.Appreciations;
import io.rapport.checkins.CheckIns;
import io.rapport.checkins.Neighbours;
import io.rapport.checkins.Outlook;
import io.rapport.checkins.People;
import io.rapport.goals.Goals;
import io.rapport.goals.Parties;
import io.rapport.insights.Insights;
import io.rapport.messaging.Card;
import io.rapport.messaging.Command;
import io.rapport.messaging.HeldBack;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Letters;
import io.rapport.messaging.Line;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Section;
import io.rapport.messaging.Verb;
import io.rapport.messaging.WeeklyNote;
import io.rapport.people.Enrollment;
import io.rapport.people.Enrollments;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.NeverMatches;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.people.Workspaces;
import io.rapport.programs.Neighbours.Upcoming;
import io.rapport.programs.ProgramActs;
import io.rapport.store.AuditLog;
import io.rapport.store.Sealed;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The features, and what each lends to another as a function. */
final class Features {

    private static final int LATEST_GROUPS = 5;
    private static final int MET_LATELY = 3;

    private final People people;
    private final CheckIns checkIns;
    private final Goals goals;
    private final Appreciations appreciations;
    private final ProgramActs programs;
    private final WeeklyNote weeklyNote;
    private final Insights insights;
    private final Letters letters;
    private final HeldBack heldBack;

    Features(Transactions transactions, People people, @Nullable URI publicUrl) {
        Outbox outbox = new Outbox();
        AuditLog audit = new AuditLog();
        this.people = people;
        this.goals = new Goals(people.members(), outbox, audit, this::parties);
        this.checkIns = new CheckIns(
                transactions,
                outbox,
                people,
                new Neighbours(
                        goals::openBetween,
                        goals::introductionButtons,
                        token -> calendarUrl(publicUrl, token),
                        this::waysOut));
        this.appreciations = new Appreciations(transactions, outbox, audit, this::metLately);
        this.programs = new ProgramActs(
                people.neverMatches(),
                outbox,
                audit,
                new io.rapport.programs.Neighbours(
                        this::changed,
                        this::nextRounds,
                        checkIns::organizerButtons,
                        this::outlook,
                        checkIns::metEarlier));
        this.weeklyNote = new WeeklyNote(transactions, outbox, lines(), this::participants);
        this.insights = new Insights(transactions, outbox, checkIns);
        this.letters = new Letters(kinds(), audit);
        this.heldBack = new HeldBack(kinds());
    }

    static People people(Sealed sealed) {
        return new People(
                new Workspaces(),
                new Members(),
                new Programs(),
                new Enrollments(),
                new NeverMatches(sealed),
                new Roles());
    }

    CheckIns checkIns() {
        return checkIns;
    }

    Letters letters() {
        return letters;
    }

    List<Verb> verbs() {
        List<Verb> joining = programs.verbs().stream()
                .map(verb -> verb.name().equals(ProgramActs.JOIN) ? verb.then(checkIns::joined) : verb)
                .toList();
        return Stream.of(
                        joining,
                        checkIns.verbs(),
                        goals.verbs(),
                        appreciations.verbs(),
                        insights.verbs(),
                        letters.verbs())
                .flatMap(List::stream)
                .toList();
    }

    List<Kind> kinds() {
        return Stream.of(
                        programs.kinds(),
                        checkIns.kinds(),
                        goals.kinds(),
                        appreciations.kinds(),
                        insights.kinds(),
                        List.of(weeklyNote.kind()))
                .flatMap(List::stream)
                .toList();
    }

    List<Section> sections() {
        return Stream.of(
                        programs.sections(),
                        List.of(checkIns.section(), goals.section(), heldBack.section(), letters.section()),
                        appreciations.sections())
                .flatMap(List::stream)
                .toList();
    }

    private List<Line> lines() {
        return Stream.of(programs.lines(), checkIns.lines())
                .flatMap(List::stream)
                .toList();
    }

    List<Command> commands() {
        return Stream.of(programs.commands(), checkIns.commands(), goals.commands(), appreciations.commands())
                .flatMap(List::stream)
                .toList();
    }

    List<Beat> beats() {
        return List.of(
                new Beat(
                        "check-ins",
                        checkIns::beat,
                        checkIns::due,
                        checkIns::beat,
                        (work, workspace, now) -> checkIns.nextDue(work, workspace)),
                Beat.ofPrograms(
                        "appreciation",
                        appreciations::due,
                        appreciations::beat,
                        (work, workspace, now) -> appreciations.nextDue(work, workspace)),
                Beat.ofWorkspace(
                        "weekly note",
                        weeklyNote::beat,
                        (work, workspace, now) -> Optional.of(weeklyNote.nextDue(work, workspace, now))),
                Beat.ofWorkspace(
                        "monthly note",
                        insights::beat,
                        (work, workspace, now) -> Optional.of(insights.nextDue(work, workspace, now))));
    }

    /** Forgets what no longer has to be kept. */
    void forget(Work work, WorkspaceId workspace, Instant now) {
        checkIns.forget(work, workspace, now);
    }

    private void changed(Work work, Program program, Instant now) {
        checkIns.rescheduled(work, program, now);
        appreciations.scheduled(work, program, now);
    }

    /** Returns when the next round of any program is held. */
    Optional<Instant> nextRound(Work work, WorkspaceId workspace) {
        Map<ProgramId, Upcoming> upcoming = nextRounds(work, workspace);
        return people.programs().open(work, workspace).stream()
                .flatMap(program -> Stream.ofNullable(upcoming.get(program.id())))
                .map(Upcoming::at)
                .min(Instant::compareTo);
    }

    private Map<ProgramId, Upcoming> nextRounds(Work work, WorkspaceId workspace) {
        Map<ProgramId, Upcoming> upcoming = new HashMap<>();
        checkIns.nextRounds(work, workspace)
                .forEach(next -> Optional.ofNullable(next.dueAt())
                        .ifPresent(at -> upcoming.put(next.program(), new Upcoming(next.period(), at))));
        return upcoming;
    }

    private List<Card.Button> waysOut(Locale locale, Program program) {
        return programs.waysOut(locale, program);
    }

    private io.rapport.programs.Neighbours.Outlook outlook(Work work, Program program, Instant now) {
        Outlook outlook = checkIns.outlook(work, program, now);
        return new io.rapport.programs.Neighbours.Outlook(
                outlook.periods(), outlook.people(), outlook.groups(), outlook.alone(), outlook.hourless());
    }

    private List<Parties.Group> parties(Work work, WorkspaceId workspace, MemberId member) {
        return checkIns.companions(work, workspace, member, LATEST_GROUPS).entrySet().stream()
                .map(party -> new Parties.Group(party.getKey(), party.getValue()))
                .toList();
    }

    private List<MemberId> metLately(Work work, WorkspaceId workspace, MemberId member) {
        return checkIns.metLately(work, workspace, member, MET_LATELY);
    }

    private List<Member> participants(Work work, WorkspaceId workspace) {
        Set<MemberId> enrolled = people.programs().open(work, workspace).stream()
                .flatMap(program -> people.enrollments().ofProgram(work, workspace, program.id()).stream())
                .map(Enrollment::member)
                .collect(Collectors.toSet());
        return List.copyOf(people.members().all(work, workspace, enrolled).values());
    }

    private static Optional<String> calendarUrl(@Nullable URI publicUrl, String token) {
        return Optional.ofNullable(publicUrl).map(url -> url + "/calendar/" + token + ".ics");
    }
}
