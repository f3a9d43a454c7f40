package io.rapport.appreciation;

import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

final class WeeklyTable {

    private static final String INSERT = """
            INSERT INTO appreciation_schedule (workspace, program, weekday, local_at, asks, next_on, next_at)
            VALUES (:workspace, :program, :weekday, :time, :asks, :nextOn, :nextAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String COLUMNS = """
            SELECT workspace, program, weekday, local_at, asks, next_on, next_at, last_on
            FROM appreciation_schedule
            """;

    private static final String FIND = COLUMNS + """
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String ALL = COLUMNS + """
            WHERE workspace = :workspace
            """;

    private static final String DUE = COLUMNS + """
            WHERE workspace = :workspace AND asks AND next_at <= :now
            ORDER BY next_at, program
            """;

    private static final String NEXT_DUE = """
            SELECT MIN(next_at)
            FROM appreciation_schedule
            WHERE workspace = :workspace AND asks
            """;

    private static final String CHANGE = """
            UPDATE appreciation_schedule
            SET weekday = :weekday, local_at = :time, asks = :asks, next_on = :nextOn, next_at = :nextAt
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String ADVANCE = """
            UPDATE appreciation_schedule
            SET next_on = :nextOn, next_at = :nextAt, last_on = :lastOn
            WHERE workspace = :workspace AND program = :program AND next_at = :dueAt AND asks
            """;

    private static final String DELETE = """
            DELETE FROM appreciation_schedule
            WHERE workspace = :workspace AND program = :program
            """;

    private final Handle handle;

    WeeklyTable(Work work) {
        this.handle = work.handle();
    }

    boolean insert(Weekly weekly) {
        return written(INSERT, weekly).execute() == 1;
    }

    Optional<Weekly> find(WorkspaceId workspace, ProgramId program) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .map((row, statement) -> weekly(row))
                .findOne();
    }

    /** Returns the schedules of all programs. */
    Map<ProgramId, Weekly> all(WorkspaceId workspace) {
        return handle.createQuery(ALL)
                .bind("workspace", workspace.value())
                .map((row, statement) -> weekly(row))
                .collect(Collectors.toMap(Weekly::program, Function.identity()));
    }

    List<Weekly> due(WorkspaceId workspace, Instant now) {
        return handle.createQuery(DUE)
                .bind("workspace", workspace.value())
                .bind("now", now)
                .map((row, statement) -> weekly(row))
                .list();
    }

    Optional<Instant> nextDue(WorkspaceId workspace) {
        return handle.createQuery(NEXT_DUE)
                .bind("workspace", workspace.value())
                .mapTo(Instant.class)
                .findOne();
    }

    boolean change(Weekly weekly) {
        return written(CHANGE, weekly).execute() == 1;
    }

    /** Moves on to the next post; false when somebody else took the one of {@code dueAt}. */
    boolean advance(Weekly weekly, Instant dueAt) {
        LocalDate lastOn = weekly.lastOn();
        return written(ADVANCE, weekly)
                        .bind("dueAt", dueAt)
                        .bind("lastOn", lastOn)
                        .execute()
                == 1;
    }

    /** Forgets a program's rhythm, if it has one. */
    boolean delete(WorkspaceId workspace, ProgramId program) {
        return handle.createUpdate(DELETE)
                        .bind("workspace", workspace.value())
                        .bind("program", program.value())
                        .execute()
                == 1;
    }

    private Update written(String sql, Weekly weekly) {
        return handle.createUpdate(sql)
                .bind("workspace", weekly.workspace().value())
                .bind("program", weekly.program().value())
                .bind("weekday", weekly.weekday().name())
                .bind("time", weekly.time())
                .bind("asks", weekly.isAsking())
                .bind("nextOn", weekly.nextOn())
                .bind("nextAt", weekly.nextAt());
    }

    private static Weekly weekly(ResultSet row) throws SQLException {
        return new Weekly(
                new WorkspaceId(row.getString("workspace")),
                new ProgramId(row.getString("program")),
                DayOfWeek.valueOf(row.getString("weekday")),
                row.getObject("local_at", LocalTime.class),
                row.getBoolean("asks") ? Weekly.Voice.ASKING : Weekly.Voice.SILENT,
                row.getObject("next_on", LocalDate.class),
                row.getTimestamp("next_at").toInstant(),
                row.getObject("last_on", LocalDate.class));
    }
}
