package io.rapport.goals;

import io.rapport.goals.Goal.State;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class GoalTable {

    private static final String INSERT = """
            INSERT INTO goal (workspace, id, of_group, state, title, why, next_step, due_on, proposer, proposed_at)
            VALUES (:workspace, :id, :group, :state, :title, :why, :nextStep, :due, :proposer, :proposedAt)
            """;

    private static final String COLUMNS = """
            SELECT g.workspace, g.id, g.of_group, g.state, g.title, g.why, g.next_step, g.due_on, g.proposer,
                g.proposed_at, g.settled_by
            FROM goal g
            """;

    private static final String FIND = COLUMNS + """
            WHERE g.workspace = :workspace AND g.id = :id
            """;

    private static final String OPEN_OF_MEMBER = COLUMNS + """
            JOIN goal_party p ON p.workspace = g.workspace AND p.goal = g.id
            WHERE p.workspace = :workspace AND p.member = :member AND g.state IN ('PROPOSED', 'ACTIVE')
            ORDER BY g.due_on, g.proposed_at, g.title, g.id
            """;

    private static final String ENDED_OF_MEMBER = COLUMNS + """
            JOIN goal_party p ON p.workspace = g.workspace AND p.goal = g.id
            WHERE p.workspace = :workspace AND p.member = :member AND g.state IN ('ACHIEVED', 'LET_GO')
                AND g.settled_at >= :since
            ORDER BY g.settled_at DESC, g.title, g.id
            """;

    private static final String OPEN_BETWEEN = COLUMNS + """
            WHERE g.workspace = :workspace AND g.state IN ('PROPOSED', 'ACTIVE')
                AND :count = (
                    SELECT COUNT(*) FROM goal_party p
                    WHERE p.workspace = g.workspace AND p.goal = g.id AND p.member IN (<members>))
            ORDER BY g.due_on, g.proposed_at, g.title, g.id
            """;

    private static final String ALIKE = COLUMNS + """
            WHERE g.workspace = :workspace AND g.proposer = :proposer AND g.of_group = :group AND g.title = :title
                AND g.state IN ('PROPOSED', 'ACTIVE')
            ORDER BY g.proposed_at
            FETCH FIRST 1 ROW ONLY
            """;

    private static final String HOLD = """
            UPDATE goal
            SET state = state
            WHERE workspace = :workspace AND id = :id AND state = :state
            """;

    private static final String MOVE = """
            UPDATE goal
            SET state = :to
            WHERE workspace = :workspace AND id = :id AND state = :from
            """;

    private static final String SETTLE = """
            UPDATE goal
            SET state = :to, settled_by = :by, settled_at = :at
            WHERE workspace = :workspace AND id = :id AND state = :from
            """;

    private static final String STEP = """
            UPDATE goal
            SET next_step = :nextStep
            WHERE workspace = :workspace AND id = :id AND state = 'ACTIVE'
            """;

    private final Handle handle;
    private final GoalPartyTable parties;

    GoalTable(Work work) {
        this.handle = work.handle();
        this.parties = new GoalPartyTable(work);
    }

    void insert(Goal goal) {
        handle.createUpdate(INSERT)
                .bind("workspace", goal.workspace().value())
                .bind("id", goal.id())
                .bind("group", goal.group())
                .bind("state", goal.state().name())
                .bind("title", goal.title())
                .bind("why", goal.why())
                .bind("nextStep", goal.nextStep())
                .bind("due", goal.due())
                .bind("proposer", goal.proposer().value())
                .bind("proposedAt", goal.proposedAt())
                .execute();
        goal.parties().forEach(party -> parties.insert(goal, party));
    }

    Optional<Goal> find(WorkspaceId workspace, String id) {
        return all(about(FIND, workspace).bind("id", id)).stream().findFirst();
    }

    List<Goal> open(WorkspaceId workspace, MemberId member) {
        return all(about(OPEN_OF_MEMBER, workspace).bind("member", member.value()));
    }

    List<Goal> ended(WorkspaceId workspace, MemberId member, Instant since) {
        return all(
                about(ENDED_OF_MEMBER, workspace).bind("member", member.value()).bind("since", since));
    }

    List<Goal> openBetween(WorkspaceId workspace, Collection<MemberId> members) {
        return all(about(OPEN_BETWEEN, workspace)
                .bind("count", members.size())
                .bindList("members", members.stream().map(MemberId::value).toList()));
    }

    /** Returns the open goal of the same title that the same member proposed to the same group. */
    Optional<Goal> alike(Goal goal) {
        return all(about(ALIKE, goal.workspace())
                        .bind("proposer", goal.proposer().value())
                        .bind("group", goal.group())
                        .bind("title", goal.title()))
                .stream()
                .findFirst();
    }

    /** Keeps others from changing a goal until this unit of work ends; false when it is not in that state. */
    boolean hold(WorkspaceId workspace, String id, State state) {
        return handle.createUpdate(HOLD)
                        .bind("workspace", workspace.value())
                        .bind("id", id)
                        .bind("state", state.name())
                        .execute()
                == 1;
    }

    boolean move(Goal goal, State to) {
        return handle.createUpdate(MOVE)
                        .bind("workspace", goal.workspace().value())
                        .bind("id", goal.id())
                        .bind("from", goal.state().name())
                        .bind("to", to.name())
                        .execute()
                == 1;
    }

    boolean settle(Goal goal, State to, MemberId by, Instant at) {
        return handle.createUpdate(SETTLE)
                        .bind("workspace", goal.workspace().value())
                        .bind("id", goal.id())
                        .bind("from", goal.state().name())
                        .bind("to", to.name())
                        .bind("by", by.value())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    boolean step(Goal goal, String nextStep) {
        return handle.createUpdate(STEP)
                        .bind("workspace", goal.workspace().value())
                        .bind("id", goal.id())
                        .bind("nextStep", nextStep)
                        .execute()
                == 1;
    }

    private Query about(String sql, WorkspaceId workspace) {
        return handle.createQuery(sql).bind("workspace", workspace.value());
    }

    private List<Goal> all(Query query) {
        List<Goal> goals = query.map((row, statement) -> goal(row)).list();
        Map<String, List<Goal.Party>> found = parties.of(goals);
        return goals.stream()
                .map(goal -> goal.with(found.getOrDefault(goal.id(), List.of())))
                .toList();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        String settledBy = row.getString("settled_by");
        return new Goal(
                new WorkspaceId(row.getString("workspace")),
                row.getString("id"),
                row.getString("of_group"),
                State.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("why"),
                row.getString("next_step"),
                row.getObject("due_on", LocalDate.class),
                new MemberId(row.getString("proposer")),
                row.getTimestamp("proposed_at").toInstant(),
                settledBy == null ? null : new MemberId(settledBy),
                List.of());
    }
}
