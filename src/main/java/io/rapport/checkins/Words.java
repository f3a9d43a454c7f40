package io.rapport.checkins;

import io.rapport.messaging.Mention;
import io.rapport.people.Member;
import io.rapport.wording.Phrases;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** This package's messages for one reader. */
record Words(Locale locale) {

    static final Wording WORDING = Wording.of("checkins");

    String say(String key) {
        return WORDING.say(locale, key);
    }

    String say(String key, Map<String, ?> arguments) {
        return WORDING.say(locale, key, arguments);
    }

    /** Returns what an attribute is called; one that a workplace made up is called as they call it. */
    String trait(String attribute) {
        return Traits.NAMED.contains(attribute) ? say("trait." + attribute) : attribute;
    }

    /** Joins names or phrases as a list in a sentence. */
    String list(List<String> items) {
        return Phrases.list(locale, items);
    }

    /** Returns the text with its first letter in upper case, as at the start of a sentence. */
    String opening(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** Returns a day and time of day as the member's own clock shows it. */
    String moment(Instant at, Member member) {
        return say("moment", Map.of("at", at.atZone(member.clock())));
    }

    /** Returns the time of day as the member's own clock shows it. */
    String time(Instant at, Member member) {
        return say("time", Map.of("at", at.atZone(member.clock())));
    }

    /** Returns names that the platform links to. */
    String mentions(List<Member> members) {
        return list(members.stream().map(member -> Mention.of(member.id())).toList());
    }

    String names(List<Member> members) {
        return list(members.stream().map(Member::name).toList());
    }
}
