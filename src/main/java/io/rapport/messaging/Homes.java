package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Everybody's Home page: composed from the features' sections, shown anew when opened and after what it shows changed. */
public final class Homes {

    private static final Wording WORDING = Wording.of("messaging");
    private static final String SHOW_AGAIN = "messaging.show_again";

    private final List<Section> sections;
    private final SectionFailures failures = new SectionFailures();

    /** Composes pages from these sections. */
    public Homes(List<Section> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }

    /** Returns the verb by which a member has Home shown again, for the {@link FrontDesk}. */
    public Verb showAgain() {
        Permission everybody = new Permission("everybody", (work, act) -> true, locale -> "");
        return Verb.pressed(SHOW_AGAIN, everybody, (work, act, now) -> {
            opened(work, act.workspace(), act.actor(), now);
            return Reply.Done.SILENT;
        });
    }

    /**
     * Returns a member's page as it is now: the sections with something to say, in order, with rules between. A section that fails
     * says so in its place, and takes no other with it.
     */
    public Card page(Work work, Member member, Instant now) {
        List<Card.Part> parts = new ArrayList<>();
        for (Section section : sections) {
            Card card = work.attempt(
                    () -> section.source().of(work, member, now), failure -> missing(section, member, failure, now));
            if (!card.isEmpty() && !parts.isEmpty()) {
                parts.add(new Card.Divider());
            }
            parts.addAll(card.parts());
        }
        return new Card(parts);
    }

    private Card missing(Section section, Member member, RuntimeException failure, Instant now) {
        failures.note(section.name(), failure, now);
        return Card.of(
                new Card.Text(WORDING.say(member.locale(), "home.missing")),
                Card.buttons(new Card.Button(WORDING.say(member.locale(), "home.missing.again"), SHOW_AGAIN, "")));
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
