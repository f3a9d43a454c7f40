package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Entries of the outbox that are said within another. */
final class BundleTable {

    /** What failed once by itself is not taken along, so that it stops nothing else. */
    private static final String WAITING = EntryRow.SELECT_OF_READER + """
            WHERE r.workspace = :workspace AND r.member = :member AND o.id <> :leader
                AND o.state = 'WAITING' AND o.destination = 'private' AND o.kind IN (<kinds>)
                AND o.until <= :now AND (o.expires IS NULL OR o.expires > :now) AND o.attempts = 0
            ORDER BY o.rank, o.due, o.id
            LIMIT :most
            """;

    private static final String MERGED = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND o.merged_into = :leader AND o.state = 'MERGED'
            ORDER BY o.rank, o.due, o.id
            """;

    private static final String MERGE = """
            UPDATE outbox SET state = 'MERGED', merged_into = :leader, reason = :reason, said_at = :now, changed_at = :now
            WHERE workspace = :workspace AND id = :id AND state = 'WAITING'
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    BundleTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    /** Returns what waits for a reader and may be said with the leader. */
    List<Entry> waiting(Entry leader, MemberId reader, List<String> kinds, Instant now, int most) {
        return handle.createQuery(WAITING)
                .bind("workspace", workspace)
                .bind("member", reader)
                .bind("leader", leader.id())
                .bindList("kinds", kinds)
                .bind("now", now)
                .bind("most", most)
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .list();
    }

    /** Returns what is said within the leader. */
    List<Entry> merged(Entry leader) {
        return handle.createQuery(MERGED)
                .bind("workspace", workspace)
                .bind("leader", leader.id())
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .list();
    }

    boolean merge(Entry entry, Entry leader, String reason, Instant now) {
        return handle.createUpdate(MERGE)
                        .bind("workspace", workspace)
                        .bind("id", entry.id())
                        .bind("leader", leader.id())
                        .bind("reason", reason)
                        .bind("now", now)
                        .execute()
                == 1;
    }
}
