package io.rapport.messaging;

import java.util.Map;

/** What comes of an act. */
public sealed interface Reply {

    /** It is done (or was already); {@code card} is shown to the actor only, unless it has no parts. */
    record Done(Card card) implements Reply {

        /** It is done and there is nothing to say. */
        public static final Done SILENT = new Done(Card.of());

        Reply and(Reply next) {
            return next instanceof Done done ? new Done(card.and(done.card())) : next;
        }
    }

    /** The form's answers do not do; field name to what is wrong and what to do. Nothing has changed. */
    record Invalid(Map<String, String> problems) implements Reply {

        public Invalid {
            problems = Map.copyOf(problems);
        }
    }

    /** More is needed from the actor. */
    record Ask(Form form, How how) implements Reply {}

    /** It may not or cannot be done; {@code reason} says why and what to do instead. Nothing has changed. */
    record Refused(String reason) implements Reply {}

    /** Whether a form opens anew or takes the place of the one the actor is looking at. */
    enum How {
        OPEN,
        REPLACE
    }

    /** Answers whether the act took effect or led on; only then is the unit of work kept. */
    default boolean isKept() {
        return this instanceof Done || this instanceof Ask;
    }
}
