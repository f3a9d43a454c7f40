package io.rapport.appreciation;

import io.rapport.messaging.Mention;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Standing;
import io.rapport.wording.Phrases;
import io.rapport.wording.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The names of people as one reader's language joins them. */
record Names(Wording wording, Locale locale, Map<MemberId, Member> people) {

    /** Names people in a message, each a link to the person. */
    String linked(Collection<MemberId> members) {
        return joined(members, member -> Mention.of(member.id()));
    }

    /** Names people where only plain text can stand, for instance in a menu. */
    String plain(Collection<MemberId> members) {
        return joined(members, Member::name);
    }

    /** Returns whether somebody can still be reached. */
    static boolean isPresent(Member member) {
        return member.standing() == Standing.PERSON || member.standing() == Standing.GUEST;
    }

    private String joined(Collection<MemberId> members, Function<Member, String> name) {
        return Phrases.list(
                locale,
                members.stream()
                        .sorted(Comparator.comparing(member -> named(member, Member::name)))
                        .map(member -> named(member, name))
                        .toList());
    }

    private String named(MemberId member, Function<Member, String> name) {
        Member known = people.get(member);
        return known == null ? wording.say(locale, "names.former") : name.apply(known);
    }
}
