package io.rapport.goals;

import io.rapport.messaging.Card;
import io.rapport.messaging.Command;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Section;
import io.rapport.messaging.Verb;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.AuditLog;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What people want to do together, and what of it others may show. */
public final class Goals {

    private static final int HOME_ORDER = 300;

    private final GoalNotices notices;
    private final GoalActs acts;
    private final ProposalActs proposing;
    private final GoalHome home;

    /** Keeps goals; {@code parties} tells with whom a member may set one. */
    public Goals(Members members, Outbox outbox, AuditLog audit, Parties parties) {
        this.notices = new GoalNotices(members, outbox);
        Proposals proposals = new Proposals(members, notices);
        this.acts = new GoalActs(members, audit, proposals, new Progress(notices));
        this.proposing = new ProposalActs(members, audit, parties, proposals);
        this.home = new GoalHome(members, proposing);
    }

    /** Returns what people can do. */
    public List<Verb> verbs() {
        return Stream.concat(Stream.of(proposing.verb()), acts.verbs().stream()).toList();
    }

    /** Returns what people are told. */
    public List<Kind> kinds() {
        return notices.kinds();
    }

    /** Returns the words that follow {@code /rapport}. */
    public List<Command> commands() {
        return List.of(Command.of("goal", "goals.propose", Reading.WORDING, "command.words", "command.help"));
    }

    /** Returns the part of Home that shows a member's goals. */
    public Section section() {
        return new Section("goals", HOME_ORDER, home::of);
    }

    /** Returns the buttons that an introduction of a group offers: set a goal together. */
    public List<Card.Button> introductionButtons(Locale locale, String group) {
        return List.of(GoalHome.set(locale, group));
    }

    /** Returns the open goals that all of {@code members} share, one line each, as something to talk about. */
    public List<String> openBetween(Work work, WorkspaceId workspace, Collection<MemberId> members, Locale locale) {
        return new GoalTable(work)
                .openBetween(workspace, members).stream()
                        .map(goal -> Reading.WORDING.say(
                                locale,
                                "between." + goal.state(),
                                Map.of("title", goal.title(), "step", goal.nextStep(), "due", goal.due())))
                        .toList();
    }
}
