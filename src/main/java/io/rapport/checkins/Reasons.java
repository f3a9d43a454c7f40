package io.rapport.checkins;

import io.rapport.matching.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why these people: kept as short lines beside a group, and put into true words for a reader. */
final class Reasons {

    private static final int TOLD = 2;
    private static final String NEVER_MET = "never_met";
    private static final String LONG_AGO = "long_ago";
    private static final String KEPT = "kept";
    private static final String NOBODY_BETWEEN = "nobody_between";
    private static final String IN_PERSON = "in_person";
    private static final String SHARED = "shared";
    private static final String DIFFERENT = "different";
    private static final Set<String> SHARED_WORDED = Set.of(Traits.INTERESTS, Traits.LANGUAGES, Traits.LOCATION);
    private static final Set<String> DIFFERENT_WORDED = Set.of(Traits.TEAM);

    private Reasons() {}

    /** Writes the strongest reasons that there are words for, one a line. */
    static String text(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> line(reason).stream())
                .limit(TOLD)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(Reason reason) {
        if (reason instanceof Reason.NeverMet) {
            return Optional.of(NEVER_MET);
        }
        if (reason instanceof Reason.LongAgo ago) {
            return Optional.of(LONG_AGO + ' ' + ago.last());
        }
        if (reason instanceof Reason.Shared shared && SHARED_WORDED.contains(shared.trait())) {
            return Optional.of(SHARED + ' ' + shared.trait() + ' ' + shared.value());
        }
        if (reason instanceof Reason.Different different && DIFFERENT_WORDED.contains(different.trait())) {
            return Optional.of(DIFFERENT + ' ' + different.trait());
        }
        if (reason instanceof Reason.InPerson inPerson) {
            return Optional.of(IN_PERSON + ' ' + inPerson.trait() + ' ' + inPerson.place());
        }
        if (reason instanceof Reason.Kept) {
            return Optional.of(KEPT);
        }
        return reason instanceof Reason.NobodyBetween ? Optional.of(NOBODY_BETWEEN) : Optional.empty();
    }

    /** Words what {@link #text} wrote, for a group of {@code size}, as one sentence; empty when there is no reason to give. */
    static String sentence(String text, int size, Words words) {
        List<String> clauses = new ArrayList<>();
        text.lines()
                .map(line -> clause("reason.", line.split(" ", 3), size, words))
                .forEach(clauses::add);
        if (clauses.isEmpty()) {
            return "";
        }
        String whole = clauses.size() == 1
                ? clauses.get(0)
                : words.say("reason.both", Map.of("first", clauses.get(0), "second", clauses.get(1)));
        return words.say("reason.sentence", Map.of("reason", words.opening(whole)));
    }

    /** Returns whether it was a reason that no two of the group were introduced before. */
    static boolean areNew(String text) {
        return text.lines().anyMatch(NEVER_MET::equals);
    }

    /** Returns whether it was a reason that they stay together. */
    static boolean areKept(String text) {
        return text.lines().anyMatch(KEPT::equals);
    }

    /** Words what {@link #text} wrote for somebody who is not in the group; empty when there is no reason to give. */
    static String brief(String text, int size, Words words) {
        return words.list(text.lines()
                .map(line -> clause("brief.", line.split(" ", 3), size, words))
                .toList());
    }

    private static String clause(String prefix, String[] parts, int size, Words words) {
        return switch (parts[0]) {
            case LONG_AGO -> words.say(prefix + LONG_AGO, Map.of("size", size, "last", LocalDate.parse(parts[1])));
            case SHARED -> words.say(prefix + "shared." + parts[1], Map.of("size", size, "value", parts[2]));
            case IN_PERSON -> words.say(prefix + IN_PERSON, Map.of("size", size, "value", parts[2]));
            case DIFFERENT -> words.say(prefix + "different." + parts[1], Map.of("size", size));
            case NEVER_MET, KEPT, NOBODY_BETWEEN -> words.say(prefix + parts[0]);
            default -> throw new IllegalArgumentException("no words for the reason " + Arrays.toString(parts));
        };
    }
}
