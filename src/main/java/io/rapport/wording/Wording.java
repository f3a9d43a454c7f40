package io.rapport.wording;

import com.ibm.icu.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The messages of one package in every language: {@code Wording.of("checkins").say(locale, "introduction.hello", Map.of("name", "Ana"))}.
 *
 * <p>Patterns are ICU MessageFormat with named arguments; a language without a bundle reads English (with the times of its own
 * region). Texts are plain, with {@code *bold*} and {@code _italic_} as the only markup; the platform adapter escapes. Arguments
 * are text, numbers, or {@link java.time.temporal.TemporalAccessor} values already put in the reader's zone, to be written by
 * skeleton: <code>{time, time, ::jmm}</code>, <code>{day, date, ::EEEEdMMMM}</code>.
 */
public final class Wording {

    private final Bundle bundle;

    private Wording(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Loads the bundle of a package; {@link IllegalArgumentException} when it has no English file. */
    public static Wording of(String bundle) {
        return new Wording(Bundle.load(bundle));
    }

    /**
     * Words the message {@code key} for a reader of {@code locale}; an unknown key, or an argument that the message names and
     * nobody gave, is an {@link IllegalArgumentException}.
     */
    public String say(Locale locale, String key, Map<String, ?> arguments) {
        MessageFormat format = bundle.format(locale, key);
        Set<String> wanted = bundle.arguments(locale, key);
        Map<String, Object> given = new LinkedHashMap<>();
        for (String name : wanted) {
            Object value = arguments.get(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        "message " + key + " of " + bundle.name() + " wants the argument " + name);
            }
            given.put(name, Moments.forIcu(value));
        }
        return format.format(given);
    }

    /** Words a message that has no arguments. */
    public String say(Locale locale, String key) {
        return say(locale, key, Map.of());
    }
}
