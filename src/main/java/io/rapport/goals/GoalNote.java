package io.rapport.goals;

import io.rapport.people.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a party noted about a goal on the way.
 *
 * @param day the author's local date; notes of one author and day are told in one message
 */
record GoalNote(String id, String goal, MemberId author, LocalDate day, Instant notedAt, String words) {

    static final int LONGEST = 500;
}
