package io.rapport.messaging;

import java.util.Locale;
import java.util.function.Function;

/**
 * A word after {@code /rapport} and the verb it stands for; what follows the word arrives as the answer {@code text}, pressed.
 *
 * @param help one line that says what it does
 */
public record Command(String word, String verb, Function<Locale, String> help) {}
