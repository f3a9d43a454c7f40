package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Field;
import io.rapport.messaging.Form.Option;
import io.rapport.people.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The attributes that a workspace brought along itself, which rules of a program can name: one that all must share, one in which
 * all must differ, one that is liked.
 *
 * @param known how many people have each attribute that anybody has
 */
record OwnAttributes(Map<String, Integer> known) {

    static final String SHARE = "own_share";
    static final String DIFFER = "own_differ";
    static final String LIKE = "own_like";
    static final String NONE = "none";

    static final List<String> FIELDS = List.of(SHARE, DIFFER, LIKE);

    /** Those that have a field, a kind or a meaning of their own. */
    private static final Set<String> OURS = Set.of(
            "team",
            "location",
            "manager",
            "interests",
            "languages",
            "tenure",
            "about",
            "ask",
            AboutFields.START_DATE,
            AboutFields.MODES,
            Mentoring.NAME);

    private static final int MOST = 98;

    /** Returns the fields, and what is to be known of them; none where the workspace has no attributes of its own. */
    List<Field> fields(Locale locale, Filled filled) {
        if (all(filled).isEmpty()) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        fields.add(new Form.Live(choice(locale, filled, SHARE, attributes(locale, filled))));
        fields.add(new Form.Live(choice(locale, filled, DIFFER, attributes(locale, filled))));
        fields.add(choice(locale, filled, LIKE, likings(locale, filled)));
        gone(filled)
                .forEach(attribute -> fields.add(
                        new Form.Note(WORDING.say(locale, "note.own.gone", Map.of("attribute", attribute)))));
        return fields;
    }

    private static Form.Choice choice(Locale locale, Filled filled, String name, List<Option> options) {
        String chosen = filled.one(name).isEmpty() ? NONE : filled.one(name);
        return new Form.Choice(name, WORDING.say(locale, "field." + name), options, chosen, Form.Need.REQUIRED);
    }

    private List<Option> attributes(Locale locale, Filled filled) {
        return Stream.concat(
                        Stream.of(new Option(NONE, WORDING.say(locale, "own.none"))),
                        all(filled).stream().limit(MOST).map(attribute -> new Option(attribute, attribute)))
                .toList();
    }

    private List<Option> likings(Locale locale, Filled filled) {
        return Stream.concat(
                        Stream.of(new Option(NONE, WORDING.say(locale, "own.none"))),
                        all(filled).stream()
                                .limit(MOST / 2)
                                .flatMap(attribute -> Stream.of(Rule.Likeness.values())
                                        .map(likeness -> liking(locale, likeness, attribute))))
                .toList();
    }

    private static Option liking(Locale locale, Rule.Likeness likeness, String attribute) {
        return new Option(
                new Rule.Likes(likeness, attribute).line(),
                WORDING.say(locale, "own.liking." + likeness, Map.of("attribute", attribute)));
    }

    /** Returns what there is to choose: what is chosen first, then what most people have. */
    private List<String> all(Filled filled) {
        List<String> chosen = chosen(filled);
        return Stream.concat(
                        chosen.stream(),
                        known.entrySet().stream()
                                .filter(entry -> !OURS.contains(entry.getKey()))
                                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(Map.Entry::getKey))
                .distinct()
                .toList();
    }

    /** Returns what is chosen though nobody has it any more. */
    private List<String> gone(Filled filled) {
        return chosen(filled).stream()
                .filter(attribute -> !known.containsKey(attribute))
                .toList();
    }

    private static List<String> chosen(Filled filled) {
        return rules(filled).stream()
                .flatMap(rule -> Stream.ofNullable(values(rule).get(field(rule))))
                .map(value -> value.startsWith("likes ") ? value.split(" ", 3)[2] : value)
                .distinct()
                .toList();
    }

    /** Says what is wrong, by field. */
    static Map<String, String> problems(Locale locale, Filled filled) {
        Map<String, String> problems = new HashMap<>();
        String both = filled.one(SHARE);
        if (!both.isEmpty() && !both.equals(NONE) && both.equals(filled.one(DIFFER))) {
            problems.put(DIFFER, WORDING.say(locale, "problem.own.both"));
        }
        FIELDS.stream()
                .filter(field -> filled.one(field).lines().count() > 1)
                .forEach(field -> problems.put(field, WORDING.say(locale, "problem.choice")));
        return problems;
    }

    /** Returns the rules that were chosen. */
    static List<Rule> rules(Filled filled) {
        List<Rule> rules = new ArrayList<>();
        if (isChosen(filled, SHARE)) {
            rules.add(new Rule.MustShare(filled.one(SHARE)));
        }
        if (isChosen(filled, DIFFER)) {
            rules.add(new Rule.MustDiffer(filled.one(DIFFER)));
        }
        if (isChosen(filled, LIKE)) {
            rules.addAll(Rule.parse(filled.one(LIKE)));
        }
        return rules;
    }

    private static boolean isChosen(Filled filled, String field) {
        String value = filled.one(field);
        return !value.isEmpty()
                && !value.equals(NONE)
                && (!field.equals(LIKE) || value.matches("likes (SAME|DIFFERENT) \\S.*"));
    }

    /** Returns the rules that the fields show: the first for each. */
    static List<Rule> shown(List<Rule> rules) {
        return FIELDS.stream()
                .flatMap(field ->
                        rules.stream().filter(rule -> field(rule).equals(field)).limit(1))
                .toList();
    }

    /** Returns the fields as rules of a program fill them. */
    static Map<String, List<String>> filled(List<Rule> rules) {
        Map<String, List<String>> filled = new HashMap<>();
        FIELDS.forEach(field -> filled.put(field, List.of(NONE)));
        shown(rules).forEach(rule -> values(rule).forEach((field, value) -> filled.put(field, List.of(value))));
        return filled;
    }

    private static Map<String, String> values(Rule rule) {
        String field = field(rule);
        return switch (field) {
            case SHARE -> Map.of(field, ((Rule.MustShare) rule).attribute());
            case DIFFER -> Map.of(field, ((Rule.MustDiffer) rule).attribute());
            case LIKE -> Map.of(field, rule.line());
            default -> Map.of();
        };
    }

    private static String field(Rule rule) {
        if (rule instanceof Rule.MustShare share && !OURS.contains(share.attribute())) {
            return SHARE;
        }
        if (rule instanceof Rule.MustDiffer differ && !OURS.contains(differ.attribute())) {
            return DIFFER;
        }
        return rule instanceof Rule.Likes ? LIKE : "";
    }
}
