package io.rapport.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

final class InboxTable {

    private static final String INSERT = """
            INSERT INTO inbox (workspace, delivery, taken_at)
            VALUES (:workspace, :delivery, :takenAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String DELETE_BEFORE = """
            DELETE FROM inbox
            WHERE workspace = :workspace AND taken_at < :before
            """;

    private final Handle handle;

    InboxTable(Work work) {
        this.handle = work.handle();
    }

    boolean insert(WorkspaceId workspace, String delivery, Instant takenAt) {
        return handle.createUpdate(INSERT)
                        .bind("workspace", workspace.value())
                        .bind("delivery", delivery)
                        .bind("takenAt", takenAt)
                        .execute()
                == 1;
    }

    int deleteBefore(WorkspaceId workspace, Instant before) {
        return handle.createUpdate(DELETE_BEFORE)
                .bind("workspace", workspace.value())
                .bind("before", before)
                .execute();
    }
}
