package io.rapport.app;

import io.rapport.store.Work;
import org.jdbi.v3.core.Handle;

/** db-scheduler's table, where it has to be told that a process is dead sooner than it would notice. */
final class ScheduledTasksTable {

    private static final String RELEASE = """
            UPDATE scheduled_tasks
            SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, version = version + 1
            WHERE picked = TRUE
            """;

    private final Handle handle;

    ScheduledTasksTable(Work work) {
        this.handle = work.handle();
    }

    /** Releases every picked job; returns how many. */
    int release() {
        return handle.createUpdate(RELEASE).execute();
    }
}
