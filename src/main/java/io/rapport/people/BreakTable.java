package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The table {@code program_break}. */
final class BreakTable {

    private static final String INSERT = """
            INSERT INTO program_break (workspace, program, first_day, last_day)
            VALUES (:workspace, :program, :first, :last)
            """;

    private static final String REMOVE = """
            DELETE FROM program_break
            WHERE workspace = :workspace AND program = :program AND first_day = :first
            """;

    private static final String REMOVE_ALL = """
            DELETE FROM program_break
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String OF = """
            SELECT first_day, last_day FROM program_break
            WHERE workspace = :workspace AND program = :program
            ORDER BY first_day
            """;

    private static final String ALL = """
            SELECT program, first_day, last_day FROM program_break
            WHERE workspace = :workspace
            ORDER BY first_day
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    BreakTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    void insert(ProgramId program, Break added) {
        Changed.one(handle.createUpdate(INSERT)
                .bind("workspace", workspace)
                .bind("program", program)
                .bind("first", added.first())
                .bind("last", added.last())
                .execute());
    }

    void remove(ProgramId program, LocalDate first) {
        handle.createUpdate(REMOVE)
                .bind("workspace", workspace)
                .bind("program", program)
                .bind("first", first)
                .execute();
    }

    void removeAll(ProgramId program) {
        handle.createUpdate(REMOVE_ALL)
                .bind("workspace", workspace)
                .bind("program", program)
                .execute();
    }

    List<Break> of(ProgramId program) {
        return handle.createQuery(OF)
                .bind("workspace", workspace)
                .bind("program", program)
                .map(BreakTable::read)
                .list();
    }

    Map<ProgramId, List<Break>> all() {
        Map<ProgramId, List<Break>> all = new HashMap<>();
        handle.createQuery(ALL)
                .bind("workspace", workspace)
                .map(row -> Map.entry(row.getColumn("program", ProgramId.class), read(row)))
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), program -> new ArrayList<>())
                        .add(entry.getValue()));
        return all;
    }

    private static Break read(RowView row) {
        return new Break(row.getColumn("first_day", LocalDate.class), row.getColumn("last_day", LocalDate.class));
    }
}
