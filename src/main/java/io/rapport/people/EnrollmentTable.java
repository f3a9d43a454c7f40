package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

final class EnrollmentTable {

    private static final String INSERT = """
            INSERT INTO enrollment (workspace, program, member, state, joined_at, changed_at)
            VALUES (:workspace, :program, :member, 'ACTIVE', :now, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String REJOIN = """
            UPDATE enrollment
            SET state = 'ACTIVE', paused_until = NULL, skips = NULL, joined_at = :now, changed_at = :now
            WHERE workspace = :workspace AND program = :program AND member = :member AND state = 'LEFT'
            """;

    private static final String PAUSE = """
            UPDATE enrollment SET paused_until = :until, changed_at = :now
            WHERE workspace = :workspace AND program = :program AND member = :member AND state = 'ACTIVE'
            """;

    private static final String RESUME = """
            UPDATE enrollment SET paused_until = NULL, skips = NULL, changed_at = :now
            WHERE workspace = :workspace AND program = :program AND member = :member AND state = 'ACTIVE'
            """;

    private static final String SKIP = """
            UPDATE enrollment SET skips = :period, changed_at = :now
            WHERE workspace = :workspace AND program = :program AND member = :member AND state = 'ACTIVE'
            """;

    private static final String EVERY = """
            UPDATE enrollment SET every_days = :every, changed_at = :now
            WHERE workspace = :workspace AND program = :program AND member = :member AND state = 'ACTIVE'
            """;

    private static final String MATCHED = """
            UPDATE enrollment SET last_period = :period
            WHERE workspace = :workspace AND program = :program AND member = :member
                AND (last_period IS NULL OR last_period < :period)
            """;

    private static final String LEAVE = """
            UPDATE enrollment SET state = 'LEFT', paused_until = NULL, skips = NULL, changed_at = :now
            WHERE workspace = :workspace AND program = :program AND member = :member AND state = 'ACTIVE'
            """;

    private static final String SELECT = """
            SELECT e.program, e.member, e.state, e.paused_until, e.skips, e.every_days, e.last_period
            FROM enrollment e
            """;

    private static final String FIND = SELECT + """
            WHERE e.workspace = :workspace AND e.program = :program AND e.member = :member
            """;

    private static final String OF_MEMBER = SELECT + """
            JOIN program p ON p.workspace = e.workspace AND p.id = e.program
            WHERE e.workspace = :workspace AND e.member = :member AND e.state <> 'LEFT' AND p.state <> 'ENDED'
            ORDER BY p.name, p.id
            """;

    private static final String OF_PROGRAM = SELECT + """
            WHERE e.workspace = :workspace AND e.program = :program AND e.state <> 'LEFT'
            ORDER BY e.member
            """;

    private static final String COUNTS = """
            SELECT program, COUNT(*) AS members FROM enrollment
            WHERE workspace = :workspace AND state <> 'LEFT'
            GROUP BY program
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    EnrollmentTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    boolean insert(ProgramId program, MemberId member, Instant now) {
        return update(INSERT, program, member, now).execute() == 1;
    }

    boolean rejoin(ProgramId program, MemberId member, Instant now) {
        return update(REJOIN, program, member, now).execute() == 1;
    }

    boolean pause(ProgramId program, MemberId member, LocalDate until, Instant now) {
        return update(PAUSE, program, member, now).bind("until", until).execute() == 1;
    }

    boolean resume(ProgramId program, MemberId member, Instant now) {
        return update(RESUME, program, member, now).execute() == 1;
    }

    boolean skip(ProgramId program, MemberId member, LocalDate period, Instant now) {
        return update(SKIP, program, member, now).bind("period", period).execute() == 1;
    }

    boolean every(ProgramId program, MemberId member, @Nullable Integer days, Instant now) {
        return update(EVERY, program, member, now).bind("every", days).execute() == 1;
    }

    /** Who left meanwhile, or was matched in a later period, stays as they are. */
    void matched(ProgramId program, Collection<MemberId> members, LocalDate period) {
        PreparedBatch batch = handle.prepareBatch(MATCHED);
        for (MemberId member : members) {
            batch.bind("workspace", workspace)
                    .bind("program", program)
                    .bind("member", member)
                    .bind("period", period)
                    .add();
        }
        batch.execute();
    }

    boolean leave(ProgramId program, MemberId member, Instant now) {
        return update(LEAVE, program, member, now).execute() == 1;
    }

    Optional<Enrollment> find(ProgramId program, MemberId member) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace)
                .bind("program", program)
                .bind("member", member)
                .map(EnrollmentTable::enrollment)
                .findOne();
    }

    List<Enrollment> ofMember(MemberId member) {
        return handle.createQuery(OF_MEMBER)
                .bind("workspace", workspace)
                .bind("member", member)
                .map(EnrollmentTable::enrollment)
                .list();
    }

    List<Enrollment> ofProgram(ProgramId program) {
        return handle.createQuery(OF_PROGRAM)
                .bind("workspace", workspace)
                .bind("program", program)
                .map(EnrollmentTable::enrollment)
                .list();
    }

    Map<ProgramId, Integer> counts() {
        Map<ProgramId, Integer> counts = new HashMap<>();
        handle.createQuery(COUNTS)
                .bind("workspace", workspace)
                .map(row ->
                        Map.entry(row.getColumn("program", ProgramId.class), row.getColumn("members", Integer.class)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private Update update(String sql, ProgramId program, MemberId member, Instant now) {
        return handle.createUpdate(sql)
                .bind("workspace", workspace)
                .bind("program", program)
                .bind("member", member)
                .bind("now", now);
    }

    private static Enrollment enrollment(RowView row) {
        return new Enrollment(
                row.getColumn("program", ProgramId.class),
                row.getColumn("member", MemberId.class),
                row.getColumn("state", Enrollment.State.class),
                row.getColumn("paused_until", LocalDate.class),
                row.getColumn("skips", LocalDate.class),
                row.getColumn("every_days", Integer.class),
                row.getColumn("last_period", LocalDate.class));
    }
}
