/**
 * Decks: ordered sets of questions from light to deep, Rapport's own in every language
 * ({@code decks/<name>_<language>.properties}), and those that organizers of a workspace wrote.
 *
 * <p>Not for deciding who is asked what, nor for remembering it: that is the features' own. Tables: {@code deck},
 * {@code deck_question}.
 */
@NullMarked
package io.rapport.prompts;

import org.jspecify.annotations.NullMarked;
