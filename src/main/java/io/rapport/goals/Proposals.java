package io.rapport.goals;

import io.rapport.goals.Goal.Answer;
import io.rapport.goals.Goal.Party;
import io.rapport.goals.Goal.State;
import io.rapport.messaging.Homes;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;

/** Brings goals from the proposal to the last agreement. */
final class Proposals {

    private final Members members;
    private final GoalNotices notices;

    Proposals(Members members, GoalNotices notices) {
        this.members = members;
        this.notices = notices;
    }

    /** Proposes a goal to its other parties and returns it; an open one that is alike is not proposed twice. */
    Goal propose(Work work, Goal goal, Instant now) {
        GoalTable goals = new GoalTable(work);
        return goals.alike(goal).orElseGet(() -> {
            goals.insert(goal);
            notices.tell(work, goal, GoalNotices.PROPOSED, goal.othersThan(goal.proposer()), now);
            Homes.touch(work, goal.workspace(), goal.members(), now);
            return goal;
        });
    }

    /** Records that a party agrees; the last agreement of those who can still be reached makes the goal active. */
    void agree(Work work, Goal goal, MemberId member, Instant now) {
        GoalTable goals = new GoalTable(work);
        if (!goals.hold(goal.workspace(), goal.id(), State.PROPOSED)
                || !new GoalPartyTable(work).answer(goal, member, Answer.AGREED, now)) {
            return;
        }
        if (isAgreed(work, goal) && goals.move(goal, State.ACTIVE)) {
            notices.tell(work, goal, GoalNotices.ANSWERED, List.of(goal.proposer()), now);
            notices.remind(work, goal, now);
            supersedeProposal(work, goal, now);
        } else {
            notices.supersede(work, goal, GoalNotices.PROPOSED, member, now);
        }
        Homes.touch(work, goal.workspace(), goal.members(), now);
    }

    /** Sets a proposal aside because a party would rather not; only who proposed it is told. */
    void decline(Work work, Goal goal, MemberId member, Instant now) {
        GoalTable goals = new GoalTable(work);
        if (!goals.hold(goal.workspace(), goal.id(), State.PROPOSED)
                || !new GoalPartyTable(work).answer(goal, member, Answer.NOT_NOW, now)) {
            return;
        }
        if (goals.settle(goal, State.NOT_NOW, member, now)) {
            notices.tell(work, goal, GoalNotices.ANSWERED, List.of(goal.proposer()), now);
            supersedeProposal(work, goal, now);
            Homes.touch(work, goal.workspace(), goal.members(), now);
        }
    }

    /** Takes a proposal back; who has not read it never will. */
    void takeBack(Work work, Goal goal, MemberId member, Instant now) {
        if (new GoalTable(work).settle(goal, State.TAKEN_BACK, member, now)) {
            supersedeProposal(work, goal, now);
            Homes.touch(work, goal.workspace(), goal.members(), now);
        }
    }

    private boolean isAgreed(Work work, Goal goal) {
        List<MemberId> waiting = new GoalPartyTable(work)
                .of(List.of(goal)).getOrDefault(goal.id(), List.of()).stream()
                        .filter(party -> party.answer() == Answer.WAITING)
                        .map(Party::member)
                        .toList();
        return waiting.isEmpty()
                || members.all(work, goal.workspace(), waiting).values().stream()
                        .noneMatch(member -> member.standing().isPresent());
    }

    private void supersedeProposal(Work work, Goal goal, Instant now) {
        goal.othersThan(goal.proposer())
                .forEach(member -> notices.supersede(work, goal, GoalNotices.PROPOSED, member, now));
    }
}
