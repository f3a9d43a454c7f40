/**
 * Check-ins: rounds of a program, the groups matched in them, introductions, times, follow-ups, repairs and the closing summary.
 *
 * <p>Not for who takes part (people), who fits whom (matching), or what people plan together (goals). Tables:
 * {@code round_schedule} (next period of each program), {@code round}, {@code round_group}, {@code check_in} (one member's part
 * in a group, with the outcome), {@code left_out}, {@code turn} (how often a member was asked to start), {@code replay},
 * {@code third} (which pairs were asked to make room, for whom), {@code earlier_meeting} (who met before Rapport came).
 */
@NullMarked
package io.rapport.checkins;

import org.jspecify.annotations.NullMarked;
