/**
 * Who there is: workspaces, members and their boundaries, programs and their rules, enrollments, roles, never-match entries.
 *
 * <p>Not for rounds (checkins) and not for words: it records, and answers questions. Tables: {@code workspace},
 * {@code member}, {@code program}, {@code organizer}, {@code creator}, {@code enrollment}, {@code never_match},
 * {@code private_channel}, {@code private_channel_member}, {@code profile_access}, {@code profile_field},
 * {@code profile_choice}, {@code attribute_given}.
 */
@NullMarked
package io.rapport.people;

import org.jspecify.annotations.NullMarked;
