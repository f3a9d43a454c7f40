package io.rapport.messaging;

import io.rapport.people.MemberId;
import java.util.List;
import java.util.Locale;

/** To whom something is said. */
public sealed interface Destination {

    /** One member, in their conversation with Rapport. */
    record Private(MemberId reader) implements Destination {

        @Override
        public List<MemberId> readers() {
            return List.of(reader);
        }
    }

    /**
     * Two to eight members, in one conversation with Rapport; {@code otherwise} is spoken where they share no language. Their
     * order says nothing.
     */
    record Together(List<MemberId> readers, Locale otherwise) implements Destination {

        public Together {
            readers = Circle.ordered(readers);
            if (readers.size() < 2 || readers.size() > 8) {
                throw new IllegalArgumentException("together are 2 to 8 members, were " + readers.size());
            }
        }
    }

    /** A channel, by the platform's id, in the program's language. */
    record Channel(String channel, Locale locale) implements Destination {

        @Override
        public List<MemberId> readers() {
            return List.of();
        }
    }

    /** Returns the members who read it; none for a channel. */
    List<MemberId> readers();
}
