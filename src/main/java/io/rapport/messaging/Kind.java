package io.rapport.messaging;

import io.rapport.store.Work;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of message that a feature sends.
 *
 * @param name {@code feature.kind}
 * @param composer words it from the state at the moment of sending
 */
public record Kind(String name, Priority priority, WhenUnknown whenUnknown, Composer composer) {

    /** What is done when nobody can know whether a message arrived. */
    public enum WhenUnknown {
        SEND_AGAIN,
        DROP
    }

    /** How much a message matters against the weekly budget, most first. */
    public enum Priority {
        /** A post in a channel: neither anybody's hours nor anybody's budget, only its due time. */
        CHANNEL(0),
        /** Introductions, "not matched", cancellations, re-matches: in hours, counted, never dropped. */
        ROUND(1),
        /** What people agree about a meeting and note for each other: in hours, outside the budget, never dropped. */
        FROM_PEOPLE(2),
        /** The first word in a conversation of several that one of them opened just now: at once, outside the budget. */
        OPENED(2),
        /** Thanks and proposals from people: gathered to one message a day, in hours, outside the budget, never dropped. */
        GATHERED(2),
        END_FOLLOW_UP(3),
        GOAL_DUE(4),
        WEEKLY_NOTE(5),
        /** An organizer's look back, which the weekly note takes along where it can. */
        MONTHLY_NOTE(6),
        /** Matters less than the weekly note, which takes it along where it can. */
        MID_FOLLOW_UP(7),
        /** A favour asked of somebody for the sake of another, who does not know of it: gives way to all else. */
        FAVOUR(8);

        private final int rank;

        Priority(int rank) {
            this.rank = rank;
        }

        /** Returns its place among the others, the most important first; it is stored. */
        int rank() {
            return rank;
        }

        /** Answers whether it counts as unprompted against its readers' weekly budget. */
        boolean isCounted() {
            return switch (this) {
                case CHANNEL, FROM_PEOPLE, OPENED, GATHERED -> false;
                default -> true;
            };
        }

        /** Returns what is said within a message of this priority where it can be. */
        Set<Priority> takesAlong() {
            return switch (this) {
                case GATHERED -> Set.of(GATHERED);
                case WEEKLY_NOTE -> Set.of(MONTHLY_NOTE, MID_FOLLOW_UP);
                default -> Set.of();
            };
        }

        /** Answers whether it gives way when a reader's weekly budget is used up. */
        boolean mayBeDropped() {
            return isCounted() && this != ROUND;
        }
    }

    /** Words a notice for its audience; empty when it is no longer true, then it is dropped (or left as it was). */
    @FunctionalInterface
    public interface Composer {
        Optional<Card> compose(Work work, Notice notice, Audience audience, Instant now);
    }
}
