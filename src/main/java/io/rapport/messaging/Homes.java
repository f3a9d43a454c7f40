package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Everybody's Home page: composed from the features' sections, shown anew when opened and after what it shows changed. */
public final class Homes {

    private final List<Section> sections;

    /** Composes pages from these sections. */
    public Homes(List<Section> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }

    /** Returns a member's page as it is now: the sections with something to say, in order, with rules between. */
    public Card page(Work work, Member member, Instant now) {
        List<Card.Part> parts = new ArrayList<>();
        for (Section section : sections) {
            Card card = section.source().of(work, member, now);
            if (!card.isEmpty() && !parts.isEmpty()) {
                parts.add(new Card.Divider());
            }
            parts.addAll(card.parts());
        }
        return new Card(parts);
    }

    /** Records that a member opened Home, so that it is shown now and kept fresh from here on. */
    public void opened(Work work, WorkspaceId workspace, MemberId member, Instant now) {
        new HomeTable(work, workspace).opened(member);
    }

    /** Marks the pages of members as no longer true; many marks make one refresh; pages never opened stay unmarked. */
    public static void touch(Work work, WorkspaceId workspace, Collection<MemberId> members, Instant now) {
        new HomeTable(work, workspace).touch(members);
    }
}
