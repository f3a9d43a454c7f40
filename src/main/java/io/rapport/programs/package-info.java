/**
 * Programs as people meet them: setting one up and changing it, joining, pausing, skipping and leaving, never-match entries,
 * one's own hours and budget; the words and the Home sections for it.
 *
 * <p>Not for what is stored ({@code people}), nor for rounds ({@code checkins}); what those say of the next round comes as
 * functions, {@link io.rapport.programs.Neighbours}. No tables.
 */
@NullMarked
package io.rapport.programs;

import org.jspecify.annotations.NullMarked;
