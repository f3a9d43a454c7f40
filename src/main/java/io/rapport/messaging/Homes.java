package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Everybody's Home page: composed from the features' sections, shown anew when opened and after what it shows changed. */
public final class Homes {

    private static final Wording WORDING = Wording.of("messaging");
    private static final String SHOW_AGAIN = "messaging.show_again";
    private static final String SHOW_ALL = "messaging.show_all";

    private final List<Section> sections;
    private final SectionFailures failures = new SectionFailures();
    private final Members members = new Members();

    /** Composes pages from these sections. */
    public Homes(List<Section> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }

    /** Returns how a member has Home shown again, or all of a section that was shortened, for the {@link FrontDesk}. */
    public List<Verb> verbs() {
        Permission everybody = new Permission("everybody", (work, act) -> true, locale -> "");
        return List.of(
                Verb.pressed(SHOW_AGAIN, everybody, this::showAgain), Verb.pressed(SHOW_ALL, everybody, this::showAll));
    }

    private Reply showAgain(Work work, Act act, Instant now) {
        opened(work, act.workspace(), act.actor(), now);
        return Reply.Done.SILENT;
    }

    private Reply showAll(Work work, Act act, Instant now) {
        Member member = members.find(work, act.workspace(), act.actor()).orElseThrow();
        Card whole = sections.stream()
                .filter(section -> section.name().equals(act.subject()))
                .map(section -> card(section, work, member, now))
                .findFirst()
                .orElse(Card.of());
        return new Reply.Done(whole.isEmpty() ? Card.text(WORDING.say(member.locale(), "home.cut.gone")) : whole);
    }

    /**
     * Returns a member's page as it is now: the sections with something to say, in order, with rules between. A section that fails
     * says so in its place, and takes no other with it. Where the page is full, the longest sections are shortened, and say so.
     */
    public Card page(Work work, Member member, Instant now) {
        List<Shown> shown = sections.stream()
                .map(section -> new Shown(section.name(), card(section, work, member, now)))
                .filter(each -> !each.card().isEmpty())
                .toList();
        HomeRoom room = HomeRoom.among(shown.stream().map(Shown::card).toList());
        List<Card.Part> parts = new ArrayList<>();
        for (Shown each : shown) {
            if (!parts.isEmpty()) {
                parts.add(new Card.Divider());
            }
            parts.addAll(room.fitted(each.card(), rest(each.section(), member.locale()))
                    .parts());
        }
        return new Card(parts);
    }

    /** A section with something to say. */
    private record Shown(String section, Card card) {}

    private Card card(Section section, Work work, Member member, Instant now) {
        return work.attempt(
                () -> section.source().of(work, member, now), failure -> missing(section, member, failure, now));
    }

    private static Card rest(String section, Locale locale) {
        return Card.of(
                new Card.Small(WORDING.say(locale, "home.cut")),
                Card.buttons(new Card.Button(WORDING.say(locale, "home.cut.all"), SHOW_ALL, section)));
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
