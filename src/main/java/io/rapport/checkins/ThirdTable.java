package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which pairs were asked to make room for somebody; what they answered is nowhere. */
final class ThirdTable {

    private static final String COLUMNS = """
            SELECT workspace, group_id, round, member, reasons, settled
            FROM third
            """;

    private static final String INSERT = """
            INSERT INTO third (workspace, group_id, round, member, reasons, settled)
            VALUES (:workspace, :group, :round, :member, :reasons, FALSE)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = COLUMNS + """
            WHERE workspace = :workspace AND group_id = :group
            """;

    private static final String OF_ROUND = COLUMNS + """
            WHERE workspace = :workspace AND round = :round
            ORDER BY group_id
            """;

    private static final String SETTLE = """
            UPDATE third SET settled = TRUE
            WHERE workspace = :workspace AND round = :round AND member = :member AND settled = FALSE
            """;

    private final Handle handle;

    ThirdTable(Work work) {
        this.handle = work.handle();
    }

    /** Records that a pair is asked; false when it was asked before. */
    boolean insert(Third third) {
        return handle.createUpdate(INSERT)
                        .bind("workspace", third.workspace().value())
                        .bind("group", third.group())
                        .bind("round", third.round())
                        .bind("member", third.member().value())
                        .bind("reasons", third.reasons())
                        .execute()
                == 1;
    }

    Optional<Third> find(WorkspaceId workspace, String group) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("group", group)
                .map((rows, context) -> third(rows))
                .findOne();
    }

    List<Third> ofRound(Round round) {
        return handle.createQuery(OF_ROUND)
                .bind("workspace", round.workspace().value())
                .bind("round", round.id())
                .map((rows, context) -> third(rows))
                .list();
    }

    /** Records that nobody has to make room for a member any more; returns how many pairs that concerns. */
    int settle(Round round, MemberId member) {
        return handle.createUpdate(SETTLE)
                .bind("workspace", round.workspace().value())
                .bind("round", round.id())
                .bind("member", member.value())
                .execute();
    }

    private static Third third(ResultSet rows) throws SQLException {
        return new Third(
                new WorkspaceId(rows.getString("workspace")),
                rows.getString("group_id"),
                rows.getString("round"),
                new MemberId(rows.getString("member")),
                rows.getString("reasons"),
                rows.getBoolean("settled"));
    }
}
