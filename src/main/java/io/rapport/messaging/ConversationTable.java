package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Where sets of members are reached. */
final class ConversationTable {

    private static final String INSERT = """
            INSERT INTO conversation (workspace, circle, address, opened_at)
            VALUES (:workspace, :circle, :address, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String DELETE = """
            DELETE FROM conversation
            WHERE workspace = :workspace AND circle = :circle
            """;

    private final Handle handle;

    ConversationTable(Work work) {
        this.handle = work.handle();
    }

    void insert(WorkspaceId workspace, Collection<MemberId> members, String address, Instant now) {
        handle.createUpdate(INSERT)
                .bind("workspace", workspace)
                .bind("circle", Circle.text(members))
                .bind("address", address)
                .bind("now", now)
                .execute();
    }

    void delete(WorkspaceId workspace, Collection<MemberId> members) {
        handle.createUpdate(DELETE)
                .bind("workspace", workspace)
                .bind("circle", Circle.text(members))
                .execute();
    }
}
