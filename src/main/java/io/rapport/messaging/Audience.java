package io.rapport.messaging;

import io.rapport.people.Member;
import java.util.List;
import java.util.Locale;

/** Who reads a message: their common language, and the members themselves (none for a channel). */
public record Audience(Locale locale, List<Member> readers) {

    public Audience {
        readers = List.copyOf(readers);
    }
}
