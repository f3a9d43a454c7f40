package io.rapport.goals;

import io.rapport.goals.Goal.State;
import io.rapport.messaging.Homes;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;

/** Keeps what happens to active goals: notes, the next small step, the end. */
final class Progress {

    private static final List<String> JOINT = List.of(GoalNotices.PROPOSED, GoalNotices.ANSWERED, GoalNotices.DUE);

    private final GoalNotices notices;

    Progress(GoalNotices notices) {
        this.notices = notices;
    }

    /** Records a note on an active goal and, unless empty or the same, its next step; false when it is not active. */
    boolean note(Work work, Goal goal, GoalNote note, String nextStep, Instant now) {
        GoalTable goals = new GoalTable(work);
        if (!goals.hold(goal.workspace(), goal.id(), State.ACTIVE)) {
            return false;
        }
        GoalNoteTable notes = new GoalNoteTable(work);
        GoalNote placed = note.after(notes.of(goal.workspace(), goal.id()));
        notes.insert(goal.workspace(), placed);
        if (!nextStep.isEmpty() && !nextStep.equals(goal.nextStep()) && goals.step(goal, nextStep)) {
            JOINT.forEach(kind -> goal.members().forEach(member -> notices.revise(work, goal, kind, member, now)));
        }
        notices.tell(work, goal, placed, goal.othersThan(note.author()), now);
        Homes.touch(work, goal.workspace(), goal.members(), now);
        return true;
    }

    /** Brings an active goal to its end; the others are told. Brought to an end already, it stays as it is. */
    void end(Work work, Goal goal, State end, MemberId member, Instant now) {
        if (new GoalTable(work).settle(goal, end, member, now)) {
            JOINT.forEach(kind -> goal.members().forEach(party -> notices.supersede(work, goal, kind, party, now)));
            notices.tell(work, goal, GoalNotices.ENDED, goal.othersThan(member), now);
            Homes.touch(work, goal.workspace(), goal.members(), now);
        }
    }
}
