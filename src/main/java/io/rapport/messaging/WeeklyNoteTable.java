package io.rapport.messaging;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** The weeks (by their Monday) whose notes were posted. */
final class WeeklyNoteTable {

    private static final String INSERT = """
            INSERT INTO weekly_note (workspace, week)
            VALUES (:workspace, :week)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT = """
            SELECT COUNT(*) FROM weekly_note
            WHERE workspace = :workspace AND week = :week
            """;

    private final Handle handle;

    WeeklyNoteTable(Work work) {
        this.handle = work.handle();
    }

    boolean insert(WorkspaceId workspace, LocalDate week) {
        return handle.createUpdate(INSERT)
                        .bind("workspace", workspace)
                        .bind("week", week)
                        .execute()
                == 1;
    }

    boolean has(WorkspaceId workspace, LocalDate week) {
        return handle.createQuery(COUNT)
                        .bind("workspace", workspace)
                        .bind("week", week)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
