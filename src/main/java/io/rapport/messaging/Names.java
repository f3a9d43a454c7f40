package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.wording.Phrases;
import io.rapport.wording.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The names of people as one reader's language joins them, in the order of their names.
 *
 * @param people those who are known; anybody else is a former colleague
 */
public record Names(Locale locale, Map<MemberId, Member> people) {

    private static final Wording WORDING = Wording.of("messaging");

    public Names {
        people = Map.copyOf(people);
    }

    /** Names people in a message, each a link to the person. */
    public String linked(Collection<MemberId> members) {
        return joined(members, member -> Mention.of(member.id()));
    }

    /** Names people where only plain text can stand, for instance in a menu. */
    public String plain(Collection<MemberId> members) {
        return joined(members, Member::name);
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
        return known == null ? WORDING.say(locale, "names.former") : name.apply(known);
    }
}
