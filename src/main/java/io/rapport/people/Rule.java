package io.rapport.people;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A rule of a program that no group may break. What each means for matching is decided there. */
public sealed interface Rule {

    /** Returns the rule as one line of {@link #text(List)}. */
    String line();

    /** Members of a group must have different values of an attribute. */
    record MustDiffer(String attribute) implements Rule {

        @Override
        public String line() {
            return "differ " + attribute;
        }
    }

    /** Members of a group must share a value of an attribute. */
    record MustShare(String attribute) implements Rule {

        @Override
        public String line() {
            return "share " + attribute;
        }
    }

    /** Nobody is matched with their own manager. */
    record NotOwnManager() implements Rule {

        @Override
        public String line() {
            return "manager";
        }
    }

    /** Members of a group must share at least this much of their working hours in a week's day. */
    record MinimumOverlap(Duration overlap) implements Rule {

        @Override
        public String line() {
            return "overlap " + overlap;
        }
    }

    /** Writes rules one a line, readable by {@link #parse}. */
    static String text(List<Rule> rules) {
        return rules.stream().map(Rule::line).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #text} wrote. */
    static List<Rule> parse(String text) {
        return text.lines().map(Rule::of).toList();
    }

    private static Rule of(String line) {
        String[] words = line.split(" ", 2);
        return switch (words[0]) {
            case "differ" -> new MustDiffer(words[1]);
            case "share" -> new MustShare(words[1]);
            case "overlap" -> new MinimumOverlap(Duration.parse(words[1]));
            case "manager" -> new NotOwnManager();
            default -> throw new IllegalArgumentException("not a rule: " + line);
        };
    }
}
