package io.rapport.goals;

import io.rapport.goals.Goal.State;
import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.store.AuditLog;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the parties to a goal can do with it. */
final class GoalActs {

    private static final Permission PARTY = new Permission(
            "party to the goal",
            (work, act) -> new GoalPartyTable(work).isParty(act.workspace(), act.subject(), act.actor()),
            locale -> Reading.WORDING.say(locale, "refusal.party"));

    private final Members members;
    private final AuditLog audit;
    private final Proposals proposals;
    private final Progress progress;

    GoalActs(Members members, AuditLog audit, Proposals proposals, Progress progress) {
        this.members = members;
        this.audit = audit;
        this.proposals = proposals;
        this.progress = progress;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.pressed("goals.agree", PARTY, this::agree),
                Verb.pressed("goals.decline", PARTY, this::decline),
                Verb.pressed("goals.takeback", PARTY, this::takeBack),
                Verb.asked("goals.note", PARTY, this::askNote, this::note),
                Verb.pressed("goals.achieve", PARTY, (work, act, now) -> end(work, act, State.ACHIEVED, now)),
                Verb.pressed("goals.letgo", PARTY, (work, act, now) -> end(work, act, State.LET_GO, now)),
                Verb.pressed("goals.read", PARTY, this::read));
    }

    private Reply agree(Work work, Act act, Instant now) {
        Goal goal = goal(work, act);
        if (goal.state() == State.PROPOSED) {
            proposals.agree(work, goal, act.actor(), now);
            record(work, act, now);
        }
        return standing(work, act, now);
    }

    private Reply decline(Work work, Act act, Instant now) {
        Goal goal = goal(work, act);
        if (goal.state() == State.PROPOSED) {
            proposals.decline(work, goal, act.actor(), now);
            record(work, act, now);
        }
        return standing(work, act, now);
    }

    private Reply takeBack(Work work, Act act, Instant now) {
        Goal goal = goal(work, act);
        if (goal.state() == State.PROPOSED && goal.proposer().equals(act.actor())) {
            proposals.takeBack(work, goal, act.actor(), now);
            record(work, act, now);
        }
        return standing(work, act, now);
    }

    private Reply askNote(Work work, Act act, Instant now) {
        Reading reading = reading(work, act, now);
        if (reading.goal().state() != State.ACTIVE) {
            return new Reply.Done(GoalCards.state(reading));
        }
        return new Reply.Ask(GoalForms.note(reading, act.answers()), Reply.How.OPEN);
    }

    private Reply note(Work work, Act act, Instant now) {
        Reading reading = reading(work, act, now);
        Map<String, String> problems = GoalForms.noteProblems(act.answers(), reading.locale());
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        String words = act.answers().one("note");
        GoalNote note = new GoalNote(Ids.next(), reading.goal().id(), act.actor(), reading.today(), now, 1, "", words);
        if (!progress.note(work, reading.goal(), note, act.answers().one("step"), now)) {
            return new Reply.Done(GoalCards.state(reading));
        }
        record(work, act, now);
        return new Reply.Done(Card.text(reading.say("reply.noted")));
    }

    private Reply end(Work work, Act act, State end, Instant now) {
        Goal goal = goal(work, act);
        if (goal.state() == State.ACTIVE) {
            progress.end(work, goal, end, act.actor(), now);
            record(work, act, now);
        }
        return standing(work, act, now);
    }

    private Reply read(Work work, Act act, Instant now) {
        Reading reading = reading(work, act, now);
        return new Reply.Done(GoalCards.whole(reading, new GoalNoteTable(work).of(act.workspace(), act.subject())));
    }

    /** Answers with the goal as it stands now, without buttons: the message that carried the button is updated itself. */
    private Reply standing(Work work, Act act, Instant now) {
        Reading reading = reading(work, act, now);
        return new Reply.Done(Card.text(GoalCards.state(reading).plain()));
    }

    private Goal goal(Work work, Act act) {
        return new GoalTable(work)
                .find(act.workspace(), act.subject())
                .orElseThrow(() -> new IllegalArgumentException("no goal " + act.subject()));
    }

    private Reading reading(Work work, Act act, Instant now) {
        return Reading.of(work, members, goal(work, act), actor(work, act), now);
    }

    private Member actor(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .orElseThrow(() -> new IllegalArgumentException("no member " + act.actor()));
    }

    private void record(Work work, Act act, Instant now) {
        audit.record(work, act.workspace(), act.actor().value(), act.verb(), act.subject(), now);
    }
}
