/**
 * Decks: ordered sets of questions from light to deep, in every language ({@code decks/<name>_<language>.properties}).
 *
 * <p>Not for deciding who is asked what, nor for remembering it: that is the features' own. No tables.
 */
@NullMarked
package io.rapport.prompts;

import org.jspecify.annotations.NullMarked;
