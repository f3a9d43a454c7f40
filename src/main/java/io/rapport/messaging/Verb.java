package io.rapport.messaging;

import io.rapport.store.Work;
import java.time.Instant;

/**
 * One thing that people can do.
 *
 * @param name {@code feature.verb}, stable: it stands in messages already delivered
 * @param opening answers an act that was pressed or drafted; verbs without a form handle the press itself
 * @param handler answers a pressed act of a verb without a form, and the submitted form of one with
 */
public record Verb(String name, Permission permission, Handler opening, Handler handler) {

    /** Changes what it must inside the unit of work and answers; idempotent by state. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Work work, Act act, Instant now);
    }

    /** A verb that acts when pressed. */
    public static Verb pressed(String name, Permission permission, Handler handler) {
        return new Verb(name, permission, handler, handler);
    }

    /** A verb that asks by a form first: {@code opening} returns an {@link Reply.Ask} (or says why not). */
    public static Verb asked(String name, Permission permission, Handler opening, Handler handler) {
        return new Verb(name, permission, opening, handler);
    }

    /**
     * Returns this verb with a second handler behind its own: whenever the act is done, {@code second} does its part in the
     * same unit of work. Where the second does not keep ({@link Reply#isKept}), nothing is kept and its reply is the answer.
     */
    public Verb then(Handler second) {
        Handler both = (work, act, now) -> {
            Reply first = handler.handle(work, act, now);
            return first instanceof Reply.Done done ? done.and(second.handle(work, act, now)) : first;
        };
        return new Verb(name, permission, opening == handler ? both : opening, both);
    }

    Reply handle(Work work, Act act, Instant now) {
        Handler chosen = act.answers().stage() == Answers.Stage.SUBMITTED ? handler : opening;
        return chosen.handle(work, act, now);
    }
}
