package io.rapport.messaging;

import io.rapport.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A word after {@code /rapport} and the verb it stands for; what follows the word arrives as the answer {@code text}, pressed.
 *
 * @param word what it is called wherever Rapport names it
 * @param words what it may be called in a language as well, the first of which stands on its button
 * @param help one line that says what it does
 */
public record Command(String word, String verb, Function<Locale, List<String>> words, Function<Locale, String> help) {

    /** Makes a command whose further words stand in {@code wording} under {@code wordsKey}, with commas between. */
    public static Command of(String word, String verb, Wording wording, String wordsKey, String helpKey) {
        return new Command(
                word,
                verb,
                locale -> Arrays.asList(wording.say(locale, wordsKey).split("\\s*[,、，]\\s*")),
                locale -> wording.say(locale, helpKey));
    }

    /** Returns what its button says: the word of the reader's language. */
    String local(Locale locale) {
        return words.apply(locale).get(0);
    }
}
