package io.rapport.programs;

import io.rapport.messaging.Card;
import io.rapport.messaging.Command;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Line;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Section;
import io.rapport.messaging.Verb;
import io.rapport.people.Enrollments;
import io.rapport.people.Members;
import io.rapport.people.NeverMatches;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.people.Workspaces;
import io.rapport.store.AuditLog;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What people can do with programs and with their own boundaries, and what they are shown of both. */
public final class ProgramActs {

    /** The verb by which a member joins a program, its subject. */
    public static final String JOIN = "programs.join";

    /** The verb for somebody who came into a channel; its subject is the channel, by the platform's id. */
    public static final String JOINED_CHANNEL = "programs.joined_channel";

    /** The verb for somebody who went out of a channel; its subject is the channel, by the platform's id. */
    public static final String LEFT_CHANNEL = "programs.left_channel";

    private static final int WELCOME_ORDER = 50;
    private static final int PROGRAMS_ORDER = 200;
    private static final int HEADS_UP_ORDER = 200;
    private static final int SETTINGS_ORDER = 700;
    private static final int ORGANIZER_ORDER = 900;
    private static final int ADMIN_ORDER = 950;
    private static final int DECKS_ORDER = 960;

    private final Desk desk;
    private final MemberHome memberHome;
    private final OrganizerHome organizerHome;
    private final Permissions permissions;

    /** Works with the people of all workspaces. */
    public ProgramActs(NeverMatches neverMatches, Outbox outbox, AuditLog audit, Neighbours neighbours) {
        this.desk = new Desk(
                new Workspaces(),
                new Members(),
                new Programs(),
                new Enrollments(),
                new Roles(),
                neverMatches,
                outbox,
                audit,
                neighbours);
        this.memberHome = new MemberHome(desk);
        this.organizerHome = new OrganizerHome(desk);
        this.permissions = new Permissions(desk);
    }

    /** Returns what people can do. */
    public List<Verb> verbs() {
        return Stream.of(
                        new SetupActs(desk, permissions).verbs(),
                        new RunningActs(desk, permissions).verbs(),
                        new BreakActs(desk, permissions).verbs(),
                        new DeckActs(desk, permissions).verbs(),
                        new AdminActs(desk, permissions).verbs(),
                        new ImportActs(desk, permissions).verbs(),
                        new ProfileActs(desk, permissions).verbs(),
                        new JoinActs(desk, permissions, memberHome).verbs(),
                        new PauseActs(desk, permissions).verbs(),
                        new PartActs(desk, permissions).verbs(),
                        new BoundaryActs(desk, permissions).verbs(),
                        new More(desk, permissions).verbs())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what people are told. */
    public List<Kind> kinds() {
        return List.of(new Invitation(desk).kind());
    }

    /** Returns what Home shows: a welcome, a member's programs and settings, and what organizers and admins can do. */
    public List<Section> sections() {
        return List.of(
                new Section("welcome", WELCOME_ORDER, memberHome::welcome),
                new Section("programs", PROGRAMS_ORDER, memberHome::programs),
                new Section("settings", SETTINGS_ORDER, memberHome::settings),
                new Section("programs to organize", ORGANIZER_ORDER, organizerHome::organized),
                new Section("setting up", ADMIN_ORDER, organizerHome::administered),
                new Section("decks", DECKS_ORDER, new DeckList(desk)::home));
    }

    /** Returns what the weekly note says of programs. */
    public List<Line> lines() {
        return List.of(new Line(HEADS_UP_ORDER, new HeadsUp(desk)::of));
    }

    /** Returns the buttons with which a member takes a break from a program, or leaves it. */
    public List<Card.Button> waysOut(Locale locale, Program program) {
        return MemberHome.waysOut(locale, program);
    }

    /** Returns what people can type. */
    public List<Command> commands() {
        return Stream.of(
                        command("join", "programs.list"),
                        command("programs", "programs.list"),
                        command("pause", "programs.pause"),
                        command("skip", "programs.skip"),
                        command("settings", "programs.overview"),
                        command("never", "programs.never"),
                        command("decks", DeckActs.LIST))
                .toList();
    }

    private static Command command(String word, String verb) {
        return Command.of(word, verb, Words.WORDING, "command." + word + ".words", "command." + word);
    }
}
