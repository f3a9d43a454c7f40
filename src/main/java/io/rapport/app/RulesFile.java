package io.rapport.app;

import io.rapport.checkins.Matchmaking;
import io.rapport.matching.Odd;
import io.rapport.matching.Pair;
import io.rapport.matching.Preference;
import io.rapport.matching.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Rules and preferences from a YAML file; docs/matching.md lists what it may say. */
final class RulesFile {

    private final Path file;
    private final PeopleSheet people;
    private final Mistakes mistakes;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Pair> never = new HashSet<>();
    private final List<Preference> preferences = new ArrayList<>();
    private Odd odd = Odd.JOINS;

    private RulesFile(Path file, PeopleSheet people, Mistakes mistakes) {
        this.file = file;
        this.people = people;
        this.mistakes = mistakes;
    }

    /** Returns no rules and the preferences that a program has. */
    static RulesFile none(PeopleSheet people) {
        RulesFile usual = new RulesFile(Path.of(""), people, new Mistakes());
        usual.preferences.addAll(Matchmaking.PREFERENCES);
        return usual;
    }

    static RulesFile read(Path file, PeopleSheet people, Mistakes mistakes) {
        RulesFile rules = new RulesFile(file, people, mistakes);
        try {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            rules.readAll(content);
        } catch (IOException unreadable) {
            mistakes.add(file, "cannot be read");
        } catch (YamlEngineException malformed) {
            mistakes.add(
                    file,
                    "is not valid YAML: "
                            + String.valueOf(malformed.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
        return rules;
    }

    private void readAll(Object content) {
        if (!(content instanceof Map<?, ?> map)) {
            mistakes.add(file, "must have the keys odd, rules, prefer or never");
            return;
        }
        if (!map.containsKey("prefer")) {
            preferences.addAll(Matchmaking.PREFERENCES);
        }
        map.forEach((key, value) -> {
            switch (String.valueOf(key)) {
                case "odd" -> readOdd(String.valueOf(value));
                case "rules" -> list(value).forEach(this::readRule);
                case "prefer" -> list(value).forEach(this::readPreference);
                case "never" -> list(value).forEach(pair -> readNever(list(pair)));
                default -> mistakes.add(file, "\"" + key + "\" is no key; there are odd, rules, prefer and never");
            }
        });
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> several ? several : List.of(value);
    }

    private void readOdd(String value) {
        switch (value) {
            case "joins" -> odd = Odd.JOINS;
            case "sits out" -> odd = Odd.SITS_OUT;
            default -> mistakes.add(file, "odd must be \"joins\" or \"sits out\", was \"" + value + "\"");
        }
    }

    private void readNever(List<?> pair) {
        if (pair.size() != 2 || pair.get(0).equals(pair.get(1))) {
            mistakes.add(file, "never must list pairs of two ids, such as [ada, ben]");
            return;
        }
        never.add(new Pair(known(String.valueOf(pair.get(0))), known(String.valueOf(pair.get(1)))));
    }

    private String known(String id) {
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

    private void readRule(Object entry) {
        String name = name(entry);
        Object value = value(entry);
        try {
            switch (name) {
                case "different" -> rules.add(new Rule.MustDiffer(column(value)));
                case "same" -> rules.add(new Rule.MustShare(column(value)));
                case "overlap" -> rules.add(new Rule.MinimumOverlap(duration(value)));
                case "not own manager" -> rules.add(new Rule.Forbidden(people.managed(), "own-manager"));
                case "across" -> rules.add(across(value));
                case "host" -> rules.add(new Rule.WithHost(Set.copyOf(ids(list(value)))));
                case "at most every" -> rules.add(atMostEvery(value));
                case "lottery" -> rules.add(new Rule.Lottery(number(value)));
                default ->
                    mistakes.add(
                            file,
                            "\"" + name + "\" is no rule; there are different, same, overlap,"
                                    + " not own manager, across, host, at most every and lottery");
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            mistakes.add(file, name + ": " + wrong.getMessage());
        }
    }

    private void readPreference(Object entry) {
        switch (name(entry)) {
            case "longest ago" -> preferences.add(new Preference.LongestAgo());
            case "different" -> preferences.add(new Preference.DifferentTrait(column(value(entry))));
            case "shared" -> preferences.add(new Preference.SharedTrait(column(value(entry))));
            case "hours" -> preferences.add(new Preference.OverlapOfHours());
            case "keep together" -> preferences.add(new Preference.KeepTogether());
            default ->
                mistakes.add(
                        file,
                        "\"" + name(entry) + "\" is no preference; there are longest ago, different,"
                                + " shared, hours and keep together");
        }
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

    Odd odd() {
        return odd;
    }

    List<Rule> rules() {
        return rules;
    }

    Set<Pair> never() {
        return never;
    }

    List<Preference> preferences() {
        return preferences;
    }
}
