package io.rapport.messaging;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What the dispatcher has to do next. */
final class QueueTable {

    /** How many entries are taken up at once. */
    static final int PAGE = 200;

    private static final String UNSEEN = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND o.state = 'WAITING' AND o.reason = 'new'
            ORDER BY o.until, o.id
            LIMIT :page
            """;

    private static final String UNREACHED = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND o.state = 'WAITING' AND o.until <= :until AND o.destination <> 'channel'
                AND c.address IS NULL AND (o.retry_at IS NULL OR o.retry_at <= :wire)
            ORDER BY o.until, o.place, o.id
            LIMIT :page
            """;

    private static final String DUE = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND o.state = 'WAITING' AND o.until <= :now
                AND (o.destination = 'channel' OR c.address IS NOT NULL)
                AND (o.retry_at IS NULL OR o.retry_at <= :wire)
            ORDER BY o.rank, o.until, o.place, o.due, o.id
            LIMIT :page
            """;

    private static final String DOUBTFUL = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND o.state = 'DOUBTFUL' AND o.retry_at <= :wire
            ORDER BY o.retry_at, o.id
            LIMIT :page
            """;

    private static final String REVISED = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND o.state = 'REVISED' AND o.owner IS NULL
                AND (o.retry_at IS NULL OR o.retry_at <= :wire)
            ORDER BY o.changed_at, o.id
            LIMIT :page
            """;

    private static final String UNFINISHED = """
            SELECT COUNT(*) AS entries, MIN(CASE WHEN COALESCE(lease, retry_at) > :wire THEN COALESCE(lease, retry_at) END) AS later
            FROM (
                SELECT lease, retry_at FROM outbox
                WHERE workspace = :workspace AND state IN ('CLAIMED', 'DOUBTFUL', 'REVISED')
                UNION ALL
                SELECT lease, retry_at FROM outbox
                WHERE workspace = :workspace AND state = 'WAITING' AND until <= :now) unfinished
            """;

    private static final String TAKEN = """
            SELECT receipt FROM outbox
            WHERE workspace = :workspace AND address = :address AND receipt IS NOT NULL
            """;

    private static final String LAST_AT = """
            SELECT MAX(claimed_at) FROM outbox
            WHERE workspace = :workspace AND address = :address
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    QueueTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    /** Returns what the gate has not seen. */
    List<Entry> unseen() {
        return entries(UNSEEN, Instant.EPOCH, Instant.EPOCH);
    }

    /** Returns what is to be said by {@code until} to people with whom no conversation is open. */
    List<Entry> unreached(Instant until, Instant wire) {
        return handle.createQuery(UNREACHED)
                .bind("workspace", workspace)
                .bind("until", until)
                .bind("wire", wire)
                .bind("page", PAGE)
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .list();
    }

    /** Returns what may be said at {@code now} where it can be, the most important first, and of those zone after zone. */
    List<Entry> due(Instant now, Instant wire) {
        return entries(DUE, now, wire);
    }

    /** Returns attempts of unknown outcome that have settled. */
    List<Entry> doubtful(Instant wire) {
        return entries(DOUBTFUL, Instant.EPOCH, wire);
    }

    /** Returns what was said and is to be worded anew. */
    List<Entry> revised(Instant wire) {
        return entries(REVISED, Instant.EPOCH, wire);
    }

    /** Returns what is due and undelivered. */
    Unfinished unfinished(Instant now, Instant wire) {
        return handle.createQuery(UNFINISHED)
                .bind("workspace", workspace)
                .bind("now", now)
                .bind("wire", wire)
                .map(Unfinished.MAPPER)
                .one();
    }

    /** Returns the receipts that other messages at an address have. */
    Set<String> taken(String address) {
        return handle.createQuery(TAKEN)
                .bind("workspace", workspace)
                .bind("address", address)
                .mapTo(String.class)
                .set();
    }

    /** Returns when (wire) something was last sent to an address. */
    Optional<Instant> lastAt(String address) {
        return handle.createQuery(LAST_AT)
                .bind("workspace", workspace)
                .bind("address", address)
                .mapTo(Instant.class)
                .findOne();
    }

    private List<Entry> entries(String sql, Instant now, Instant wire) {
        return handle.createQuery(sql)
                .bind("workspace", workspace)
                .bind("now", now)
                .bind("wire", wire)
                .bind("page", PAGE)
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .list();
    }

    /**
     * How much is undelivered.
     *
     * @param later the earliest later wire instant before which an entry cannot go on, or null when none waits for one
     */
    record Unfinished(int entries, @Nullable Instant later) {

        static final RowMapper<Unfinished> MAPPER = ConstructorMapper.of(Unfinished.class);
    }
}
