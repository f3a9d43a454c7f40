package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Home pages that were opened once, and whether they are still true. */
final class HomeTable {

    private static final String INSERT = """
            INSERT INTO home (workspace, member, marks, shown)
            VALUES (:workspace, :member, 0, 0)
            ON CONFLICT DO NOTHING
            """;

    private static final String OPENED = """
            UPDATE home SET marks = marks + 1, digest = NULL, retry_at = NULL
            WHERE workspace = :workspace AND member = :member
            """;

    private static final String TOUCH = """
            UPDATE home SET marks = marks + 1
            WHERE workspace = :workspace AND member IN (<members>)
            """;

    private static final String MARKED = """
            SELECT member, marks, digest FROM home
            WHERE workspace = :workspace AND shown < marks AND (retry_at IS NULL OR retry_at <= :wire)
            ORDER BY member
            LIMIT 200
            """;

    private static final String UNFINISHED = """
            SELECT COUNT(*) AS entries, MIN(CASE WHEN retry_at > :wire THEN retry_at END) AS later FROM home
            WHERE workspace = :workspace AND shown < marks
            """;

    private static final String SHOWN = """
            UPDATE home SET shown = :marks, digest = :digest, retry_at = NULL
            WHERE workspace = :workspace AND member = :member AND shown < :marks
            """;

    private static final String POSTPONE = """
            UPDATE home SET retry_at = :retryAt
            WHERE workspace = :workspace AND member = :member
            """;

    private static final String DELETE = """
            DELETE FROM home
            WHERE workspace = :workspace AND member = :member
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    HomeTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    void opened(MemberId member) {
        on(INSERT, member);
        on(OPENED, member);
    }

    void touch(Collection<MemberId> members) {
        if (!members.isEmpty()) {
            handle.createUpdate(TOUCH)
                    .bind("workspace", workspace)
                    .bindList("members", List.copyOf(members))
                    .execute();
        }
    }

    List<Marked> marked(Instant wire) {
        return handle.createQuery(MARKED)
                .bind("workspace", workspace)
                .bind("wire", wire)
                .map(Marked.MAPPER)
                .list();
    }

    QueueTable.Unfinished unfinished(Instant wire) {
        return handle.createQuery(UNFINISHED)
                .bind("workspace", workspace)
                .bind("wire", wire)
                .map(QueueTable.Unfinished.MAPPER)
                .one();
    }

    void shown(Marked page, String digest) {
        handle.createUpdate(SHOWN)
                .bind("workspace", workspace)
                .bind("member", page.member())
                .bind("marks", page.marks())
                .bind("digest", digest)
                .execute();
    }

    void postpone(MemberId member, Instant retryAt) {
        handle.createUpdate(POSTPONE)
                .bind("workspace", workspace)
                .bind("member", member)
                .bind("retryAt", retryAt)
                .execute();
    }

    void delete(MemberId member) {
        on(DELETE, member);
    }

    private void on(String sql, MemberId member) {
        handle.createUpdate(sql)
                .bind("workspace", workspace)
                .bind("member", member)
                .execute();
    }

    /** A page that is no longer true. */
    record Marked(MemberId member, int marks, @Nullable String digest) {

        static final RowMapper<Marked> MAPPER = ConstructorMapper.of(Marked.class);
    }
}
