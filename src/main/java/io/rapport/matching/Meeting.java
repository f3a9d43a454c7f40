package io.rapport.matching;

import java.time.LocalDate;

/**
 * Says that two people were introduced to each other, and whether they then met.
 *
 * <p>A group of three or more is one meeting for each two of its members.
 *
 * @param on the local date of the round
 * @param held whether they met, as far as anyone said
 */
public record Meeting(Pair pair, LocalDate on, boolean held) {

    /** Returns a meeting that took place. */
    public static Meeting held(String one, String other, LocalDate on) {
        return new Meeting(new Pair(one, other), on, true);
    }

    /** Returns an introduction of which nobody said that a meeting followed. */
    public static Meeting introduced(String one, String other, LocalDate on) {
        return new Meeting(new Pair(one, other), on, false);
    }
}
