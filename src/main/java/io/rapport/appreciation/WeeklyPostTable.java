package io.rapport.appreciation;

import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

final class WeeklyPostTable {

    /** A program's post of one week, by its Monday. */
    record Post(String id, ProgramId program, LocalDate week) {}

    private static final String INSERT = """
            INSERT INTO appreciation_post (workspace, id, program, week)
            VALUES (:workspace, :id, :program, :week)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT id, program, week
            FROM appreciation_post
            WHERE workspace = :workspace AND id = :id
            """;

    private final Handle handle;

    WeeklyPostTable(Work work) {
        this.handle = work.handle();
    }

    /** Records a post; false when its program already has one that week. */
    boolean insert(WorkspaceId workspace, Post post) {
        return handle.createUpdate(INSERT)
                        .bind("workspace", workspace.value())
                        .bind("id", post.id())
                        .bind("program", post.program().value())
                        .bind("week", post.week())
                        .execute()
                == 1;
    }

    Optional<Post> find(WorkspaceId workspace, String id) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("id", id)
                .map((row, statement) -> new Post(
                        row.getString("id"),
                        new ProgramId(row.getString("program")),
                        row.getObject("week", LocalDate.class)))
                .findOne();
    }
}
