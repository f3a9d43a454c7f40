package io.rapport.people;

import java.time.Duration;
import java.util.List;

/** A rule of a program that no group may break. What each means for matching is decided there. */
public sealed interface Rule {

    /** Members of a group must have different values of an attribute. */
    record MustDiffer(String attribute) implements Rule {}

    /** Members of a group must share a value of an attribute. */
    record MustShare(String attribute) implements Rule {}

    /** Nobody is matched with their own manager. */
    record NotOwnManager() implements Rule {}

    /** Members of a group must share at least this much of their working hours in a week's day. */
    record MinimumOverlap(Duration overlap) implements Rule {}

    /** Writes rules one a line, readable by {@link #parse}. */
    static String text(List<Rule> rules) {
        throw new UnsupportedOperationException(rules.toString());
    }

    /** Reads what {@link #text} wrote. */
    static List<Rule> parse(String text) {
        throw new UnsupportedOperationException(text);
    }
}
