package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What features put into the outbox, and what is read of it. */
final class OutboxTable {

    private static final String INSERT = """
            INSERT INTO outbox (workspace, id, notice_key, kind, subject, destination, circle, channel, locale, due, expires,
                state, until, rank, reason, changed_at, revision, said_revision, attempts, doubts)
            VALUES (:workspace, :id, :key, :kind, :subject, :destination, :circle, :channel, :locale, :due, :expires,
                'WAITING', :due, 0, 'new', :now, 0, 0, 0, 0)
            ON CONFLICT DO NOTHING
            """;

    private static final String INSERT_READER = """
            INSERT INTO outbox_reader (workspace, member, notice)
            VALUES (:workspace, :member, :notice)
            """;

    private static final String REVISE = """
            UPDATE outbox SET revision = revision + 1, state = CASE WHEN state = 'SENT' THEN 'REVISED' ELSE state END
            WHERE workspace = :workspace AND subject = :subject AND kind = :kind
            """;

    /** What was said within another message is worded anew with it. */
    private static final String REVISE_AROUND = """
            UPDATE outbox SET revision = revision + 1, state = CASE WHEN state = 'SENT' THEN 'REVISED' ELSE state END
            WHERE workspace = :workspace AND id IN (
                SELECT merged_into FROM outbox
                WHERE workspace = :workspace AND subject = :subject AND kind = :kind AND state = 'MERGED')
            """;

    private static final String DROP = """
            UPDATE outbox SET state = 'DROPPED', reason = :reason, changed_at = :now
            WHERE workspace = :workspace AND subject = :subject AND kind = :kind AND state = 'WAITING'
            """;

    private static final String RECONSIDER = """
            UPDATE outbox SET until = due, reason = 'new'
            WHERE workspace = :workspace AND state = 'WAITING' AND id IN (
                SELECT notice FROM outbox_reader WHERE workspace = :workspace AND member = :member)
            """;

    private static final String REVIVE = """
            UPDATE outbox SET state = 'WAITING', until = due, reason = 'new', attempts = 0, retry_at = NULL, changed_at = :now
            WHERE workspace = :workspace AND state = 'DEAD' AND channel = :channel
            """;

    private static final String NEXT_DUE = """
            SELECT MIN(until) FROM outbox
            WHERE workspace = :workspace AND state = 'WAITING'
            """;

    private static final String WAITING = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND o.state = 'WAITING'
            ORDER BY o.until, o.id
            """;

    private static final String MISHAPS = EntryRow.SELECT + """
            WHERE o.workspace = :workspace AND (o.state IN ('DROPPED', 'DEAD', 'UNKNOWN') OR o.doubts > 0)
            ORDER BY o.changed_at DESC, o.id
            LIMIT :most
            """;

    private static final String IS_SAID = """
            SELECT COUNT(*) FROM outbox o LEFT JOIN outbox around ON around.workspace = o.workspace AND around.id = o.merged_into
            WHERE o.workspace = :workspace AND o.notice_key = :key
                AND (o.state IN ('SENT', 'REVISED') OR (o.state = 'MERGED' AND around.state IN ('SENT', 'REVISED')))
            """;

    private final Handle handle;

    OutboxTable(Work work) {
        this.handle = work.handle();
    }

    /** Returns how many were new. */
    int insert(List<Notice> notices, Instant now) {
        List<String> ids = notices.stream().map(notice -> Ids.next()).toList();
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (int index = 0; index < notices.size(); index++) {
            Notice notice = notices.get(index);
            batch.bindMethods(notice)
                    .bind("id", ids.get(index))
                    .bind("destination", EntryRow.name(notice.to()))
                    .bind("circle", Circle.text(notice.to().readers()))
                    .bind("channel", EntryRow.channel(notice.to()))
                    .bind("locale", EntryRow.locale(notice.to()))
                    .bind("now", now)
                    .add();
        }
        int[] inserted = batch.execute();
        insertReaders(notices, ids, inserted);
        return IntStream.of(inserted).sum();
    }

    void revise(WorkspaceId workspace, String kind, String subject) {
        List.of(REVISE, REVISE_AROUND)
                .forEach(sql -> handle.createUpdate(sql)
                        .bind("workspace", workspace)
                        .bind("kind", kind)
                        .bind("subject", subject)
                        .execute());
    }

    void drop(WorkspaceId workspace, String kind, String subject, String reason, Instant now) {
        handle.createUpdate(DROP)
                .bind("workspace", workspace)
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }

    void reconsider(WorkspaceId workspace, MemberId member) {
        handle.createUpdate(RECONSIDER)
                .bind("workspace", workspace)
                .bind("member", member)
                .execute();
    }

    void revive(WorkspaceId workspace, String channel, Instant now) {
        handle.createUpdate(REVIVE)
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("now", now)
                .execute();
    }

    Optional<Instant> nextDue(WorkspaceId workspace) {
        return handle.createQuery(NEXT_DUE)
                .bind("workspace", workspace)
                .mapTo(Instant.class)
                .findOne();
    }

    boolean isSaid(WorkspaceId workspace, String key) {
        return handle.createQuery(IS_SAID)
                        .bind("workspace", workspace)
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    List<Entry> waiting(WorkspaceId workspace) {
        return handle.createQuery(WAITING)
                .bind("workspace", workspace)
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .list();
    }

    List<Entry> mishaps(WorkspaceId workspace, int most) {
        return handle.createQuery(MISHAPS)
                .bind("workspace", workspace)
                .bind("most", most)
                .map(EntryRow.MAPPER)
                .map(EntryRow::entry)
                .list();
    }

    private void insertReaders(List<Notice> notices, List<String> ids, int[] inserted) {
        PreparedBatch batch = handle.prepareBatch(INSERT_READER);
        for (int index = 0; index < inserted.length; index++) {
            if (inserted[index] == 1) {
                for (MemberId member : notices.get(index).to().readers()) {
                    batch.bind("workspace", notices.get(index).workspace())
                            .bind("member", member)
                            .bind("notice", ids.get(index))
                            .add();
                }
            }
        }
        batch.execute();
    }
}
