package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;

/**
 * A feature's part of every member's Home page.
 *
 * @param name what operators know it by ({@code goals}), where it fails
 * @param order where it stands, lowest first
 */
public record Section(String name, int order, Source source) {

    /** Words the part for one member; an empty card is left out. */
    @FunctionalInterface
    public interface Source {
        Card of(Work work, Member member, Instant now);
    }
}
