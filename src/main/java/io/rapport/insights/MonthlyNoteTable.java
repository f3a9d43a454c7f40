package io.rapport.insights;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The months (by their first day) whose notes were posted, and who wants none. */
final class MonthlyNoteTable {

    private static final String INSERT = """
            INSERT INTO monthly_note (workspace, first_day)
            VALUES (:workspace, :month)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT = """
            SELECT COUNT(*) FROM monthly_note
            WHERE workspace = :workspace AND first_day = :month
            """;

    private static final String TURN_OFF = """
            INSERT INTO monthly_note_off (workspace, member)
            VALUES (:workspace, :member)
            ON CONFLICT DO NOTHING
            """;

    private static final String TURN_ON = """
            DELETE FROM monthly_note_off
            WHERE workspace = :workspace AND member = :member
            """;

    private static final String OFF = """
            SELECT member FROM monthly_note_off
            WHERE workspace = :workspace
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    MonthlyNoteTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    boolean insert(LocalDate month) {
        return handle.createUpdate(INSERT)
                        .bind("workspace", workspace)
                        .bind("month", month)
                        .execute()
                == 1;
    }

    boolean has(LocalDate month) {
        return handle.createQuery(COUNT)
                        .bind("workspace", workspace)
                        .bind("month", month)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void turnOff(MemberId member) {
        handle.createUpdate(TURN_OFF)
                .bind("workspace", workspace)
                .bind("member", member)
                .execute();
    }

    void turnOn(MemberId member) {
        handle.createUpdate(TURN_ON)
                .bind("workspace", workspace)
                .bind("member", member)
                .execute();
    }

    /** Returns who wants no monthly notes. */
    Set<MemberId> off() {
        return handle.createQuery(OFF).bind("workspace", workspace).mapTo(MemberId.class).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
