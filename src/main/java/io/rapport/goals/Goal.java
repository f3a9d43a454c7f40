package io.rapport.goals;

import io.rapport.people.MemberId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a group want to do together.
 *
 * @param why may be empty
 * @param settledBy who brought it to its end (declined and taken back included), or null while it is open
 */
record Goal(
        WorkspaceId workspace,
        String id,
        String group,
        State state,
        String title,
        String why,
        String nextStep,
        LocalDate due,
        MemberId proposer,
        Instant proposedAt,
        @Nullable MemberId settledBy,
        List<Party> parties) {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_TEXT = 300;

    Goal {
        parties = List.copyOf(parties);
    }

    /** How far a goal has come; the last agreement makes it active. */
    enum State {
        PROPOSED,
        ACTIVE,
        ACHIEVED,
        LET_GO,
        NOT_NOW,
        TAKEN_BACK
    }

    /** What a party said to the proposal. */
    enum Answer {
        WAITING,
        AGREED,
        NOT_NOW
    }

    /** One of the people whose goal it is. */
    record Party(MemberId member, Answer answer) {}

    List<MemberId> members() {
        return parties.stream().map(Party::member).toList();
    }

    List<MemberId> othersThan(MemberId member) {
        return members().stream().filter(other -> !other.equals(member)).toList();
    }

    List<MemberId> waiting() {
        return parties.stream()
                .filter(party -> party.answer() == Answer.WAITING)
                .map(Party::member)
                .toList();
    }

    Goal with(List<Party> everybody) {
        return new Goal(
                workspace, id, group, state, title, why, nextStep, due, proposer, proposedAt, settledBy, everybody);
    }
}
