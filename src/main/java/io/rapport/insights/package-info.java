/**
 * Figures across features, and the notes made of them: the look back that organizers get once a month, with three figures and one
 * suggestion.
 *
 * <p>Not for what one feature tells of itself; outcomes come as counts only, from five answers on. Tables: {@code monthly_note},
 * {@code monthly_note_off}.
 */
@NullMarked
package io.rapport.insights;

import org.jspecify.annotations.NullMarked;
