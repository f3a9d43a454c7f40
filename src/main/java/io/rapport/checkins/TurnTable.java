package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How often each member was asked to start. */
final class TurnTable {

    private static final String STARTS = """
            SELECT member, starts FROM turn
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String ADD = """
            UPDATE turn SET starts = starts + 1
            WHERE workspace = :workspace AND program = :program AND member = :member
            """;

    private static final String FIRST = """
            INSERT INTO turn (workspace, program, member, starts)
            VALUES (:workspace, :program, :member, 1)
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

    void count(Group group) {
        if (update(ADD, group) == 0) {
            update(FIRST, group);
        }
    }

    private int update(String statement, Group group) {
        return handle.createUpdate(statement)
                .bind("workspace", group.workspace().value())
                .bind("program", group.program().value())
                .bind("member", group.starter().value())
                .execute();
    }
}
