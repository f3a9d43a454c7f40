package io.rapport.app;

import io.rapport.checkins.Matchmaking;
import io.rapport.matching.Preference;
import io.rapport.matching.Rule;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules and preferences of a {@link RulesFile}: a name alone, or a name with its value. */
record RuleEntries(Path file, PeopleSheet people, Mistakes mistakes) {

    /** Returns an id, and notes where nobody has it. */
    String known(String id) {
        if (!people.has(id)) {
            mistakes.add(file, "nobody among the people has the id \"" + id + "\"");
        }
        return id;
    }

    private String column(Object name) {
        String column = String.valueOf(name).toLowerCase(Locale.ROOT);
        if (!people.columns().contains(column)) {
            mistakes.add(
                    file,
                    "the people have no column \"" + column + "\"; there are " + String.join(", ", people.columns()));
        }
        return column;
    }

    /** Reads a rule; empty when it is wrong, which is noted. */
    Optional<Rule> rule(Object entry) {
        String name = name(entry);
        Object value = value(entry);
        try {
            return switch (name) {
                case "different" -> Optional.of(new Rule.MustDiffer(column(value)));
                case "same" -> Optional.of(new Rule.MustShare(column(value)));
                case "overlap" -> Optional.of(new Rule.MinimumOverlap(duration(value)));
                case "not own manager" -> Optional.of(new Rule.Forbidden(people.managed(), "own-manager"));
                case "across" -> Optional.of(across(value));
                case "host" -> Optional.of(new Rule.WithHost(Set.copyOf(ids(RulesFile.list(value)))));
                case "at most every" -> Optional.of(atMostEvery(value));
                case "lottery" -> Optional.of(new Rule.Lottery(number(value)));
                default ->
                    wrong("\"" + name + "\" is no rule; there are different, same, overlap,"
                            + " not own manager, across, host, at most every and lottery");
            };
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return wrong(name + ": " + wrong.getMessage());
        }
    }

    private <T> Optional<T> wrong(String what) {
        mistakes.add(file, what);
        return Optional.empty();
    }

    /** Reads a preference; empty when it is wrong, which is noted. */
    Optional<Preference> preference(Object entry) {
        return switch (name(entry)) {
            case "longest ago" -> Optional.of(new Preference.LongestAgo());
            case "different" -> Optional.of(new Preference.DifferentTrait(column(value(entry))));
            case "shared" -> Optional.of(new Preference.SharedTrait(column(value(entry))));
            case "hours" -> Optional.of(new Preference.OverlapOfHours());
            case "in person" -> {
                column(Matchmaking.IN_PERSON.place());
                column(Matchmaking.IN_PERSON.modes());
                yield Optional.of(Matchmaking.IN_PERSON);
            }
            case "keep together" -> Optional.of(new Preference.KeepTogether());
            default ->
                wrong("\"" + name(entry) + "\" is no preference; there are longest ago, different,"
                        + " shared, hours, in person and keep together");
        };
    }

    private static String name(Object entry) {
        return entry instanceof Map<?, ?> map && !map.isEmpty()
                ? String.valueOf(map.keySet().iterator().next())
                : String.valueOf(entry);
    }

    private static Object value(Object entry) {
        return entry instanceof Map<?, ?> map && !map.isEmpty()
                ? String.valueOf(map.values().iterator().next()).isEmpty()
                        ? ""
                        : map.values().iterator().next()
                : "";
    }

    private static int number(Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("must be a number, was \"" + value + "\"");
    }

    /** Reads hours of a week such as {@code 10h}, {@code 90m} or ISO 8601. */
    private static Duration duration(Object value) {
        String text = String.valueOf(value).toUpperCase(Locale.ROOT);
        return Duration.parse(text.startsWith("P") ? text : "PT" + text);
    }

    private List<String> ids(List<?> values) {
        return values.stream()
                .map(value -> known(String.valueOf(value)))
                .distinct()
                .toList();
    }

    private Rule across(Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().equals(Set.of("column", "one", "other"))) {
            return new Rule.Across(
                    column(String.valueOf(map.get("column"))),
                    String.valueOf(map.get("one")),
                    String.valueOf(map.get("other")));
        }
        throw new IllegalArgumentException("must look like {column: role, one: mentor, other: mentee}");
    }

    private Rule atMostEvery(Object value) {
        Map<String, Integer> days = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((id, number) -> days.put(known(String.valueOf(id)), number(number)));
            return new Rule.AtMostEvery(days);
        }
        throw new IllegalArgumentException("must name days by id, such as {ada: 28}");
    }
}
