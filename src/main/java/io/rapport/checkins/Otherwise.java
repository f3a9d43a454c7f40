package io.rapport.checkins;

import io.rapport.matching.Account;
import io.rapport.matching.Account.Cost;
import io.rapport.matching.Preference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Words the groups that would have come next, and what speaks against them; for organizers only. */
record Otherwise(Account.RunnerUp next, UnaryOperator<String> names, Words words) {

    String text() {
        String groups = next.groups().stream()
                .map(this::together)
                .sorted()
                .reduce((first, more) -> words.say("preview.otherwise.list", Map.of("first", first, "more", more)))
                .orElseThrow();
        return words.say("preview.otherwise", Map.of("groups", groups, "cost", cost(next.cost())));
    }

    private String together(List<String> ids) {
        String joined = ids.stream().map(names).sorted().collect(Collectors.joining(" + "));
        return ids.size() > 1 ? joined : words.say("preview.alone", Map.of("name", joined));
    }

    private String cost(Cost cost) {
        if (cost instanceof Cost.Repeats repeats) {
            return words.say("preview.cost.repeats", Map.of("pairs", repeats.pairs()));
        }
        if (cost instanceof Cost.Less less) {
            return less(less.preference());
        }
        return words.say("preview.cost." + ((Cost.Plain) cost).name().toLowerCase(Locale.ROOT));
    }

    private String less(Preference preference) {
        if (preference instanceof Preference.DifferentTrait different) {
            return different.trait().equals(Traits.TEAM)
                    ? words.say("preview.less.teams")
                    : words.say("preview.less.different", Map.of("attribute", words.trait(different.trait())));
        }
        if (preference instanceof Preference.SharedTrait shared) {
            return shared(shared.trait());
        }
        if (preference instanceof Preference.InPerson) {
            return words.say("preview.less.in_person");
        }
        return words.say(
                preference instanceof Preference.OverlapOfHours ? "preview.less.hours" : "preview.less.longest_ago");
    }

    private String shared(String trait) {
        return switch (trait) {
            case Traits.INTERESTS -> words.say("preview.less.interests");
            case Traits.LANGUAGES -> words.say("preview.less.languages");
            default -> words.say("preview.less.shared", Map.of("attribute", words.trait(trait)));
        };
    }
}
