package io.rapport.goals;

import io.rapport.people.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a party noted about a goal on the way.
 *
 * @param day the author's local date; notes of one author and day are told in one message
 * @param place where it stands among the goal's notes, from 1
 * @param toldIn the first note of that author and day, which may be this one
 */
record GoalNote(
        String id,
        String goal,
        MemberId author,
        LocalDate day,
        Instant notedAt,
        int place,
        String toldIn,
        String words) {

    static final int LONGEST = 500;

    /** Returns the note as it follows those that are there. */
    GoalNote after(List<GoalNote> notes) {
        String first = notes.stream()
                .filter(note -> note.author().equals(author) && note.day().equals(day))
                .map(GoalNote::toldIn)
                .findFirst()
                .orElse(id);
        return new GoalNote(id, goal, author, day, notedAt, notes.size() + 1, first, words);
    }
}
