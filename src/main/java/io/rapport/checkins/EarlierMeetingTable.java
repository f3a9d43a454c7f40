package io.rapport.checkins;

import io.rapport.matching.Meeting;
import io.rapport.matching.Pair;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who had met before Rapport came, as an organizer brought it along: the last meeting of each two. */
final class EarlierMeetingTable {

    private static final String INSERT = """
            INSERT INTO earlier_meeting (workspace, one, other, met_on)
            VALUES (:workspace, :one, :other, :metOn)
            ON CONFLICT DO NOTHING
            """;

    private static final String LATER = """
            UPDATE earlier_meeting SET met_on = :metOn
            WHERE workspace = :workspace AND one = :one AND other = :other AND met_on < :metOn
            """;

    private static final String ALL = """
            SELECT one, other, met_on FROM earlier_meeting
            WHERE workspace = :workspace
            ORDER BY one, other
            """;

    private final Handle handle;

    EarlierMeetingTable(Work work) {
        this.handle = work.handle();
    }

    /** Records a meeting; of several of the same two the last counts. */
    void record(WorkspaceId workspace, Pair pair, LocalDate metOn) {
        for (String sql : List.of(INSERT, LATER)) {
            handle.createUpdate(sql)
                    .bind("workspace", workspace.value())
                    .bind("one", pair.one())
                    .bind("other", pair.other())
                    .bind("metOn", metOn)
                    .execute();
        }
    }

    List<Meeting> all(WorkspaceId workspace) {
        return handle.createQuery(ALL)
                .bind("workspace", workspace.value())
                .map((rows, context) -> Meeting.held(
                        rows.getString("one"), rows.getString("other"), rows.getObject("met_on", LocalDate.class)))
                .list();
    }
}
