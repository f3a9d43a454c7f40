package io.rapport.checkins;

import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** When each program's next round is due, with the local intent beside the instant. */
final class RoundScheduleTable {

    private static final String COLUMNS = """
            SELECT workspace, program, period, local_time, zone, due_at, last_period
            FROM round_schedule
            """;

    private static final String INSERT = """
            INSERT INTO round_schedule (workspace, program, period, local_time, zone, due_at, last_period)
            VALUES (:workspace, :program, :period, :localTime, :zone, :dueAt, :lastPeriod)
            ON CONFLICT DO NOTHING
            """;

    private static final String UPDATE = """
            UPDATE round_schedule
            SET period = :period, local_time = :localTime, zone = :zone, due_at = :dueAt, last_period = :lastPeriod
            WHERE workspace = :workspace AND program = :program AND period = :knownPeriod
            """;

    private static final String FIND = COLUMNS + """
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String WAITING = COLUMNS + """
            WHERE workspace = :workspace AND due_at IS NOT NULL
            ORDER BY due_at, program
            """;

    private final Handle handle;

    RoundScheduleTable(Work work) {
        this.handle = work.handle();
    }

    boolean insert(NextRound next) {
        return bound(INSERT, next).execute() == 1;
    }

    /** Replaces the entry, unless another period than {@code knownPeriod} is next by now. */
    boolean update(NextRound next, LocalDate knownPeriod) {
        return bound(UPDATE, next).bind("knownPeriod", knownPeriod).execute() == 1;
    }

    Optional<NextRound> find(WorkspaceId workspace, ProgramId program) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .map((rows, context) -> next(rows))
                .findOne();
    }

    /** Returns the programs with a due instant, earliest first. */
    List<NextRound> waiting(WorkspaceId workspace) {
        return handle.createQuery(WAITING)
                .bind("workspace", workspace.value())
                .map((rows, context) -> next(rows))
                .list();
    }

    private Update bound(String statement, NextRound next) {
        return handle.createUpdate(statement)
                .bind("workspace", next.workspace().value())
                .bind("program", next.program().value())
                .bind("period", next.period())
                .bind("localTime", next.localTime())
                .bind("zone", next.zone().getId())
                .bind("dueAt", next.dueAt())
                .bind("lastPeriod", next.lastPeriod());
    }

    private static NextRound next(ResultSet rows) throws SQLException {
        Timestamp dueAt = rows.getTimestamp("due_at");
        return new NextRound(
                new WorkspaceId(rows.getString("workspace")),
                new ProgramId(rows.getString("program")),
                rows.getObject("period", LocalDate.class),
                rows.getObject("local_time", LocalTime.class),
                ZoneId.of(rows.getString("zone")),
                dueAt == null ? null : dueAt.toInstant(),
                rows.getObject("last_period", LocalDate.class));
    }
}
