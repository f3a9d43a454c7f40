package io.rapport.checkins;

import io.rapport.people.Member;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The attributes of members that rules, preferences and reasons name. */
final class Traits {

    static final String TEAM = "team";
    static final String INTERESTS = "interests";
    static final String LANGUAGES = "languages";
    static final String LOCATION = "location";
    static final String MODES = "modes";
    static final String MANAGER = "manager";

    /** Those that have a name in every language. */
    static final Set<String> NAMED = Set.of(TEAM, INTERESTS, LANGUAGES, LOCATION, MODES, MANAGER);

    private Traits() {}

    static Map<String, Set<String>> of(Member member) {
        return member.attributes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> Set.copyOf(attribute.getValue())));
    }
}
