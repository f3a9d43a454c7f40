package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

final class NeverMatchTable {

    private static final String INSERT = """
            INSERT INTO never_match (workspace, id, author, sealed, named_at)
            VALUES (:workspace, :id, :author, :sealed, :now)
            """;

    private static final String DELETE = """
            DELETE FROM never_match
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String OF = """
            SELECT id, author, sealed FROM never_match
            WHERE workspace = :workspace AND author IN (<authors>)
            ORDER BY named_at, id
            """;

    /** A row; {@code sealed} holds whom the author named. */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(String id, MemberId author, byte[] sealed) {}

    private final Handle handle;
    private final WorkspaceId workspace;

    NeverMatchTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    void insert(String id, MemberId author, byte[] sealed, Instant now) {
        Changed.one(handle.createUpdate(INSERT)
                .bind("workspace", workspace)
                .bind("id", id)
                .bind("author", author)
                .bind("sealed", sealed)
                .bind("now", now)
                .execute());
    }

    void delete(String id) {
        Changed.one(handle.createUpdate(DELETE)
                .bind("workspace", workspace)
                .bind("id", id)
                .execute());
    }

    List<Entry> of(Collection<MemberId> authors) {
        List<Entry> entries = new ArrayList<>();
        for (List<MemberId> thousand : Thousands.of(authors)) {
            entries.addAll(handle.createQuery(OF)
                    .bind("workspace", workspace)
                    .bindList("authors", thousand)
                    .map(NeverMatchTable::entry)
                    .list());
        }
        return entries;
    }

    private static Entry entry(RowView row) {
        return new Entry(
                row.getColumn("id", String.class),
                row.getColumn("author", MemberId.class),
                row.getColumn("sealed", byte[].class));
    }
}
