package io.rapport.checkins;

import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

final class RoundTable {

    private static final String COLUMNS = """
            SELECT id, workspace, program, period, seed, starts_at, ends_at, closed_at, mended, connection
            FROM round
            """;

    private static final String INSERT = """
            INSERT INTO round (workspace, id, program, period, seed, starts_at, ends_at, mended, connection)
            VALUES (:workspace, :id, :program, :period, :seed, :startsAt, :endsAt, :mended, :connection)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = COLUMNS + """
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String ALL = COLUMNS + """
            WHERE workspace = :workspace AND id IN (<rounds>)
            """;

    private static final String OPEN = COLUMNS + """
            WHERE workspace = :workspace AND closed_at IS NULL AND connection IS NULL
            ORDER BY ends_at, id
            """;

    private static final String OPEN_KEPT = COLUMNS + """
            WHERE workspace = :workspace AND closed_at IS NULL AND connection IS NOT NULL
            ORDER BY ends_at, id
            """;

    private static final String ENDED = COLUMNS + """
            WHERE workspace = :workspace AND program = :program AND closed_at IS NOT NULL
              AND ends_at >= :from AND ends_at < :until
            ORDER BY ends_at, id
            """;

    private static final String LAST_PERIOD = """
            SELECT MAX(period) FROM round
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String COUNT_BEFORE = """
            SELECT COUNT(*) FROM round
            WHERE workspace = :workspace AND program = :program AND period < :period
            """;

    private static final String NEXT_END = """
            SELECT MIN(ends_at) FROM round
            WHERE workspace = :workspace AND closed_at IS NULL
            """;

    private static final String END_EARLY = """
            UPDATE round SET ends_at = :endsAt
            WHERE workspace = :workspace AND program = :program AND period < :period
              AND closed_at IS NULL AND ends_at > :endsAt
            """;

    private static final String CLOSE = """
            UPDATE round SET closed_at = :closedAt
            WHERE workspace = :workspace AND id = :id AND closed_at IS NULL
            """;

    private static final String MENDED = """
            UPDATE round SET mended = :revision
            WHERE workspace = :workspace AND id = :id AND mended = :known
            """;

    private static final String UNSETTLE = """
            UPDATE round SET mended = CASE WHEN mended < 0 THEN mended - 1 ELSE -1 END
            WHERE workspace = :workspace AND id = :id
            """;

    private final Handle handle;

    RoundTable(Work work) {
        this.handle = work.handle();
    }

    boolean insert(Round round) {
        return handle.createUpdate(INSERT)
                        .bind("workspace", round.workspace().value())
                        .bind("id", round.id())
                        .bind("program", round.program().value())
                        .bind("period", round.period())
                        .bind("seed", round.seed())
                        .bind("startsAt", round.startsAt())
                        .bind("endsAt", round.endsAt())
                        .bind("mended", round.mended())
                        .bind("connection", round.connection())
                        .execute()
                == 1;
    }

    Optional<Round> find(WorkspaceId workspace, String id) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((rows, context) -> round(rows))
                .findOne();
    }

    /** Returns those of {@code rounds} that there are, by id, in one query. */
    Map<String, Round> all(WorkspaceId workspace, Collection<String> rounds) {
        return rounds.isEmpty()
                ? Map.of()
                : handle.createQuery(ALL)
                        .bind("workspace", workspace.value())
                        .bindList("rounds", List.copyOf(rounds))
                        .map((rows, context) -> round(rows))
                        .collect(Collectors.toMap(Round::id, Function.identity()));
    }

    /** Returns the rounds of programs that are not closed. */
    List<Round> open(WorkspaceId workspace) {
        return open(OPEN, workspace);
    }

    /** Returns the check-ins of connections that are not closed. */
    List<Round> openKept(WorkspaceId workspace) {
        return open(OPEN_KEPT, workspace);
    }

    private List<Round> open(String statement, WorkspaceId workspace) {
        return handle.createQuery(statement)
                .bind("workspace", workspace.value())
                .map((rows, context) -> round(rows))
                .list();
    }

    /** Returns the closed rounds of a program that ended from {@code from} on, before {@code until}. */
    List<Round> ended(WorkspaceId workspace, ProgramId program, Instant from, Instant until) {
        return handle.createQuery(ENDED)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .bind("from", from)
                .bind("until", until)
                .map((rows, context) -> round(rows))
                .list();
    }

    Optional<Instant> nextEnd(WorkspaceId workspace) {
        return handle.createQuery(NEXT_END)
                .bind("workspace", workspace.value())
                .mapTo(Instant.class)
                .findOne();
    }

    Optional<LocalDate> lastPeriod(WorkspaceId workspace, ProgramId program) {
        return handle.createQuery(LAST_PERIOD)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** Returns how many rounds the program had before a period. */
    int countBefore(WorkspaceId workspace, ProgramId program, LocalDate period) {
        return handle.createQuery(COUNT_BEFORE)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .bind("period", period)
                .mapTo(Integer.class)
                .one();
    }

    /** Ends the program's earlier rounds no later than {@code endsAt}; returns how many that changed. */
    int endEarlier(Round next) {
        return handle.createUpdate(END_EARLY)
                .bind("workspace", next.workspace().value())
                .bind("program", next.program().value())
                .bind("period", next.period())
                .bind("endsAt", next.startsAt())
                .execute();
    }

    boolean close(Round round, Instant closedAt) {
        return handle.createUpdate(CLOSE)
                        .bind("workspace", round.workspace().value())
                        .bind("id", round.id())
                        .bind("closedAt", closedAt)
                        .execute()
                == 1;
    }

    /** Records that the round was looked after up to {@code revision}; false when something happened since it was read. */
    boolean mended(Round round, long revision) {
        return handle.createUpdate(MENDED)
                        .bind("workspace", round.workspace().value())
                        .bind("id", round.id())
                        .bind("revision", revision)
                        .bind("known", round.mended())
                        .execute()
                == 1;
    }

    /** Has the round looked after again. */
    void unsettle(Round round) {
        handle.createUpdate(UNSETTLE)
                .bind("workspace", round.workspace().value())
                .bind("id", round.id())
                .execute();
    }

    private static Round round(ResultSet rows) throws SQLException {
        Timestamp closedAt = rows.getTimestamp("closed_at");
        return new Round(
                rows.getString("id"),
                new WorkspaceId(rows.getString("workspace")),
                new ProgramId(rows.getString("program")),
                rows.getObject("period", LocalDate.class),
                rows.getLong("seed"),
                rows.getTimestamp("starts_at").toInstant(),
                rows.getTimestamp("ends_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                rows.getLong("mended"),
                rows.getString("connection"));
    }
}
