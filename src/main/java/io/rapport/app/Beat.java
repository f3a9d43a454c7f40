package io.rapport.app;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a feature does when its time has come, without anybody pressing a button.
 *
 * @param name what operators call it
 */
record Beat(String name, Doing doing, NextDue next) {

    /** Does what is due for a workspace at an instant of the domain clock; doing it again does no harm. */
    @FunctionalInterface
    interface Doing {
        void beat(WorkspaceId workspace, Instant now);
    }

    /** Tells the instant of the domain clock at which there is something to do next, if ever. */
    @FunctionalInterface
    interface NextDue {
        Optional<Instant> after(Work work, WorkspaceId workspace, Instant now);
    }
}
