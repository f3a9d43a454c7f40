package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.Break;
import io.rapport.people.Breaks;
import io.rapport.people.Enrollments;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.NeverMatches;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.people.Rule;
import io.rapport.people.Workspaces;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.store.Work;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An {@link Office} with one program, "Coffee": weekly pairs on Tuesdays at 10:00 in Berlin, at least two people, introduced
 * together; and a clock that beats. Without a word to the contrary, everybody is in Berlin and it is Monday, 2 March 2026, 09:00.
 */
final class Club implements AutoCloseable {

    static final String MONDAY = "2026-03-02T08:00:00Z";
    static final String TUESDAY = "2026-03-03T09:00:00Z";
    static final LocalDate THIRD = LocalDate.of(2026, 3, 3);
    static final LocalDate TENTH = LocalDate.of(2026, 3, 10);

    private static final String KEY = Sealed.freshKey();

    final Office office;
    final People people;
    final CheckIns checkIns;
    private final Map<String, MemberId> ids = new HashMap<>();
    private Program program;

    private Club(Office office, Neighbours neighbours) {
        this.office = office;
        this.people = new People(
                new Workspaces(),
                new Members(),
                new Programs(),
                new Enrollments(),
                new NeverMatches(Sealed.with(KEY)),
                new Roles());
        this.checkIns = new CheckIns(office.transactions(), office.outbox(), people, neighbours);
        office.opens(checkIns.verbs(), checkIns.kinds(), List.of(checkIns.section()), checkIns.commands());
        this.program = AProgram.called("Coffee").needing(2).in(office.workspace(), "C1");
        runs(program);
    }

    static Club opens() {
        return new Club(Office.at(MONDAY), Neighbours.NONE);
    }

    static Club opensBeside(Neighbours neighbours) {
        return new Club(Office.at(MONDAY), neighbours);
    }

    static Club on(TestDatabase database) {
        return new Club(Office.on(database, Instant.parse(MONDAY)), Neighbours.NONE);
    }

    Program program() {
        return program;
    }

    /** Saves the program as it now is. */
    void runs(Program changed) {
        program = changed;
        office.transactions().execute(work -> {
            people.programs().save(work, changed, office.now());
            checkIns.rescheduled(work, changed, office.now());
        });
    }

    /** Leaves out the rounds of exactly these days. */
    void breaks(Break... breaks) {
        office.transactions()
                .execute(work -> new Breaks().keep(work, office.workspace(), program.id(), List.of(breaks)));
        runs(program);
    }

    void every(Cadence cadence) {
        Schedule schedule = program.schedule();
        runs(AProgram.like(program)
                .on(new Schedule(cadence, schedule.time(), schedule.zone()))
                .same());
    }

    void introducesPrivately() {
        runs(AProgram.like(program).introducingEachPrivately().same());
    }

    void meetsInGroupsOf(int size) {
        runs(AProgram.like(program).inGroupsOf(size).same());
    }

    void obeys(Rule... rules) {
        runs(AProgram.like(program).obeying(rules).same());
    }

    /** Enrolls people of these names in the program. */
    void joined(String... names) {
        Stream.of(names).forEach(name -> enroll(name, office.joined(name)));
    }

    void joinedFrom(String name, String zone, String language) {
        enroll(name, office.joined(name, zone, language));
    }

    void organizes(String name) {
        office.transactions()
                .execute(work -> people.programs()
                        .appoint(work, office.workspace(), program.id(), Set.of(id(name)), office.now()));
    }

    private void enroll(String name, MemberId member) {
        ids.put(name, member);
        Enrollments.Joined joined = run(work -> people.enrollments().join(work, program, member, office.now()));
        if (joined != Enrollments.Joined.NOW) {
            throw new AssertionError(name + " could not join: " + joined);
        }
    }

    /** Somebody who works here and takes no part. */
    MemberId outsider(String name) {
        ids.put(name, office.joined(name));
        return id(name);
    }

    void knows(String name, MemberId member) {
        ids.put(name, member);
    }

    /** Gives somebody an attribute. */
    void has(String name, String attribute, String... values) {
        office.change(id(name), member -> {
            Map<String, List<String>> attributes = new HashMap<>(member.attributes());
            attributes.put(attribute, List.of(values));
            return new Member(
                    member.id(),
                    member.workspace(),
                    member.name(),
                    member.standing(),
                    member.admin(),
                    member.zone(),
                    member.locale(),
                    member.hours(),
                    member.weeklyBudget(),
                    member.pausedUntil(),
                    attributes);
        });
    }

    void never(String author, String other) {
        office.transactions()
                .execute(work ->
                        people.neverMatches().add(work, office.workspace(), id(author), id(other), office.now()));
    }

    void leaves(String name) {
        run(work -> people.enrollments().leave(work, office.workspace(), program.id(), id(name), office.now()));
    }

    void pauses(String name, LocalDate until) {
        run(work -> people.enrollments().pause(work, office.workspace(), program.id(), id(name), until, office.now()));
    }

    MemberId id(String name) {
        MemberId id = ids.get(name);
        if (id == null) {
            throw new AssertionError("nobody is called " + name);
        }
        return id;
    }

    boolean knows(String name) {
        return ids.containsKey(name);
    }

    String name(MemberId member) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(member))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("?");
    }

    <T> T run(Function<Work, T> body) {
        return office.transactions().run(body);
    }

    Started start(LocalDate period) {
        return checkIns.startRound(office.workspace(), program.id(), period, office.now());
    }

    /** Lets the clock beat once, and delivers. */
    void beat() {
        checkIns.beat(office.workspace(), office.now());
        run(work -> checkIns.due(work, office.workspace(), office.now()))
                .forEach(due -> checkIns.beat(office.workspace(), due, office.now()));
        office.deliver();
    }

    /** Walks the clock from due instant to due instant, beating at each. */
    void walkTo(String instant) {
        Instant end = Instant.parse(instant);
        beat();
        for (int step = 0; step < 1_000; step++) {
            Optional<Instant> due = nextDue().filter(at -> !at.isAfter(end));
            if (due.isEmpty()) {
                office.moveTo(end);
                beat();
                return;
            }
            office.moveTo(due.get());
            beat();
        }
        throw new AssertionError("the clock does not get past " + office.now());
    }

    private Optional<Instant> nextDue() {
        Optional<Instant> beat = run(work -> checkIns.nextDue(work, office.workspace()));
        return Stream.concat(beat.stream(), office.nextDue().stream()).min(Instant::compareTo);
    }

    /** The open groups of all rounds that are not closed, each as its members' names in order: "ana+ben". */
    List<String> groups() {
        return run(work -> {
            List<String> groups = new ArrayList<>();
            for (Round round : new RoundTable(work).open(office.workspace())) {
                new GroupTable(work)
                        .ofRound(office.workspace(), round.id()).stream()
                                .filter(Group::isOpen)
                                .map(group -> names(group.present()))
                                .forEach(groups::add);
            }
            return groups.stream().sorted().toList();
        });
    }

    String names(List<MemberId> members) {
        return String.join("+", members.stream().map(this::name).sorted().toList());
    }

    /** The open group that somebody is in. */
    Group groupOf(String name) {
        return run(work -> new GroupTable(work)
                        .ofMember(office.workspace(), id(name)).stream().findFirst())
                .orElseThrow(() -> new AssertionError(name + " is in no group"));
    }

    boolean isInAGroup(String name) {
        return !run(work -> new GroupTable(work).ofMember(office.workspace(), id(name)))
                .isEmpty();
    }

    /** With whom somebody is in a group: their names in order. */
    String partnersOf(String name) {
        return names(groupOf(name).others(id(name)));
    }

    Reply press(String name, String label) {
        return office.press(id(name), label);
    }

    Reply press(String name, String verb, String subject) {
        return office.perform(id(name), verb, subject, io.rapport.messaging.Answers.NONE);
    }

    /** What somebody was told, in order, mentions as "@name". */
    List<String> told(String name) {
        return office.chat().said(id(name)).stream()
                .map(FakeChat.Said::card)
                .map(this::text)
                .toList();
    }

    /** The last thing somebody was told. */
    String lastTold(String name) {
        List<String> told = told(name);
        return told.isEmpty() ? "" : told.get(told.size() - 1);
    }

    List<String> channel() {
        return office.chat().saidIn("C1").stream()
                .map(FakeChat.Said::card)
                .map(this::text)
                .toList();
    }

    /** What a reply shows. */
    String text(Reply reply) {
        if (reply instanceof Reply.Done done) {
            return text(done.card());
        }
        return reply instanceof Reply.Refused refused ? refused.reason() : reply.toString();
    }

    /** A card as people read it. */
    String text(Card card) {
        return io.rapport.messaging.Mention.replace(Plainly.text(card), member -> "@" + name(member));
    }

    @Override
    public void close() {
        office.close();
    }
}
