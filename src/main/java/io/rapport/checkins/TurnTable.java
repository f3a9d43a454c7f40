package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How often each member was asked to start. */
final class TurnTable {

    private static final String STARTS = """
            SELECT member, starts FROM turn
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String NONE_YET = """
            INSERT INTO turn (workspace, program, member, starts)
            VALUES (:workspace, :program, :member, 0)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD = """
            UPDATE turn SET starts = starts + 1
            WHERE workspace = :workspace AND program = :program AND member = :member
            """;

    private final Handle handle;

    TurnTable(Work work) {
        this.handle = work.handle();
    }

    Map<MemberId, Integer> starts(WorkspaceId workspace, ProgramId program) {
        Map<MemberId, Integer> starts = new HashMap<>();
        handle.createQuery(STARTS)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .map((rows, context) -> Map.entry(new MemberId(rows.getString("member")), rows.getInt("starts")))
                .forEach(entry -> starts.put(entry.getKey(), entry.getValue()));
        return starts;
    }

    /** Counts who starts in each of these groups. */
    void count(List<Group> groups) {
        update(NONE_YET, groups);
        update(ADD, groups);
    }

    private void update(String statement, List<Group> groups) {
        PreparedBatch batch = handle.prepareBatch(statement);
        for (Group group : groups) {
            batch.bind("workspace", group.workspace().value())
                    .bind("program", group.program().value())
                    .bind("member", group.starter().value())
                    .add();
        }
        batch.execute();
    }
}
