package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Who keeps meeting, how often, and when next. */
final class ConnectionTable {

    private static final String COLUMNS = """
            SELECT c.workspace, c.id, c.program, c.rhythm, c.next_on, c.due_at, c.ended_at
            FROM connection c
            """;

    private static final String INSERT = """
            INSERT INTO connection (workspace, id, program, rhythm, next_on, due_at)
            VALUES (:workspace, :id, :program, :rhythm, :nextOn, :dueAt)
            """;

    private static final String INSERT_MEMBER = """
            INSERT INTO connection_member (workspace, connection, member, seat)
            VALUES (:workspace, :connection, :member, :seat)
            """;

    private static final String FIND = COLUMNS + """
            WHERE c.workspace = :workspace AND c.id = :id
            """;

    private static final String ALL = COLUMNS + """
            WHERE c.workspace = :workspace AND c.id IN (<connections>)
            """;

    private static final String OF_MEMBER = COLUMNS + """
            JOIN connection_member m ON m.workspace = c.workspace AND m.connection = c.id
            WHERE m.workspace = :workspace AND m.member = :member AND c.ended_at IS NULL
            ORDER BY c.due_at, c.id
            """;

    private static final String ACTIVE = COLUMNS + """
            WHERE c.workspace = :workspace AND c.ended_at IS NULL
            ORDER BY c.due_at, c.id
            """;

    private static final String ACTIVE_MEMBERS = """
            SELECT m.connection, m.member
            FROM connection_member m
            JOIN connection c ON c.workspace = m.workspace AND c.id = m.connection
            WHERE m.workspace = :workspace AND c.ended_at IS NULL
            ORDER BY m.connection, m.seat
            """;

    private static final String NEXT_DUE = """
            SELECT MIN(due_at) FROM connection
            WHERE workspace = :workspace AND ended_at IS NULL
            """;

    private static final String MEMBERS = """
            SELECT connection, member FROM connection_member
            WHERE workspace = :workspace AND connection IN (<connections>)
            ORDER BY connection, seat
            """;

    private static final String MOVE_ON = """
            UPDATE connection SET next_on = :nextOn, due_at = :dueAt
            WHERE workspace = :workspace AND id = :id AND next_on = :known AND ended_at IS NULL
            """;

    private static final String END = """
            UPDATE connection SET ended_at = :endedAt
            WHERE workspace = :workspace AND id = :id AND ended_at IS NULL
            """;

    private final Handle handle;

    ConnectionTable(Work work) {
        this.handle = work.handle();
    }

    void insert(Connection connection) {
        handle.createUpdate(INSERT)
                .bind("workspace", connection.workspace().value())
                .bind("id", connection.id())
                .bind("program", connection.program().value())
                .bind("rhythm", connection.rhythm().name())
                .bind("nextOn", connection.nextOn())
                .bind("dueAt", connection.dueAt())
                .execute();
        PreparedBatch batch = handle.prepareBatch(INSERT_MEMBER);
        int seat = 0;
        for (MemberId member : connection.members()) {
            batch.bind("workspace", connection.workspace().value())
                    .bind("connection", connection.id())
                    .bind("member", member.value())
                    .bind("seat", seat++)
                    .add();
        }
        batch.execute();
    }

    Optional<Connection> find(WorkspaceId workspace, String id) {
        return whole(workspace, handle.createQuery(FIND).bind("id", id)).stream()
                .findFirst();
    }

    /** Returns those of {@code connections} that there are, by id, in two queries. */
    Map<String, Connection> all(WorkspaceId workspace, Collection<String> connections) {
        return connections.isEmpty()
                ? Map.of()
                : whole(workspace, handle.createQuery(ALL).bindList("connections", List.copyOf(connections))).stream()
                        .collect(Collectors.toMap(Connection::id, Function.identity()));
    }

    /** Returns the connections a member keeps, the next one due first. */
    List<Connection> ofMember(WorkspaceId workspace, MemberId member) {
        return whole(workspace, handle.createQuery(OF_MEMBER).bind("member", member.value()));
    }

    /** Returns those that have not ended, in two queries. */
    List<Connection> active(WorkspaceId workspace) {
        Map<String, List<MemberId>> members = members(handle.createQuery(ACTIVE_MEMBERS), workspace);
        return handle.createQuery(ACTIVE)
                .bind("workspace", workspace.value())
                .map((rows, context) -> connection(rows))
                .map(connection -> connection.with(members.getOrDefault(connection.id(), List.of())))
                .list();
    }

    Optional<Instant> nextDue(WorkspaceId workspace) {
        return handle.createQuery(NEXT_DUE)
                .bind("workspace", workspace.value())
                .mapTo(Instant.class)
                .findOne();
    }

    /** Plans the check-in after the next; false when that was done or the connection ended meanwhile. */
    boolean moveOn(Connection connection, LocalDate nextOn, Instant dueAt) {
        return handle.createUpdate(MOVE_ON)
                        .bind("workspace", connection.workspace().value())
                        .bind("id", connection.id())
                        .bind("known", connection.nextOn())
                        .bind("nextOn", nextOn)
                        .bind("dueAt", dueAt)
                        .execute()
                == 1;
    }

    /** Ends a connection; false when it had ended. */
    boolean end(Connection connection, Instant endedAt) {
        return handle.createUpdate(END)
                        .bind("workspace", connection.workspace().value())
                        .bind("id", connection.id())
                        .bind("endedAt", endedAt)
                        .execute()
                == 1;
    }

    private List<Connection> whole(WorkspaceId workspace, Query query) {
        List<Connection> connections = query.bind("workspace", workspace.value())
                .map((rows, context) -> connection(rows))
                .list();
        if (connections.isEmpty()) {
            return List.of();
        }
        List<String> ids = connections.stream().map(Connection::id).toList();
        Map<String, List<MemberId>> members =
                members(handle.createQuery(MEMBERS).bindList("connections", ids), workspace);
        return connections.stream()
                .map(connection -> connection.with(members.getOrDefault(connection.id(), List.of())))
                .toList();
    }

    private static Map<String, List<MemberId>> members(Query query, WorkspaceId workspace) {
        Map<String, List<MemberId>> members = new HashMap<>();
        query.bind("workspace", workspace.value())
                .map((rows, context) -> Map.entry(rows.getString("connection"), new MemberId(rows.getString("member"))))
                .forEach(row -> members.computeIfAbsent(row.getKey(), connection -> new ArrayList<>())
                        .add(row.getValue()));
        return members;
    }

    private static Connection connection(ResultSet rows) throws SQLException {
        Timestamp endedAt = rows.getTimestamp("ended_at");
        return new Connection(
                new WorkspaceId(rows.getString("workspace")),
                rows.getString("id"),
                new ProgramId(rows.getString("program")),
                Rhythm.valueOf(rows.getString("rhythm")),
                rows.getObject("next_on", LocalDate.class),
                rows.getTimestamp("due_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                List.of());
    }
}
