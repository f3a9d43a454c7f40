package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who takes part in which program: opt-in, paused until a date, left. Every change raises the program's revision. */
public final class Enrollments {

    /** How an attempt to join ended. */
    public enum Joined {
        NOW,
        ALREADY,
        NOT_ALLOWED
    }

    /** Enrolls a member, again with all history when they had left; guests only where the program allows them. */
    public Joined join(Work work, Program program, MemberId member, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Pauses until a local date, in the member's own zone. False when the member takes no part. */
    public boolean pause(
            Work work, WorkspaceId workspace, ProgramId program, MemberId member, LocalDate until, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Ends a pause and a skip. False when the member takes no part. */
    public boolean resume(Work work, WorkspaceId workspace, ProgramId program, MemberId member, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Sits out one period. False when the member takes no part. */
    public boolean skip(
            Work work, WorkspaceId workspace, ProgramId program, MemberId member, LocalDate period, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Leaves; history stays. False when the member took no part. */
    public boolean leave(Work work, WorkspaceId workspace, ProgramId program, MemberId member, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns a member's enrollment, left ones included. */
    public Optional<Enrollment> find(Work work, WorkspaceId workspace, ProgramId program, MemberId member) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the programs a member takes part in (not left). */
    public List<Enrollment> ofMember(Work work, WorkspaceId workspace, MemberId member) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns everybody enrolled and not left, paused ones included. */
    public List<Enrollment> ofProgram(Work work, WorkspaceId workspace, ProgramId program) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Returns who can be matched in a period: active, not skipping it, neither paused (in the program or altogether) on
     * {@code now}'s date in their zone, of a standing the program takes; ordered by id.
     */
    public List<Member> available(Work work, Program program, LocalDate period, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }
}
