package io.rapport.sandbox;

import java.util.List;

/**
 * How people react to a kind of message: one of the choices whose control is there, or nothing.
 *
 * @param name what the habit is called when something goes wrong
 * @param indifference how likely nothing is, compared with the weights of the choices
 */
public record Habit(String name, int indifference, List<Reaction> choices) {

    /** Copies the choices. */
    public Habit {
        choices = List.copyOf(choices);
    }

    /** A habit of doing one of these things, always. */
    public static Habit always(String name, Reaction... choices) {
        return new Habit(name, 0, List.of(choices));
    }

    /** The same habit in people who sometimes do nothing. */
    public Habit orNothing(int weight) {
        return new Habit(name, weight, choices);
    }
}
