package io.rapport.checkins;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What each round was decided from. */
final class ReplayTable {

    private static final String INSERT = """
            INSERT INTO replay (workspace, round, problem, recorded_at)
            VALUES (:workspace, :round, :problem, :recordedAt)
            """;

    private static final String FIND = """
            SELECT problem FROM replay
            WHERE workspace = :workspace AND round = :round
            """;

    private static final String DELETE_BEFORE = """
            DELETE FROM replay
            WHERE workspace = :workspace AND recorded_at < :before
            """;

    private final Handle handle;

    ReplayTable(Work work) {
        this.handle = work.handle();
    }

    void insert(Round round, String problem, Instant recordedAt) {
        handle.createUpdate(INSERT)
                .bind("workspace", round.workspace().value())
                .bind("round", round.id())
                .bind("problem", problem)
                .bind("recordedAt", recordedAt)
                .execute();
    }

    Optional<String> find(WorkspaceId workspace, String round) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("round", round)
                .mapTo(String.class)
                .findOne();
    }

    int deleteBefore(WorkspaceId workspace, Instant before) {
        return handle.createUpdate(DELETE_BEFORE)
                .bind("workspace", workspace.value())
                .bind("before", before)
                .execute();
    }
}
