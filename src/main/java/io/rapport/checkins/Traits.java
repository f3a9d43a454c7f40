package io.rapport.checkins;

import io.rapport.people.Member;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final String START_DATE = "start_date";

    /** How long somebody has been here, as far as newcomers and their buddies go; follows from the start date. */
    static final String TENURE = "tenure";

    static final String NEWCOMER = "newcomer";
    static final String BUDDY = "buddy";

    /** What people write of themselves is for who meets them, and decides nothing. */
    private static final Set<String> WRITTEN = Set.of("about", "ask");

    private static final int DAYS_NEW = 28;
    private static final int DAYS_TO_KNOW_THE_PLACE = 90;

    /** Those that have a name in every language. */
    static final Set<String> NAMED = Set.of(TEAM, INTERESTS, LANGUAGES, LOCATION, MODES, MANAGER);

    private Traits() {}

    static Map<String, Set<String>> of(Member member) {
        return member.attributes().entrySet().stream()
                .filter(attribute -> !WRITTEN.contains(attribute.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> Set.copyOf(attribute.getValue())));
    }

    /**
     * Returns what a member is among newcomers and buddies on a day: a newcomer for the first four weeks, a buddy from three months
     * on or where no start date is known, and neither in between.
     */
    static Set<String> tenure(Member member, LocalDate on) {
        Optional<LocalDate> start = member.attributes().getOrDefault(START_DATE, List.of()).stream()
                .findFirst()
                .flatMap(Traits::date);
        if (start.isEmpty() || !on.isBefore(start.get().plusDays(DAYS_TO_KNOW_THE_PLACE))) {
            return Set.of(BUDDY);
        }
        return on.isBefore(start.get().plusDays(DAYS_NEW)) ? Set.of(NEWCOMER) : Set.of();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
