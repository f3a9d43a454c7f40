package io.rapport.messaging;

import io.rapport.people.MemberId;
import java.util.List;
import java.util.Locale;

/** To whom something is said. */
public sealed interface Destination {

    /** One member, in their conversation with Rapport. */
    record Private(MemberId reader) implements Destination {}

    /** Two to eight members, in one conversation with Rapport; {@code otherwise} is spoken where they share no language. */
    record Together(List<MemberId> readers, Locale otherwise) implements Destination {

        public Together {
            readers = List.copyOf(readers);
        }
    }

    /** A channel, by the platform's id, in the program's language. */
    record Channel(String channel, Locale locale) implements Destination {}
}
