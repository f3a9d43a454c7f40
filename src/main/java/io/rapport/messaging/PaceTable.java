package io.rapport.messaging;

import io.rapport.messaging.Chat.Operation;
import io.rapport.messaging.Chat.Pace;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * When a platform's operation may be called next. The pace is a bucket of tokens, kept as one instant: until when the calls made so
 * far have paid (the generic cell rate algorithm, ITU-T I.371), so that it holds across restarts and nodes.
 */
final class PaceTable {

    private static final String INSERT = """
            INSERT INTO pace (workspace, operation, not_before, paid_until)
            VALUES (:workspace, :operation, :wire, :wire)
            ON CONFLICT DO NOTHING
            """;

    private static final String SELECT = """
            SELECT not_before, paid_until FROM pace
            WHERE workspace = :workspace AND operation = :operation
            """;

    private static final String PAY = """
            UPDATE pace SET paid_until = :paidUntil
            WHERE workspace = :workspace AND operation = :operation AND paid_until = :before
            """;

    private static final String PAUSE = """
            UPDATE pace SET not_before = :until
            WHERE workspace = :workspace AND operation = :operation AND not_before < :until
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    PaceTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    /** Returns the later wire instant at which a call may be made, if none may be made now. */
    Optional<Instant> blockedUntil(Operation operation, Pace pace, Instant wire) {
        return Optional.of(allowedAt(row(operation, wire), pace, wire)).filter(wire::isBefore);
    }

    /** Counts one call at the wire instant; or returns the later instant at which it may be made. */
    Optional<Instant> take(Operation operation, Pace pace, Instant wire) {
        Row row = row(operation, wire);
        Instant allowed = allowedAt(row, pace, wire);
        if (allowed.isAfter(wire)) {
            return Optional.of(allowed);
        }
        boolean counted = handle.createUpdate(PAY)
                        .bind("workspace", workspace)
                        .bind("operation", operation.name())
                        .bind("before", row.paidUntil())
                        .bind("paidUntil", later(paid(row, pace, wire), wire).plus(pace.interval()))
                        .execute()
                == 1;
        return counted
                ? Optional.empty()
                : Optional.of(wire.plus(pace.interval()).plus(Duration.ofMillis(1)));
    }

    private static Instant allowedAt(Row row, Pace pace, Instant wire) {
        Duration burst = pace.interval().multipliedBy(pace.burst() - 1L);
        return later(row.notBefore(), paid(row, pace, wire).minus(burst));
    }

    /** A clock that was put back cannot make anybody wait longer than a whole burst. */
    private static Instant paid(Row row, Pace pace, Instant wire) {
        return earlier(row.paidUntil(), wire.plus(pace.interval().multipliedBy(pace.burst())));
    }

    /** Lets no call be made before {@code until}. */
    void pause(Operation operation, Instant until, Instant wire) {
        row(operation, wire);
        handle.createUpdate(PAUSE)
                .bind("workspace", workspace)
                .bind("operation", operation.name())
                .bind("until", until)
                .execute();
    }

    private Row row(Operation operation, Instant wire) {
        return find(operation).orElseGet(() -> {
            handle.createUpdate(INSERT)
                    .bind("workspace", workspace)
                    .bind("operation", operation.name())
                    .bind("wire", wire)
                    .execute();
            return find(operation).orElseThrow();
        });
    }

    private Optional<Row> find(Operation operation) {
        return handle.createQuery(SELECT)
                .bind("workspace", workspace)
                .bind("operation", operation.name())
                .map(Row.MAPPER)
                .findOne();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The state of one operation. */
    record Row(Instant notBefore, Instant paidUntil) {

        static final RowMapper<Row> MAPPER =
                (row, scope) -> new Row(EntryRow.instantOf(row, "not_before"), EntryRow.instantOf(row, "paid_until"));
    }
}
