package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;

/**
 * A feature's possible line in a member's weekly note: one sentence and at most one row of buttons.
 *
 * @param order where it stands, lowest first
 */
public record Line(int order, Source source) {

    /** Words the line for one member; an empty card when there is nothing to say this week. */
    @FunctionalInterface
    public interface Source {
        Card of(Work work, Member member, Instant now);
    }
}
