package io.rapport.people;

import io.rapport.store.Ids;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Programs for tests: {@code AProgram.called("Coffee").needing(2).in(workspace, "C1")}, {@code AProgram.like(coffee).speaking(GERMAN).same()}.
 *
 * <p>Unless told otherwise pairs meet every week, Tuesdays at 10:00 in Berlin.
 */
public final class AProgram {

    private final ProgramId id;
    private final String name;
    private Schedule schedule = new Schedule(
            new Cadence.Weekly(1, DayOfWeek.TUESDAY, LocalDate.of(2026, 3, 3)),
            LocalTime.of(10, 0),
            ZoneId.of("Europe/Berlin"));
    private int groupSize = 2;
    private Program.OddPerson oddPerson = Program.OddPerson.JOINS_A_GROUP;
    private Program.IntroductionStyle introduction = Program.IntroductionStyle.GROUP_MESSAGE;
    private String deck = "everyday";
    private boolean followUps = true;
    private boolean guests;
    private int minimum = 4;
    private Locale locale = Locale.ENGLISH;
    private List<Rule> rules = List.of();
    private Program.State state = Program.State.ACTIVE;
    private WorkspaceId workspace = new WorkspaceId("nowhere");
    private String channel = "";

    private AProgram(ProgramId id, String name) {
        this.id = id;
        this.name = name;
    }

    /** A new program. */
    public static AProgram called(String name) {
        return new AProgram(new ProgramId(Ids.next()), name);
    }

    /** A program that begins as another one is, with the same id. */
    public static AProgram like(Program other) {
        AProgram like = new AProgram(other.id(), other.name());
        like.schedule = other.schedule();
        like.groupSize = other.groupSize();
        like.oddPerson = other.oddPerson();
        like.introduction = other.introduction();
        like.deck = other.deck();
        like.followUps = other.followUps();
        like.guests = other.guests();
        like.minimum = other.minimum();
        like.locale = other.locale();
        like.rules = other.rules();
        like.state = other.state();
        like.workspace = other.workspace();
        like.channel = other.channel();
        return like;
    }

    public AProgram on(Schedule other) {
        schedule = other;
        return this;
    }

    public AProgram inGroupsOf(int size) {
        groupSize = size;
        return this;
    }

    public AProgram sittingOut() {
        oddPerson = Program.OddPerson.SITS_OUT_IN_TURN;
        return this;
    }

    public AProgram introducingEachPrivately() {
        introduction = Program.IntroductionStyle.EACH_PRIVATELY;
        return this;
    }

    public AProgram withoutFollowUps() {
        followUps = false;
        return this;
    }

    public AProgram asking(String other) {
        deck = other;
        return this;
    }

    public AProgram withGuests() {
        guests = true;
        return this;
    }

    public AProgram needing(int people) {
        minimum = people;
        return this;
    }

    public AProgram speaking(Locale language) {
        locale = language;
        return this;
    }

    public AProgram obeying(Rule... hard) {
        rules = List.of(hard);
        return this;
    }

    public AProgram being(Program.State other) {
        state = other;
        return this;
    }

    /** The program, in a channel. */
    public Program in(WorkspaceId place, String room) {
        workspace = place;
        channel = room;
        return same();
    }

    /** The program, where the one that it is like is. */
    public Program same() {
        return new Program(
                id,
                workspace,
                name,
                channel,
                schedule,
                groupSize,
                oddPerson,
                introduction,
                deck,
                followUps,
                guests,
                minimum,
                locale,
                rules,
                state);
    }
}
