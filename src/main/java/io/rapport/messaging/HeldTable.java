package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What waits in the outbox for one member. */
final class HeldTable {

    private static final String HELD = EntryRow.SELECT_OF_READER + """
            WHERE r.workspace = :workspace AND r.member = :member
                AND o.state = 'WAITING' AND o.due <= :now AND o.until > :now
            ORDER BY o.until, o.rank, o.id
            LIMIT :most
            """;

    private final Handle handle;

    HeldTable(Work work) {
        this.handle = work.handle();
    }

    /** Returns what is due and held back, earliest first. */
    List<Entry> held(WorkspaceId workspace, MemberId member, Instant now, int most) {
        return handle.createQuery(HELD)
                .bind("workspace", workspace)
                .bind("member", member)
                .bind("now", now)
                .bind("most", most)
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .list();
    }
}
