package io.rapport.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

final class AuditLogTable {

    private static final String INSERT = """
            INSERT INTO audit_log (workspace, id, actor, verb, subject, done_at)
            VALUES (:workspace, :id, :actor, :verb, :subject, :doneAt)
            """;

    private final Handle handle;

    AuditLogTable(Work work) {
        this.handle = work.handle();
    }

    void insert(WorkspaceId workspace, String actor, String verb, String subject, Instant doneAt) {
        handle.createUpdate(INSERT)
                .bind("workspace", workspace.value())
                .bind("id", Ids.next())
                .bind("actor", actor)
                .bind("verb", verb)
                .bind("subject", subject)
                .bind("doneAt", doneAt)
                .execute();
    }
}
