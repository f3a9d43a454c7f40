package io.rapport.checkins;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.people.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words the time of a check-in: suggested, agreed, in everybody's own time, with calendar links. */
final class TimeWords {

    private final Neighbours neighbours;

    TimeWords(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Returns the joint state for an introduction: nothing, a suggestion, or what was agreed. */
    List<Card.Part> state(Scene scene, Audience audience, Words words) {
        Group group = scene.group();
        List<Card.Part> parts = new ArrayList<>();
        if (group.agreedAt() != null) {
            parts.addAll(agreed(scene, audience.readers(), words));
        }
        if (group.proposedAt() != null && !group.proposedAt().equals(group.agreedAt())) {
            parts.addAll(proposed(scene, audience.readers(), words));
        }
        return parts;
    }

    /** Says when they meet, with links that put it into a calendar. */
    List<Card.Part> agreed(Scene scene, List<Member> readers, Words words) {
        Instant start = scene.group().agreedAt();
        if (start == null) {
            return List.of();
        }
        String sentence = words.say("time.agreed", Map.of("moment", moment(scene, start, readers, words)));
        return List.of(new Card.Text(sentence), new Card.Buttons(links(scene, start, words)));
    }

    private List<Card.Part> proposed(Scene scene, List<Member> readers, Words words) {
        Group group = scene.group();
        Instant start = group.proposedAt();
        if (start == null || group.proposedBy() == null) {
            return List.of();
        }
        String name = scene.member(group.proposedBy()).map(Member::name).orElseGet(() -> words.say("former"));
        String sentence =
                words.say("time.suggested", Map.of("name", name, "moment", moment(scene, start, readers, words)));
        return List.of(new Card.Text(sentence), Card.buttons(accept(group, start, words)));
    }

    static Card.Button accept(Group group, Instant start, Words words) {
        return Card.Button.primary(words.say("button.accept"), CheckIns.TAKE_TIME, subject(group, start));
    }

    /** Returns the subject of taking a time: the group and the start. */
    static String subject(Group group, Instant start) {
        return group.id() + '@' + start.getEpochSecond();
    }

    /** Returns the day and time for a lone reader (with the others' clocks when they differ), or on everybody's clock. */
    static String moment(Scene scene, Instant start, List<Member> readers, Words words) {
        List<Member> members = scene.present();
        Member first = readers.size() == 1 ? readers.get(0) : members.get(0);
        String own = words.moment(start, first);
        if (Clocks.sentence(members, words, start).isEmpty()) {
            return own;
        }
        List<Member> others = members.stream()
                .filter(member -> !member.id().equals(first.id()))
                .toList();
        String place = readers.size() == 1 ? "" : Clocks.city(first, words);
        String elsewhere = words.list(Clocks.each(others, words, start));
        return place.isEmpty()
                ? words.say("time.with_others", Map.of("moment", own, "others", elsewhere))
                : words.say("time.everywhere", Map.of("moment", own, "city", place, "others", elsewhere));
    }

    private List<Card.Element> links(Scene scene, Instant start, Words words) {
        Invitation invitation = Invitation.of(scene, start, words);
        List<Card.Element> links = new ArrayList<>();
        links.add(new Card.Link(words.say("link.google"), invitation.google()));
        links.add(new Card.Link(words.say("link.outlook"), invitation.outlook()));
        String token = scene.group().calendar();
        if (token != null) {
            neighbours
                    .calendarUrl()
                    .apply(token)
                    .ifPresent(url -> links.add(new Card.Link(words.say("link.file"), url)));
        }
        return links;
    }
}
