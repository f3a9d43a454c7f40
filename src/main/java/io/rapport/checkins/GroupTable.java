package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The groups of rounds, each with its members' parts. */
final class GroupTable {

    private static final String COLUMNS = """
            SELECT g.id, g.workspace, g.round, g.program, g.state, g.question, g.starter, g.reasons,
                   g.proposed_at, g.proposed_by, g.agreed_at, g.calendar, g.third
            FROM round_group g
            """;

    private static final String INSERT = """
            INSERT INTO round_group (workspace, id, round, program, state, question, starter, reasons)
            VALUES (:workspace, :id, :round, :program, 'OPEN', :question, :starter, :reasons)
            """;

    private static final String FIND = COLUMNS + """
            WHERE g.workspace = :workspace AND g.id = :id
            """;

    private static final String OF_ROUND = COLUMNS + """
            WHERE g.workspace = :workspace AND g.round = :round
            ORDER BY g.id
            """;

    private static final String OF_MEMBER = COLUMNS + """
            JOIN check_in c ON c.workspace = g.workspace AND c.group_id = g.id
            JOIN round r ON r.workspace = g.workspace AND r.id = g.round
            WHERE c.workspace = :workspace AND c.member = :member AND c.gone = FALSE AND g.state = 'OPEN'
              AND r.closed_at IS NULL
            ORDER BY r.starts_at DESC, g.id
            """;

    private static final String LATEST = COLUMNS + """
            JOIN check_in c ON c.workspace = g.workspace AND c.group_id = g.id
            JOIN round r ON r.workspace = g.workspace AND r.id = g.round
            WHERE c.workspace = :workspace AND c.member = :member AND c.gone = FALSE AND g.state = 'OPEN'
            ORDER BY r.starts_at DESC, g.id
            LIMIT :most
            """;

    private static final String UNANSWERED = COLUMNS + """
            JOIN check_in c ON c.workspace = g.workspace AND c.group_id = g.id
            JOIN round r ON r.workspace = g.workspace AND r.id = g.round
            WHERE c.workspace = :workspace AND c.member = :member AND c.gone = FALSE AND g.state = 'OPEN'
              AND (c.outcome IS NULL OR c.outcome = 'NOT_YET') AND r.closed_at > :since
            ORDER BY r.closed_at DESC, g.id
            """;

    private static final String BY_CALENDAR = COLUMNS + """
            WHERE g.workspace = :workspace AND g.calendar = :calendar AND g.agreed_at IS NOT NULL
            """;

    private static final String BREAK_UP = """
            UPDATE round_group SET state = 'BROKEN'
            WHERE workspace = :workspace AND id = :id AND state = 'OPEN'
            """;

    private static final String WELCOME = """
            UPDATE round_group SET third = :third, reasons = :reasons
            WHERE workspace = :workspace AND id = :id AND state = 'OPEN' AND third IS NULL AND agreed_at IS NULL
            """;

    private static final String PROPOSE = """
            UPDATE round_group SET proposed_at = :start, proposed_by = :member
            WHERE workspace = :workspace AND id = :id AND state = 'OPEN'
            """;

    private static final String AGREE = """
            UPDATE round_group SET agreed_at = proposed_at, calendar = COALESCE(calendar, :calendar)
            WHERE workspace = :workspace AND id = :id AND state = 'OPEN' AND proposed_at = :start
            """;

    private final Handle handle;
    private final CheckInTable checkIns;

    GroupTable(Work work) {
        this.handle = work.handle();
        this.checkIns = new CheckInTable(work);
    }

    void insert(List<Group> groups) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Group group : groups) {
            batch.bind("workspace", group.workspace().value())
                    .bind("id", group.id())
                    .bind("round", group.round())
                    .bind("program", group.program().value())
                    .bind("question", group.question())
                    .bind("starter", group.starter().value())
                    .bind("reasons", group.reasons())
                    .add();
        }
        batch.execute();
        checkIns.insert(groups);
    }

    Optional<Group> find(WorkspaceId workspace, String id) {
        return whole(workspace, handle.createQuery(FIND).bind("id", id)).stream()
                .findFirst();
    }

    List<Group> ofRound(WorkspaceId workspace, String round) {
        Map<String, List<CheckIn>> parts = checkIns.ofRound(workspace, round);
        return handle.createQuery(OF_ROUND)
                .bind("workspace", workspace.value())
                .bind("round", round)
                .map((rows, context) -> group(rows))
                .map(group -> group.with(parts.getOrDefault(group.id(), List.of())))
                .list();
    }

    /** Returns the groups a member is in now: open, in a round that is not closed; the latest round first. */
    List<Group> ofMember(WorkspaceId workspace, MemberId member) {
        return whole(workspace, handle.createQuery(OF_MEMBER).bind("member", member.value()));
    }

    /** Returns the last groups a member was in, the latest round first. */
    List<Group> latest(WorkspaceId workspace, MemberId member, int most) {
        return whole(
                workspace,
                handle.createQuery(LATEST).bind("member", member.value()).bind("most", most));
    }

    /** Returns the groups of rounds closed since, of which a member has not said what became of them; the latest first. */
    List<Group> unanswered(WorkspaceId workspace, MemberId member, Instant since) {
        return whole(
                workspace,
                handle.createQuery(UNANSWERED).bind("member", member.value()).bind("since", since));
    }

    /** Returns the group whose calendar file has this unguessable token. */
    Optional<Group> byCalendar(WorkspaceId workspace, String token) {
        return whole(workspace, handle.createQuery(BY_CALENDAR).bind("calendar", token)).stream()
                .findFirst();
    }

    boolean breakUp(Group group) {
        return handle.createUpdate(BREAK_UP)
                        .bind("workspace", group.workspace().value())
                        .bind("id", group.id())
                        .execute()
                == 1;
    }

    /** Has somebody join a pair; false when it has a third or a time by now, or is broken up. */
    boolean welcome(Group group, Third third) {
        return handle.createUpdate(WELCOME)
                        .bind("workspace", group.workspace().value())
                        .bind("id", group.id())
                        .bind("third", third.member().value())
                        .bind("reasons", third.reasons())
                        .execute()
                == 1;
    }

    boolean propose(Group group, Instant start, MemberId member) {
        return handle.createUpdate(PROPOSE)
                        .bind("workspace", group.workspace().value())
                        .bind("id", group.id())
                        .bind("start", start)
                        .bind("member", member.value())
                        .execute()
                == 1;
    }

    boolean agree(Group group, Instant start, String calendar) {
        return handle.createUpdate(AGREE)
                        .bind("workspace", group.workspace().value())
                        .bind("id", group.id())
                        .bind("start", start)
                        .bind("calendar", calendar)
                        .execute()
                == 1;
    }

    private List<Group> whole(WorkspaceId workspace, Query query) {
        List<Group> groups = query.bind("workspace", workspace.value())
                .map((rows, context) -> group(rows))
                .list();
        Map<String, List<CheckIn>> parts =
                checkIns.ofGroups(workspace, groups.stream().map(Group::id).toList());
        return groups.stream()
                .map(group -> group.with(parts.getOrDefault(group.id(), List.of())))
                .toList();
    }

    private static Group group(ResultSet rows) throws SQLException {
        String proposedBy = rows.getString("proposed_by");
        String third = rows.getString("third");
        return new Group(
                rows.getString("id"),
                new WorkspaceId(rows.getString("workspace")),
                rows.getString("round"),
                new ProgramId(rows.getString("program")),
                Group.State.valueOf(rows.getString("state")),
                rows.getString("question"),
                new MemberId(rows.getString("starter")),
                rows.getString("reasons"),
                instant(rows, "proposed_at"),
                proposedBy == null ? null : new MemberId(proposedBy),
                instant(rows, "agreed_at"),
                rows.getString("calendar"),
                third == null ? null : new MemberId(third),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
        Timestamp value = rows.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
