package io.rapport.goals;

import io.rapport.goals.Goal.Answer;
import io.rapport.goals.Goal.Party;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

final class GoalPartyTable {

    private static final String INSERT = """
            INSERT INTO goal_party (workspace, goal, member, answer)
            VALUES (:workspace, :goal, :member, :answer)
            """;

    private static final String OF_GOAL = """
            SELECT member, answer
            FROM goal_party
            WHERE workspace = :workspace AND goal = :goal
            ORDER BY member
            """;

    private static final String IS_PARTY = """
            SELECT COUNT(*)
            FROM goal_party
            WHERE workspace = :workspace AND goal = :goal AND member = :member
            """;

    private static final String ANSWER = """
            UPDATE goal_party
            SET answer = :answer, answered_at = :at
            WHERE workspace = :workspace AND goal = :goal AND member = :member AND answer = 'WAITING'
            """;

    private final Handle handle;

    GoalPartyTable(Work work) {
        this.handle = work.handle();
    }

    void insert(Goal goal, Party party) {
        handle.createUpdate(INSERT)
                .bind("workspace", goal.workspace().value())
                .bind("goal", goal.id())
                .bind("member", party.member().value())
                .bind("answer", party.answer().name())
                .execute();
    }

    List<Party> of(Goal goal) {
        return handle.createQuery(OF_GOAL)
                .bind("workspace", goal.workspace().value())
                .bind("goal", goal.id())
                .map((row, statement) ->
                        new Party(new MemberId(row.getString("member")), Answer.valueOf(row.getString("answer"))))
                .list();
    }

    boolean isParty(WorkspaceId workspace, String goal, MemberId member) {
        return handle.createQuery(IS_PARTY)
                        .bind("workspace", workspace.value())
                        .bind("goal", goal)
                        .bind("member", member.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Records a party's answer; false when they had answered before. */
    boolean answer(Goal goal, MemberId member, Answer answer, Instant at) {
        return handle.createUpdate(ANSWER)
                        .bind("workspace", goal.workspace().value())
                        .bind("goal", goal.id())
                        .bind("member", member.value())
                        .bind("answer", answer.name())
                        .bind("at", at)
                        .execute()
                == 1;
    }
}
