package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** For how many rounds in a row a member said nothing of what became of their check-ins. */
final class SilenceTable {

    private static final String ROUNDS = """
            SELECT c.outcome, r.closed_at
            FROM check_in c
            JOIN round_group g ON g.workspace = c.workspace AND g.id = c.group_id
            JOIN round r ON r.workspace = c.workspace AND r.id = c.round
            WHERE c.workspace = :workspace AND c.program = :program AND c.member = :member AND c.gone = FALSE
              AND g.state = 'OPEN' AND r.closed_at IS NOT NULL
            ORDER BY r.starts_at DESC
            """;

    private final Handle handle;

    SilenceTable(Work work) {
        this.handle = work.handle();
    }

    private record Told(boolean isSilent, Instant closedAt) {}

    /** Returns the number of closed rounds since a member last answered; 0 when the latest was not closed since {@code since}. */
    int rounds(WorkspaceId workspace, MemberId member, ProgramId program, Instant since) {
        List<Told> rounds = handle.createQuery(ROUNDS)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .bind("member", member.value())
                .map((rows, context) -> new Told(
                        rows.getString("outcome") == null,
                        rows.getTimestamp("closed_at").toInstant()))
                .list();
        if (rounds.isEmpty() || !rounds.get(0).closedAt().isAfter(since)) {
            return 0;
        }
        return (int) rounds.stream().takeWhile(Told::isSilent).count();
    }
}
