package io.rapport.app;

import io.rapport.checkins.Matchmaking;
import io.rapport.matching.Odd;
import io.rapport.matching.Pair;
import io.rapport.matching.Preference;
import io.rapport.matching.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Rules and preferences from a YAML file; docs/matching.md lists what it may say. */
final class RulesFile {

    private final Path file;
    private final Mistakes mistakes;
    private final RuleEntries entries;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Pair> never = new HashSet<>();
    private final List<Preference> preferences = new ArrayList<>();
    private Odd odd = Odd.JOINS;

    private RulesFile(Path file, PeopleSheet people, Mistakes mistakes) {
        this.file = file;
        this.mistakes = mistakes;
        this.entries = new RuleEntries(file, people, mistakes);
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
                case "rules" -> list(value).forEach(entry -> entries.rule(entry).ifPresent(rules::add));
                case "prefer" ->
                    list(value).forEach(entry -> entries.preference(entry).ifPresent(preferences::add));
                case "never" -> list(value).forEach(pair -> readNever(list(pair)));
                default -> mistakes.add(file, "\"" + key + "\" is no key; there are odd, rules, prefer and never");
            }
        });
    }

    /** Takes one value for a list of one. */
    static List<?> list(Object value) {
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
        never.add(new Pair(entries.known(String.valueOf(pair.get(0))), entries.known(String.valueOf(pair.get(1)))));
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
