package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The programs of a workspace, and who organizes them. */
public final class Programs {

    /** Records a program as it now is, new or changed; its revision rises. */
    public void save(Work work, Program program, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns a program, ended ones included. */
    public Optional<Program> find(Work work, WorkspaceId workspace, ProgramId program) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the programs that have not ended, by name. */
    public List<Program> open(Work work, WorkspaceId workspace) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the open program of a channel. */
    public Optional<Program> ofChannel(Work work, WorkspaceId workspace, String channel) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns who organizes a program. */
    public Set<MemberId> organizers(Work work, WorkspaceId workspace, ProgramId program) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Makes exactly these members the program's organizers. */
    public void appoint(Work work, WorkspaceId workspace, ProgramId program, Set<MemberId> organizers, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Returns a number that rises whenever anything changes that a round of the program depends on: the program, its
     * enrollments, a participant's boundaries or standing, a never-match entry.
     */
    public long revision(Work work, WorkspaceId workspace, ProgramId program) {
        throw new UnsupportedOperationException("not yet");
    }
}
