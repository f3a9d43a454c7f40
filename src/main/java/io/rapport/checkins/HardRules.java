package io.rapport.checkins;

import io.rapport.matching.Pair;
import io.rapport.matching.Rule;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Rule.Across;
import io.rapport.people.Rule.Lottery;
import io.rapport.people.Rule.MinimumOverlap;
import io.rapport.people.Rule.MustDiffer;
import io.rapport.people.Rule.MustShare;
import io.rapport.people.Rule.Newcomers;
import io.rapport.people.Rule.NotOwnManager;
import io.rapport.people.Rule.WithHost;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the rules of a program into rules of matching. */
final class HardRules {

    private static final int WORKING_DAYS = 5;

    private HardRules() {}

    static List<Rule> of(List<io.rapport.people.Rule> rules, List<Member> members) {
        return rules.stream().flatMap(rule -> of(rule, members).stream()).toList();
    }

    /** Returns nothing for what is no hard rule: see {@link Manner}. */
    private static Optional<Rule> of(io.rapport.people.Rule rule, List<Member> members) {
        if (rule instanceof MustDiffer differ) {
            return Optional.of(new Rule.MustDiffer(differ.attribute()));
        }
        if (rule instanceof MustShare share) {
            return Optional.of(new Rule.MustShare(share.attribute()));
        }
        if (rule instanceof MinimumOverlap minimum) {
            return Optional.of(new Rule.MinimumOverlap(minimum.overlap().multipliedBy(WORKING_DAYS)));
        }
        return rule instanceof NotOwnManager
                ? Optional.of(new Rule.Forbidden(managed(members), "own-manager"))
                : ofKind(rule);
    }

    private static Optional<Rule> ofKind(io.rapport.people.Rule rule) {
        if (rule instanceof Across across) {
            return Optional.of(new Rule.Across(across.attribute(), across.one(), across.other()));
        }
        if (rule instanceof Newcomers) {
            return Optional.of(new Rule.Across(Traits.TENURE, Traits.NEWCOMER, Traits.BUDDY));
        }
        if (rule instanceof WithHost host) {
            return Optional.of(
                    new Rule.WithHost(host.hosts().stream().map(MemberId::value).collect(Collectors.toSet())));
        }
        return rule instanceof Lottery lottery ? Optional.of(new Rule.Lottery(lottery.places())) : Optional.empty();
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
