package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Set;

/** Who may do what, from our own tables only. */
public final class Roles {

    /** Returns whether the member is an admin of the workspace. */
    public boolean isAdmin(Work work, WorkspaceId workspace, MemberId member) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns whether the member organizes the program, or is an admin. */
    public boolean isOrganizer(Work work, WorkspaceId workspace, MemberId member, ProgramId program) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns whether the member may create programs: admins and people they named. */
    public boolean mayCreatePrograms(Work work, WorkspaceId workspace, MemberId member) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns whom the admins named as creators of programs. */
    public Set<MemberId> creators(Work work, WorkspaceId workspace) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Makes exactly these members creators. */
    public void nameCreators(Work work, WorkspaceId workspace, Set<MemberId> creators, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns whether the member is a person of the workspace: neither guest, bot, stranger nor deactivated. */
    public boolean isPerson(Work work, WorkspaceId workspace, MemberId member) {
        throw new UnsupportedOperationException("not yet");
    }
}
