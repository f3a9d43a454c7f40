package io.rapport.app;

import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feature does when its time has come, without anybody pressing a button.
 *
 * @param name what operators call it
 */
record Beat(String name, Whole whole, Due due, Doing doing, NextDue next) {

    /** A feature with something to do for programs. */
    static Beat ofPrograms(String name, Due due, Doing doing, NextDue next) {
        return new Beat(name, (workspace, now) -> {}, due, doing, next);
    }

    /** A feature with something to do for a workspace as a whole. */
    static Beat ofWorkspace(String name, Whole whole, NextDue next) {
        return new Beat(name, whole, (work, workspace, now) -> List.of(), (workspace, program, now) -> {}, next);
    }

    /** Does what is due for a workspace as a whole; doing it again does no harm. */
    @FunctionalInterface
    interface Whole {
        void beat(WorkspaceId workspace, Instant now);
    }

    /** Tells the programs for which there is something to do at an instant of the domain clock. */
    @FunctionalInterface
    interface Due {
        List<ProgramId> programs(Work work, WorkspaceId workspace, Instant now);
    }

    /** Does what is due for a program at an instant of the domain clock; doing it again does no harm. */
    @FunctionalInterface
    interface Doing {
        void beat(WorkspaceId workspace, ProgramId program, Instant now);
    }

    /** Tells the instant of the domain clock at which there is something to do next, if ever. */
    @FunctionalInterface
    interface NextDue {
        Optional<Instant> after(Work work, WorkspaceId workspace, Instant now);
    }
}
