package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.wording.Phrases;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what time it is where people are, when it is not the same. */
final class Clocks {

    private Clocks() {}

    /** Returns the sentence "It is 10:05 in Lisbon and 18:05 in Osaka.", or nothing when one clock serves all. */
    static List<String> sentence(List<Member> members, Words words, Instant now) {
        Set<String> clocks = members.stream()
                .map(member -> member.clock().getRules().getOffset(now).getId())
                .collect(Collectors.toSet());
        if (clocks.size() < 2) {
            return List.of();
        }
        return List.of(words.say("clock.all", Map.of("clocks", words.list(each(members, words, now)))));
    }

    /** Returns the moment on each one's clock: "15:00 in Lisbon", "23:00 in Osaka". */
    static List<String> each(List<Member> members, Words words, Instant at) {
        Set<String> pieces = new LinkedHashSet<>();
        for (Member member : members) {
            pieces.add(words.say("clock.piece", Map.of("at", at.atZone(member.clock()), "city", city(member, words))));
        }
        return List.copyOf(pieces);
    }

    /** Returns where a member is: what they or their workplace said, else the city their zone is called by. */
    static String city(Member member, Words words) {
        return member.attributes().getOrDefault(Traits.LOCATION, List.of()).stream()
                .findFirst()
                .orElseGet(() -> Phrases.city(words.locale(), member.zone()));
    }
}
