package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whom members never want to be matched with; stored sealed, shown to their author only, undone by nobody else. */
public final class NeverMatches {

    /** Two members who are not to be matched, in either order. */
    public record Pair(MemberId one, MemberId other) {}

    /** Records that {@code author} is never to be matched with {@code other}; recording it again changes nothing. */
    public void add(Work work, WorkspaceId workspace, MemberId author, MemberId other, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes an author's own entry back. */
    public void remove(Work work, WorkspaceId workspace, MemberId author, MemberId other, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns whom the author named. */
    public List<MemberId> of(Work work, WorkspaceId workspace, MemberId author) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the pairs among {@code members} of which either named the other. */
    public Set<Pair> among(Work work, WorkspaceId workspace, Collection<MemberId> members) {
        throw new UnsupportedOperationException("not yet");
    }
}
