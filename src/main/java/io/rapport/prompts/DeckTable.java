package io.rapport.prompts;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table {@code deck}. */
final class DeckTable {

    private static final String UPDATE = """
            UPDATE deck SET name = :name, language = :language
            WHERE workspace = :workspace AND id = :id AND removed = FALSE
            """;

    private static final String INSERT = """
            INSERT INTO deck (workspace, id, name, language, removed)
            VALUES (:workspace, :id, :name, :language, FALSE)
            ON CONFLICT DO NOTHING
            """;

    private static final String REMOVE = """
            UPDATE deck SET removed = TRUE
            WHERE workspace = :workspace AND id = :id AND removed = FALSE
            """;

    private static final String FIND = """
            SELECT id, name, language FROM deck
            WHERE workspace = :workspace AND id = :id AND removed = FALSE
            """;

    private static final String ALL = """
            SELECT id, name, language FROM deck
            WHERE workspace = :workspace AND removed = FALSE
            ORDER BY name, id
            """;

    private static final RowMapper<OwnDeck> DECK =
            (rows, context) -> new OwnDeck(rows.getString("id"), rows.getString("name"), rows.getString("language"));

    private final Handle handle;
    private final WorkspaceId workspace;

    DeckTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    /** Keeps a deck as it now is; false when it was removed. */
    boolean keep(OwnDeck deck) {
        return keep(UPDATE, deck) == 1 || keep(INSERT, deck) == 1;
    }

    private int keep(String statement, OwnDeck deck) {
        return handle.createUpdate(statement)
                .bind("workspace", workspace)
                .bindMethods(deck)
                .execute();
    }

    boolean remove(String id) {
        return handle.createUpdate(REMOVE)
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    Optional<OwnDeck> find(String id) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace)
                .bind("id", id)
                .map(DECK)
                .findOne();
    }

    List<OwnDeck> all() {
        return handle.createQuery(ALL).bind("workspace", workspace).map(DECK).list();
    }
}
