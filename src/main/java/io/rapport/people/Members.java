package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of a workspace: who the platform says they are, and the boundaries they set. */
public final class Members {

    /** Records what the platform tells of one person, new or known, and returns their id. What the member chose stays. */
    public MemberId record(Work work, WorkspaceId workspace, Profile profile, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Marks everybody whose platform id is not among {@code present} as deactivated; returns who changed. */
    public List<MemberId> deactivateOthers(Work work, WorkspaceId workspace, Collection<String> present, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the member with the platform's id. */
    public Optional<Member> byExternal(Work work, WorkspaceId workspace, String external) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the platform's id of a member; absent once the person was erased. */
    public Optional<String> external(Work work, WorkspaceId workspace, MemberId member) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns a member; absent once erased. */
    public Optional<Member> find(Work work, WorkspaceId workspace, MemberId member) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns those of {@code members} that are there, by id, in one query. */
    public Map<MemberId, Member> all(Work work, WorkspaceId workspace, Collection<MemberId> members) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Records the working hours, budget, pause and attributes that {@code member} carries (its other parts are the platform's). */
    public void save(Work work, Member member, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }
}
