package io.rapport.messaging;

import io.rapport.store.Work;
import java.util.Locale;
import java.util.function.Function;

/**
 * Who may do an act; asked each time it is performed, from our own tables, never from what a form carried.
 *
 * @param name how the table of verbs and roles calls it ("organizer", "party to the goal")
 * @param refusal what somebody who may not is told, in their language: why, and whom to ask
 */
public record Permission(String name, Check check, Function<Locale, String> refusal) {

    /** Answers whether the act's actor may do it to its subject. */
    @FunctionalInterface
    public interface Check {
        boolean allows(Work work, Act act);
    }
}
