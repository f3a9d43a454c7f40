package io.rapport.checkins;

import io.rapport.matching.Pair;
import io.rapport.matching.Rule;
import io.rapport.people.Member;
import io.rapport.people.Rule.MinimumOverlap;
import io.rapport.people.Rule.MustDiffer;
import io.rapport.people.Rule.MustShare;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns the rules of a program into rules of matching. */
final class HardRules {

    private static final int WORKING_DAYS = 5;

    private HardRules() {}

    static List<Rule> of(List<io.rapport.people.Rule> rules, List<Member> members) {
        return rules.stream().map(rule -> of(rule, members)).toList();
    }

    private static Rule of(io.rapport.people.Rule rule, List<Member> members) {
        if (rule instanceof MustDiffer differ) {
            return new Rule.MustDiffer(differ.attribute());
        }
        if (rule instanceof MustShare share) {
            return new Rule.MustShare(share.attribute());
        }
        if (rule instanceof MinimumOverlap minimum) {
            return new Rule.MinimumOverlap(minimum.overlap().multipliedBy(WORKING_DAYS));
        }
        return new Rule.Forbidden(managed(members), "own-manager");
    }

    private static Set<Pair> managed(List<Member> members) {
        Set<Pair> pairs = new HashSet<>();
        for (Member member : members) {
            List<String> managers = member.attributes().getOrDefault(Traits.MANAGER, List.of());
            members.stream()
                    .filter(other -> !other.id().equals(member.id()))
                    .filter(other -> managers.contains(other.id().value())
                            || managers.stream().anyMatch(other.name()::equalsIgnoreCase))
                    .forEach(other ->
                            pairs.add(new Pair(member.id().value(), other.id().value())));
        }
        return pairs;
    }
}
