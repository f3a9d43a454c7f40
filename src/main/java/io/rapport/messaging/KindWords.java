package io.rapport.messaging;

import io.rapport.wording.Wording;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what kind of message something is, without saying what is in it. */
public final class KindWords {

    private static final Wording WORDING = Wording.of("messaging");

    private final Map<String, Kind> kinds;

    /** Knows messages of these kinds. */
    public KindWords(Collection<Kind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    /** Returns words with which a sentence may begin, such as "An introduction". */
    public String what(Notice notice, Locale locale) {
        Kind kind = kinds.get(notice.kind());
        return WORDING.say(locale, "what." + (kind == null ? Kind.Priority.CHANNEL : kind.priority()));
    }
}
