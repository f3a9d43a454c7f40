package io.rapport.goals;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class GoalNoteTable {

    private static final String INSERT = """
            INSERT INTO goal_note (workspace, id, goal, author, noted_on, noted_at, place, told_in, words)
            VALUES (:workspace, :id, :goal, :author, :day, :notedAt, :place, :toldIn, :words)
            """;

    private static final String FIND = """
            SELECT id, goal, author, noted_on, noted_at, place, told_in, words
            FROM goal_note
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String SAME_DAY = """
            SELECT id, goal, author, noted_on, noted_at, place, told_in, words
            FROM goal_note
            WHERE workspace = :workspace AND told_in = :first
            ORDER BY place
            """;

    private static final String OF_GOAL = """
            SELECT id, goal, author, noted_on, noted_at, place, told_in, words
            FROM goal_note
            WHERE workspace = :workspace AND goal = :goal
            ORDER BY place
            """;

    private final Handle handle;

    GoalNoteTable(Work work) {
        this.handle = work.handle();
    }

    void insert(WorkspaceId workspace, GoalNote note) {
        handle.createUpdate(INSERT)
                .bind("workspace", workspace.value())
                .bind("id", note.id())
                .bind("goal", note.goal())
                .bind("author", note.author().value())
                .bind("day", note.day())
                .bind("notedAt", note.notedAt())
                .bind("place", note.place())
                .bind("toldIn", note.toldIn())
                .bind("words", note.words())
                .execute();
    }

    Optional<GoalNote> find(WorkspaceId workspace, String id) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, statement) -> note(row))
                .findOne();
    }

    /** Returns the notes on a goal, oldest first. */
    List<GoalNote> of(WorkspaceId workspace, String goal) {
        return handle.createQuery(OF_GOAL)
                .bind("workspace", workspace.value())
                .bind("goal", goal)
                .map((row, statement) -> note(row))
                .list();
    }

    /** Returns what the author of a note noted on the same goal and day, that note included, oldest first. */
    List<GoalNote> sameDay(WorkspaceId workspace, GoalNote note) {
        return handle.createQuery(SAME_DAY)
                .bind("workspace", workspace.value())
                .bind("first", note.toldIn())
                .map((row, statement) -> note(row))
                .list();
    }

    private static GoalNote note(ResultSet row) throws SQLException {
        return new GoalNote(
                row.getString("id"),
                row.getString("goal"),
                new MemberId(row.getString("author")),
                row.getObject("noted_on", LocalDate.class),
                row.getTimestamp("noted_at").toInstant(),
                row.getInt("place"),
                row.getString("told_in"),
                row.getString("words"));
    }
}
