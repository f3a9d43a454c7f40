package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who found no group in a round, and why. */
final class LeftOutTable {

    private static final String INSERT = """
            INSERT INTO left_out (workspace, round, program, member, why, left_at, asks_at)
            VALUES (:workspace, :round, :program, :member, :why, :leftAt, :asksAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String LOOK = """
            UPDATE left_out SET why = 'LOOKS', asks_at = :asksAt
            WHERE workspace = :workspace AND round = :round AND member = :member AND why <> 'LOOKS'
            """;

    private static final String ASKING = """
            SELECT member, asks_at FROM left_out
            WHERE workspace = :workspace AND round = :round AND why = 'LOOKS' AND asks_at <= :now
            ORDER BY asks_at, member
            """;

    private static final String PROGRAMS_ASKING = """
            SELECT DISTINCT program FROM left_out
            WHERE workspace = :workspace AND why = 'LOOKS' AND asks_at <= :now AND round IN (
                SELECT id FROM round WHERE workspace = :workspace AND closed_at IS NULL)
            """;

    private static final String NEXT_ASK = """
            SELECT MIN(asks_at) FROM left_out
            WHERE workspace = :workspace AND why = 'LOOKS' AND asks_at IS NOT NULL AND round IN (
                SELECT id FROM round WHERE workspace = :workspace AND closed_at IS NULL)
            """;

    private static final String ASK = """
            UPDATE left_out SET asks_at = :next
            WHERE workspace = :workspace AND round = :round AND member = :member AND asks_at = :asksAt
            """;

    private static final String FIND = """
            SELECT why FROM left_out
            WHERE workspace = :workspace AND round = :round AND member = :member
            """;

    private static final String LOOKING = """
            SELECT round FROM left_out
            WHERE workspace = :workspace AND member = :member AND why = 'LOOKS' AND round IN (
                SELECT id FROM round WHERE workspace = :workspace AND closed_at IS NULL)
            """;

    private static final String EVER = """
            SELECT COUNT(*) FROM left_out
            WHERE workspace = :workspace AND program = :program AND member = :member AND why = :why
            """;

    private static final String OF_ROUND = """
            SELECT member, why FROM left_out
            WHERE workspace = :workspace AND round = :round
            ORDER BY member
            """;

    private static final String MISSED = """
            SELECT l.member, COUNT(*) AS missed
            FROM left_out l
            JOIN round r ON r.workspace = l.workspace AND r.id = l.round
            WHERE l.workspace = :workspace AND l.program = :program AND l.why <> 'RESTS' AND NOT EXISTS (
                SELECT 1
                FROM check_in c
                JOIN round_group g ON g.workspace = c.workspace AND g.id = c.group_id
                JOIN round later ON later.workspace = c.workspace AND later.id = c.round
                WHERE c.workspace = l.workspace AND c.program = l.program AND c.member = l.member
                  AND c.gone = FALSE AND g.state = 'OPEN' AND later.period >= r.period)
            GROUP BY l.member
            """;

    private final Handle handle;

    LeftOutTable(Work work) {
        this.handle = work.handle();
    }

    void insert(Round round, MemberId member, Unmatched why, Instant leftAt) {
        insert(round, member, why, leftAt, null);
    }

    private void insert(Round round, MemberId member, Unmatched why, Instant leftAt, @Nullable Instant asksAt) {
        handle.createUpdate(INSERT)
                .bind("workspace", round.workspace().value())
                .bind("round", round.id())
                .bind("program", round.program().value())
                .bind("member", member.value())
                .bind("why", why.name())
                .bind("leftAt", leftAt)
                .bind("asksAt", asksAt)
                .execute();
    }

    /**
     * Notes that a member without a group looks for one; again does nothing.
     *
     * @param asksAt when pairs are asked if nobody is free until then; null for never
     */
    void look(Round round, MemberId member, @Nullable Instant asksAt, Instant now) {
        int known = handle.createUpdate(LOOK)
                .bind("asksAt", asksAt)
                .bind("workspace", round.workspace().value())
                .bind("round", round.id())
                .bind("member", member.value())
                .execute();
        if (known == 0) {
            insert(round, member, Unmatched.LOOKS, now, asksAt);
        }
    }

    /** Returns for whom it is time to ask a pair, and since when. */
    Map<MemberId, Instant> asking(Round round, Instant now) {
        Map<MemberId, Instant> asking = new LinkedHashMap<>();
        handle.createQuery(ASKING)
                .bind("workspace", round.workspace().value())
                .bind("round", round.id())
                .bind("now", now)
                .map((rows, context) -> Map.entry(
                        new MemberId(rows.getString("member")),
                        rows.getTimestamp("asks_at").toInstant()))
                .forEach(entry -> asking.put(entry.getKey(), entry.getValue()));
        return asking;
    }

    /** Returns the programs in whose open rounds it is time to ask a pair. */
    List<ProgramId> programsAsking(WorkspaceId workspace, Instant now) {
        return handle.createQuery(PROGRAMS_ASKING)
                .bind("workspace", workspace.value())
                .bind("now", now)
                .map((rows, context) -> new ProgramId(rows.getString("program")))
                .list();
    }

    /** Returns when it is next time to ask a pair, which may have passed. */
    Optional<Instant> nextAsk(WorkspaceId workspace) {
        return handle.createQuery(NEXT_ASK)
                .bind("workspace", workspace.value())
                .mapTo(Instant.class)
                .findOne();
    }

    /** Records that what was due at {@code asksAt} is done, and when the next is due; false when somebody else did it. */
    boolean ask(Round round, MemberId member, Instant asksAt, @Nullable Instant next) {
        return handle.createUpdate(ASK)
                        .bind("workspace", round.workspace().value())
                        .bind("round", round.id())
                        .bind("member", member.value())
                        .bind("asksAt", asksAt)
                        .bind("next", next)
                        .execute()
                == 1;
    }

    Optional<Unmatched> find(WorkspaceId workspace, String round, MemberId member) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("round", round)
                .bind("member", member.value())
                .map((rows, context) -> Unmatched.valueOf(rows.getString("why")))
                .findOne();
    }

    /** Returns the rounds that are not closed and in which a member looks for a group. */
    Set<String> looking(WorkspaceId workspace, MemberId member) {
        return Set.copyOf(handle.createQuery(LOOKING)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .mapTo(String.class)
                .list());
    }

    /** Returns whether a member was left out of any round of the program for the same reason. */
    boolean wasEver(Round round, MemberId member, Unmatched why) {
        return handle.createQuery(EVER)
                        .bind("workspace", round.workspace().value())
                        .bind("program", round.program().value())
                        .bind("member", member.value())
                        .bind("why", why.name())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Map<MemberId, Unmatched> ofRound(Round round) {
        Map<MemberId, Unmatched> found = new LinkedHashMap<>();
        handle.createQuery(OF_ROUND)
                .bind("workspace", round.workspace().value())
                .bind("round", round.id())
                .map((rows, context) ->
                        Map.entry(new MemberId(rows.getString("member")), Unmatched.valueOf(rows.getString("why"))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Returns how many rounds in a row each member was left out of until now; who rested as they wished missed nothing. */
    Map<MemberId, Integer> missed(WorkspaceId workspace, ProgramId program) {
        Map<MemberId, Integer> missed = new LinkedHashMap<>();
        handle.createQuery(MISSED)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .map((rows, context) -> Map.entry(new MemberId(rows.getString("member")), rows.getInt("missed")))
                .forEach(entry -> missed.put(entry.getKey(), entry.getValue()));
        return missed;
    }
}
