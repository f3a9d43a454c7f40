package io.rapport.messaging;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What lies undelivered in the outbox, and how it is sent after all. */
final class LetterTable {

    private static final String LYING = """
            o.workspace = :workspace AND o.state IN ('DEAD', 'UNKNOWN')
            """;

    private static final String SELECT = EntryRow.SELECT + "WHERE " + LYING + """
            ORDER BY o.changed_at DESC, o.id
            LIMIT :most
            """;

    private static final String COUNT = "SELECT COUNT(*) FROM outbox o WHERE " + LYING;

    private static final String SEND_AGAIN = """
            UPDATE outbox SET state = 'WAITING', until = due, reason = 'new', attempts = 0, retry_at = NULL, said_at = NULL,
                address = NULL, changed_at = :now
            WHERE workspace = :workspace AND state IN ('DEAD', 'UNKNOWN') AND (expires IS NULL OR expires > :now)
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    LetterTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    /** Returns what lies here, the latest first. */
    List<Letter> latest(int most) {
        return handle.createQuery(SELECT)
                .bind("workspace", workspace)
                .bind("most", most)
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .map(LetterTable::letter)
                .list();
    }

    int count() {
        return handle.createQuery(COUNT)
                .bind("workspace", workspace)
                .mapTo(Integer.class)
                .one();
    }

    /** Has one sent again, unless it is too late, or was taken up meanwhile. */
    boolean sendAgain(String id, Instant now) {
        return handle.createUpdate(SEND_AGAIN + " AND id = :id")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Has all sent again for which it is not too late; returns how many. */
    int sendAllAgain(Instant now) {
        return handle.createUpdate(SEND_AGAIN)
                .bind("workspace", workspace)
                .bind("now", now)
                .execute();
    }

    private static Letter letter(Entry entry) {
        return new Letter(
                entry.id(),
                entry.notice(),
                Letter.State.valueOf(entry.state().name()),
                entry.reason(),
                entry.changedAt());
    }
}
