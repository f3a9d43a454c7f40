package io.rapport.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One thing a person may do about something they see.
 *
 * @param control what they press; of several that fit, the first
 * @param weight how likely, compared with the other choices of the same habit
 * @param after how long they take, counted within their own day
 * @param choice what they choose, when it is a menu; empty for buttons
 * @param answers what they enter if a form opens, by label, block id or action id; required fields left out are filled in
 */
public record Reaction(
        Predicate<Control> control, int weight, Duration after, String choice, Map<String, Object> answers) {

    /** Copies the answers. */
    public Reaction {
        answers = Map.copyOf(answers);
        if (weight < 1) {
            throw new IllegalArgumentException("weight must be at least 1, was " + weight);
        }
    }

    /** Presses whatever button fits. */
    public static Reaction press(Predicate<Control> control, int weight, Duration after) {
        return new Reaction(control, weight, after, "", Map.of());
    }

    /** Presses the button with this label. */
    public static Reaction press(String label, int weight, Duration after) {
        return press(control -> control.isButton() && control.label().equals(label), weight, after);
    }

    /** The same, entering these answers if a form opens. */
    public Reaction entering(Map<String, Object> newAnswers) {
        return new Reaction(control, weight, after, choice, newAnswers);
    }
}
