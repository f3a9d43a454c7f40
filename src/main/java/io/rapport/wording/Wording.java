package io.rapport.wording;

import java.util.Locale;
import java.util.Map;

/**
 * The messages of one package in every language: {@code Wording.of("checkins").say(locale, "introduction.hello", Map.of("name", "Ana"))}.
 *
 * <p>Patterns are ICU MessageFormat with named arguments; a language without a bundle reads English. Texts are plain, with
 * {@code *bold*} and {@code _italic_} as the only markup; the platform adapter escapes. Arguments are text, numbers, or
 * {@link java.time.temporal.TemporalAccessor} values already put in the reader's zone.
 */
public final class Wording {

    private final String bundle;

    private Wording(String bundle) {
        this.bundle = bundle;
    }

    /** Loads the bundle of a package; {@link IllegalArgumentException} when it has no English file. */
    public static Wording of(String bundle) {
        return new Wording(bundle);
    }

    /** Words the message {@code key} for a reader of {@code locale}; an unknown key is an {@link IllegalArgumentException}. */
    public String say(Locale locale, String key, Map<String, ?> arguments) {
        throw new UnsupportedOperationException(bundle + key + locale + arguments);
    }

    /** Words a message that has no arguments. */
    public String say(Locale locale, String key) {
        return say(locale, key, Map.of());
    }
}
