package io.rapport.appreciation;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

final class AppreciationTable {

    private static final String INSERT = """
            INSERT INTO appreciation (workspace, id, author, did, changed, worth, link, written_at, program)
            VALUES (:workspace, :id, :author, :did, :changed, :worth, :link, :writtenAt, :program)
            """;

    private static final String COLUMNS = """
            SELECT a.workspace, a.id, a.author, a.did, a.changed, a.worth, a.link, a.written_at, a.program, a.posted_in
            FROM appreciation a
            """;

    private static final String FIND = COLUMNS + """
            WHERE a.workspace = :workspace AND a.id = :id
            """;

    private static final String WRITTEN_SINCE = COLUMNS + """
            WHERE a.workspace = :workspace AND a.author = :author AND a.did = :did AND a.written_at >= :since
            ORDER BY a.written_at, a.id
            """;

    private static final String LATEST_TO = COLUMNS + """
            JOIN appreciation_receiver r ON r.workspace = a.workspace AND r.appreciation = a.id
            WHERE r.workspace = :workspace AND r.member = :member
            ORDER BY a.written_at DESC, a.id
            FETCH FIRST 3 ROWS ONLY
            """;

    private static final String TO_SHARE = COLUMNS + """
            WHERE a.workspace = :workspace AND a.program = :program AND a.posted_in IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM appreciation_receiver r
                    WHERE r.workspace = a.workspace AND r.appreciation = a.id AND r.sharing <> 'AGREED')
            ORDER BY a.written_at, a.id
            """;

    private static final String POSTED_IN = COLUMNS + """
            WHERE a.workspace = :workspace AND a.posted_in = :post
            ORDER BY a.written_at, a.id
            """;

    private static final String POST = """
            UPDATE appreciation
            SET posted_in = :post
            WHERE workspace = :workspace AND id = :id AND posted_in IS NULL
            """;

    private static final String HOLD = """
            UPDATE appreciation
            SET posted_in = posted_in
            WHERE workspace = :workspace AND id = :id AND posted_in IS NULL
            """;

    private final Handle handle;
    private final ReceiverTable receivers;

    AppreciationTable(Work work) {
        this.handle = work.handle();
        this.receivers = new ReceiverTable(work);
    }

    void insert(Appreciation appreciation) {
        ProgramId program = appreciation.program();
        handle.createUpdate(INSERT)
                .bind("workspace", appreciation.workspace().value())
                .bind("id", appreciation.id())
                .bind("author", appreciation.author().value())
                .bind("did", appreciation.did())
                .bind("changed", appreciation.changed())
                .bind("worth", appreciation.worth())
                .bind("link", appreciation.link())
                .bind("writtenAt", appreciation.writtenAt())
                .bind("program", program == null ? null : program.value())
                .execute();
        appreciation.receivers().forEach(receiver -> receivers.insert(appreciation, receiver));
    }

    Optional<Appreciation> find(WorkspaceId workspace, String id) {
        return all(about(FIND, workspace).bind("id", id)).stream().findFirst();
    }

    /** Returns what the same author wrote in the same words since {@code since}. */
    List<Appreciation> alike(Appreciation appreciation, Instant since) {
        return all(about(WRITTEN_SINCE, appreciation.workspace())
                .bind("author", appreciation.author().value())
                .bind("did", appreciation.did())
                .bind("since", since));
    }

    List<Appreciation> latestTo(WorkspaceId workspace, MemberId member) {
        return all(about(LATEST_TO, workspace).bind("member", member.value()));
    }

    /** Returns what everybody agreed to share in a program's weekly post and was not shared yet, oldest first. */
    List<Appreciation> toShare(WorkspaceId workspace, ProgramId program) {
        return all(about(TO_SHARE, workspace).bind("program", program.value()));
    }

    List<Appreciation> postedIn(WorkspaceId workspace, String post) {
        return all(about(POSTED_IN, workspace).bind("post", post));
    }

    /** Puts an appreciation into a weekly post; false when it is in one already. */
    boolean post(Appreciation appreciation, String post) {
        return handle.createUpdate(POST)
                        .bind("workspace", appreciation.workspace().value())
                        .bind("id", appreciation.id())
                        .bind("post", post)
                        .execute()
                == 1;
    }

    /** Keeps an appreciation out of any weekly post until this unit of work ends; false when it is in one already. */
    boolean hold(Appreciation appreciation) {
        return handle.createUpdate(HOLD)
                        .bind("workspace", appreciation.workspace().value())
                        .bind("id", appreciation.id())
                        .execute()
                == 1;
    }

    private Query about(String sql, WorkspaceId workspace) {
        return handle.createQuery(sql).bind("workspace", workspace.value());
    }

    private List<Appreciation> all(Query query) {
        List<Appreciation> found =
                query.map((row, statement) -> appreciation(row)).list();
        Map<String, List<Appreciation.Receiver>> to = receivers.of(found);
        return found.stream()
                .map(appreciation -> appreciation.to(to.getOrDefault(appreciation.id(), List.of())))
                .toList();
    }

    private static Appreciation appreciation(ResultSet row) throws SQLException {
        @Nullable String program = row.getString("program");
        return new Appreciation(
                new WorkspaceId(row.getString("workspace")),
                row.getString("id"),
                new MemberId(row.getString("author")),
                row.getString("did"),
                row.getString("changed"),
                row.getString("worth"),
                row.getString("link"),
                row.getTimestamp("written_at").toInstant(),
                program == null ? null : new ProgramId(program),
                row.getString("posted_in"),
                List.of());
    }
}
