package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Each member's part in a group. */
final class CheckInTable {

    private static final String COLUMNS = """
            SELECT group_id, member, gone, instead_of, accepts_at, outcome, next_step, step_shown
            FROM check_in
            """;

    private static final String INSERT = """
            INSERT INTO check_in (workspace, group_id, member, round, program, seat, gone, instead_of, next_step, step_shown)
            VALUES (:workspace, :group, :member, :round, :program, :seat, FALSE, :insteadOf, '', 'PRIVATE')
            """;

    private static final String OF_GROUPS = COLUMNS + """
            WHERE workspace = :workspace AND group_id IN (<groups>)
            ORDER BY group_id, seat
            """;

    private static final String OF_ROUND = COLUMNS + """
            WHERE workspace = :workspace AND round = :round
            ORDER BY group_id, seat
            """;

    private static final String LEAVE = """
            UPDATE check_in SET gone = TRUE
            WHERE workspace = :workspace AND group_id = :group AND member = :member AND gone = FALSE
            """;

    private static final String ACCEPT = """
            UPDATE check_in SET accepts_at = :start
            WHERE workspace = :workspace AND group_id = :group AND member = :member AND gone = FALSE
            """;

    private static final String ANSWER = """
            UPDATE check_in SET outcome = :outcome, answered_at = :answeredAt
            WHERE workspace = :workspace AND group_id = :group AND member = :member
            """;

    private static final String NOTE = """
            UPDATE check_in SET next_step = :step, step_shown = :shown
            WHERE workspace = :workspace AND group_id = :group AND member = :member
            """;

    private final Handle handle;

    CheckInTable(Work work) {
        this.handle = work.handle();
    }

    void insert(List<Group> groups) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        groups.forEach(group -> add(batch, group));
        batch.execute();
    }

    private static void add(PreparedBatch batch, Group group) {
        int seat = 0;
        for (CheckIn part : group.checkIns()) {
            MemberId insteadOf = part.insteadOf();
            batch.bind("workspace", group.workspace().value())
                    .bind("group", group.id())
                    .bind("member", part.member().value())
                    .bind("round", group.round())
                    .bind("program", group.program().value())
                    .bind("seat", seat++)
                    .bind("insteadOf", insteadOf == null ? null : insteadOf.value())
                    .add();
        }
    }

    /** Adds a member to a group, named after the others. */
    void join(Group group, MemberId member) {
        part(INSERT, group, member)
                .bind("round", group.round())
                .bind("program", group.program().value())
                .bind("seat", group.checkIns().size())
                .bind("insteadOf", (String) null)
                .execute();
    }

    /** Returns the parts of each of these groups, in one query. */
    Map<String, List<CheckIn>> ofGroups(WorkspaceId workspace, List<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : handle.createQuery(OF_GROUPS)
                        .bind("workspace", workspace.value())
                        .bindList("groups", groups)
                        .map((rows, context) -> checkIn(rows))
                        .collect(Collectors.groupingBy(CheckIn::group));
    }

    Map<String, List<CheckIn>> ofRound(WorkspaceId workspace, String round) {
        return handle.createQuery(OF_ROUND)
                .bind("workspace", workspace.value())
                .bind("round", round)
                .map((rows, context) -> checkIn(rows))
                .collect(Collectors.groupingBy(CheckIn::group));
    }

    /** Marks that a member cannot take part any more; false when that was known. */
    boolean leave(Group group, MemberId member) {
        return part(LEAVE, group, member).execute() == 1;
    }

    boolean accept(Group group, MemberId member, Instant start) {
        return part(ACCEPT, group, member).bind("start", start).execute() == 1;
    }

    boolean answer(Group group, MemberId member, Outcome outcome, Instant answeredAt) {
        return part(ANSWER, group, member)
                        .bind("outcome", outcome.name())
                        .bind("answeredAt", answeredAt)
                        .execute()
                == 1;
    }

    boolean note(Group group, MemberId member, String step, CheckIn.Shown shown) {
        return part(NOTE, group, member)
                        .bind("step", step)
                        .bind("shown", shown.name())
                        .execute()
                == 1;
    }

    private Update part(String statement, Group group, MemberId member) {
        return handle.createUpdate(statement)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .bind("member", member.value());
    }

    private static CheckIn checkIn(ResultSet rows) throws SQLException {
        String insteadOf = rows.getString("instead_of");
        Timestamp acceptsAt = rows.getTimestamp("accepts_at");
        String outcome = rows.getString("outcome");
        return new CheckIn(
                rows.getString("group_id"),
                new MemberId(rows.getString("member")),
                rows.getBoolean("gone"),
                insteadOf == null ? null : new MemberId(insteadOf),
                acceptsAt == null ? null : acceptsAt.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                rows.getString("next_step"),
                CheckIn.Shown.valueOf(rows.getString("step_shown")));
    }
}
