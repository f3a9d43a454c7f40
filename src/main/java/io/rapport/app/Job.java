package io.rapport.app;

import io.rapport.store.WorkspaceId;
import java.time.Duration;

/** Something that is done for each workspace again and again, by one node at a time. */
record Job(String name, Doing doing) {

    /** Does the job once and returns how long to wait, on the wire clock, before it is done again. */
    @FunctionalInterface
    interface Doing {
        Duration run(WorkspaceId workspace);
    }
}
