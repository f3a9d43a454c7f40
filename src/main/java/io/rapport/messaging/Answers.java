package io.rapport.messaging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person filled in, by field name: text as typed (trimmed), choices by their values, people as member ids, channels as
 * the platform's ids, days as ISO dates, times as {@code HH:mm}, numbers as digits. Fields left empty are absent.
 *
 * @param stage whether a button was merely pressed, a form is being filled in, or it was submitted
 */
public record Answers(Map<String, List<String>> values, Stage stage) {

    /** How far an act has come. */
    public enum Stage {
        PRESSED,
        DRAFTED,
        SUBMITTED
    }

    /** No answers: a button was pressed. */
    public static final Answers NONE = new Answers(Map.of(), Stage.PRESSED);

    public Answers {
        values = values.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(Answers::clean)
                                .filter(value -> !value.isEmpty())
                                .toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
    }

    /** Returns the first answer to a field, or empty text. */
    public String one(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** Returns all answers to a field. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    private static String clean(String value) {
        return Mention.without(value).strip();
    }
}
