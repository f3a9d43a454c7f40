package io.rapport.prompts;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The table {@code deck_question}: every question a deck ever had, under a key that stays its own. */
final class DeckQuestionTable {

    private static final String REMOVE_ALL = """
            UPDATE deck_question SET removed = TRUE
            WHERE workspace = :workspace AND deck = :deck
            """;

    private static final String BRING_BACK = """
            UPDATE deck_question SET removed = FALSE, place = :place
            WHERE workspace = :workspace AND deck = :deck AND level = :level AND question = :question
            """;

    private static final String INSERT = """
            INSERT INTO deck_question (workspace, id, deck, level, place, question, removed)
            VALUES (:workspace, :id, :deck, :level, :place, :question, FALSE)
            """;

    private static final String OF = """
            SELECT id, question FROM deck_question
            WHERE workspace = :workspace AND deck = :deck AND removed = FALSE
            ORDER BY level, place, id
            """;

    private static final String TEXT = """
            SELECT question FROM deck_question
            WHERE workspace = :workspace AND id = :id
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    DeckQuestionTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    void removeAll(String deck) {
        handle.createUpdate(REMOVE_ALL)
                .bind("workspace", workspace)
                .bind("deck", deck)
                .execute();
    }

    /** Brings back a question that the deck had before, under its old key; false when it never had it. */
    boolean bringBack(String deck, int level, int place, String question) {
        return bound(BRING_BACK, deck, level, place).bind("question", question).execute() > 0;
    }

    void insert(String id, String deck, int level, int place, String question) {
        bound(INSERT, deck, level, place)
                .bind("id", id)
                .bind("question", question)
                .execute();
    }

    private Update bound(String statement, String deck, int level, int place) {
        return handle.createUpdate(statement)
                .bind("workspace", workspace)
                .bind("deck", deck)
                .bind("level", level)
                .bind("place", place);
    }

    /** Returns the questions of a deck by key, light to deep, in the order in which they were written. */
    Map<String, String> of(String deck) {
        Map<String, String> questions = new LinkedHashMap<>();
        handle.createQuery(OF)
                .bind("workspace", workspace)
                .bind("deck", deck)
                .map((rows, context) -> Map.entry(rows.getString("id"), rows.getString("question")))
                .forEach(row -> questions.put(row.getKey(), row.getValue()));
        return questions;
    }

    /** Returns a question's words, also after it was taken out. */
    Optional<String> text(String id) {
        return handle.createQuery(TEXT)
                .bind("workspace", workspace)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
