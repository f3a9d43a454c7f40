package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a guide gave a group, level by level, and who would like to go deeper. */
final class GuideTable {

    private static final String GIVE = """
            INSERT INTO guide_question (workspace, group_id, level, turn, question)
            VALUES (:workspace, :group, :level, :turn, :question)
            ON CONFLICT DO NOTHING
            """;

    private static final String GIVEN = """
            SELECT question FROM guide_question
            WHERE workspace = :workspace AND group_id = :group AND level = :level
            ORDER BY turn
            """;

    private static final String GO_DEEPER = """
            INSERT INTO guide_deeper (workspace, group_id, member)
            VALUES (:workspace, :group, :member)
            ON CONFLICT DO NOTHING
            """;

    private static final String DEEPER = """
            SELECT member FROM guide_deeper
            WHERE workspace = :workspace AND group_id = :group
            """;

    private final Handle handle;

    GuideTable(Work work) {
        this.handle = work.handle();
    }

    /** Gives a question as the level's {@code turn}; of two that are given at once, one stands. */
    void give(Group group, int level, int turn, String question) {
        handle.createUpdate(GIVE)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .bind("level", level)
                .bind("turn", turn)
                .bind("question", question)
                .execute();
    }

    /** Returns the questions given at a level, the one that stands last. */
    List<String> given(Group group, int level) {
        return handle.createQuery(GIVEN)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .bind("level", level)
                .mapTo(String.class)
                .list();
    }

    /** Notes that a member would like to go deeper; false when that was known. */
    boolean goDeeper(Group group, MemberId member) {
        return handle.createUpdate(GO_DEEPER)
                        .bind("workspace", group.workspace().value())
                        .bind("group", group.id())
                        .bind("member", member.value())
                        .execute()
                == 1;
    }

    Set<MemberId> deeper(Group group) {
        return new HashSet<>(handle.createQuery(DEEPER)
                .bind("workspace", group.workspace().value())
                .bind("group", group.id())
                .map((rows, context) -> new MemberId(rows.getString("member")))
                .list());
    }
}
