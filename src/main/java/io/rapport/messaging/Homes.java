package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Everybody's Home page: composed from the features' sections, shown anew when opened and after what it shows changed. */
public final class Homes {

    /** Composes pages from these sections. */
    public Homes(List<Section> sections) {
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a Home page needs sections");
        }
    }

    /** Returns a member's page as it is now. */
    public Card page(Work work, Member member, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Records that a member opened Home, so that it is shown now and kept fresh from here on. */
    public void opened(Work work, WorkspaceId workspace, MemberId member, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Marks the pages of members as no longer true; many marks make one refresh; pages never opened stay unmarked. */
    public static void touch(Work work, WorkspaceId workspace, Collection<MemberId> members, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }
}
