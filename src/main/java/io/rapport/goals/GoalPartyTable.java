package io.rapport.goals;

import io.rapport.goals.Goal.Answer;
import io.rapport.goals.Goal.Party;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

final class GoalPartyTable {

    private static final String INSERT = """
            INSERT INTO goal_party (workspace, goal, member, answer)
            VALUES (:workspace, :goal, :member, :answer)
            """;

    private static final String OF_GOALS = """
            SELECT goal, member, answer
            FROM goal_party
            WHERE workspace = :workspace AND goal IN (<goals>)
            ORDER BY goal, member
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

    /** Returns the parties of each of these goals of one workspace, in one query. */
    Map<String, List<Party>> of(List<Goal> goals) {
        Map<String, List<Party>> parties = new HashMap<>();
        if (!goals.isEmpty()) {
            handle.createQuery(OF_GOALS)
                    .bind("workspace", goals.get(0).workspace().value())
                    .bindList("goals", goals.stream().map(Goal::id).toList())
                    .map((row, statement) -> Map.entry(row.getString("goal"), party(row)))
                    .forEach(entry -> parties.computeIfAbsent(entry.getKey(), goal -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        return parties;
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(new MemberId(row.getString("member")), Answer.valueOf(row.getString("answer")));
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
