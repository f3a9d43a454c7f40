package io.rapport.checkins;

import io.rapport.matching.Meeting;
import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What earlier rounds left behind: who was introduced to whom, who met, what was noted. */
final class PastTable {

    private static final String TOGETHER = """
             one.member AS one, other.member AS other, MAX(r.period) AS introduced,
                   MAX(CASE WHEN EXISTS (
                       SELECT 1 FROM check_in said
                       WHERE said.workspace = one.workspace AND said.group_id = one.group_id AND said.outcome = 'MET')
                       THEN r.period END) AS met
            FROM check_in one
            JOIN check_in other ON other.workspace = one.workspace AND other.group_id = one.group_id
                               AND one.member < other.member
            JOIN round r ON r.workspace = one.workspace AND r.id = one.round
            WHERE one.workspace = :workspace
            """;

    private static final String BY_PAIR = """
            GROUP BY one.member, other.member
            ORDER BY one.member, other.member
            """;

    private static final String MEETINGS = "SELECT" + TOGETHER + BY_PAIR;

    private static final String MEETINGS_OF = "SELECT" + TOGETHER + "AND one.program = :program\n" + BY_PAIR;

    private static final String LARGER = """
            SELECT member, COUNT(*) AS times
            FROM check_in
            WHERE workspace = :workspace AND program = :program AND group_id IN (
                SELECT group_id FROM check_in
                WHERE workspace = :workspace AND program = :program
                GROUP BY group_id HAVING COUNT(*) > :size)
            GROUP BY member
            """;

    private static final String BEFORE = """
            SELECT mine.group_id
            FROM check_in mine
            JOIN check_in theirs ON theirs.workspace = mine.workspace AND theirs.group_id = mine.group_id
            JOIN round r ON r.workspace = mine.workspace AND r.id = mine.round
            WHERE mine.workspace = :workspace AND mine.member = :one AND theirs.member = :other
              AND mine.group_id <> :group
            ORDER BY r.starts_at DESC, mine.group_id
            LIMIT 1
            """;

    private static final String MET_LATELY = """
            SELECT theirs.member, MAX(r.starts_at) AS met
            FROM check_in mine
            JOIN check_in theirs ON theirs.workspace = mine.workspace AND theirs.group_id = mine.group_id
                                AND theirs.member <> mine.member AND theirs.gone = FALSE
            JOIN round r ON r.workspace = mine.workspace AND r.id = mine.round
            WHERE mine.workspace = :workspace AND mine.member = :member AND mine.gone = FALSE AND EXISTS (
                SELECT 1 FROM check_in said
                WHERE said.workspace = mine.workspace AND said.group_id = mine.group_id AND said.outcome = 'MET')
            GROUP BY theirs.member
            ORDER BY met DESC, theirs.member
            LIMIT :most
            """;

    private final Handle handle;

    PastTable(Work work) {
        this.handle = work.handle();
    }

    /** Returns, for each two members of the workspace, the last introduction and the last meeting held. */
    List<Meeting> meetings(WorkspaceId workspace) {
        return meetings(handle.createQuery(MEETINGS).bind("workspace", workspace.value()));
    }

    /** Returns the same of the rounds of one program. */
    List<Meeting> meetingsOf(WorkspaceId workspace, ProgramId program) {
        return meetings(handle.createQuery(MEETINGS_OF)
                .bind("workspace", workspace.value())
                .bind("program", program.value()));
    }

    private static List<Meeting> meetings(Query query) {
        List<Meeting> meetings = new ArrayList<>();
        query.map((rows, context) -> meetings(
                        rows.getString("one"),
                        rows.getString("other"),
                        rows.getObject("introduced", LocalDate.class),
                        rows.getObject("met", LocalDate.class)))
                .forEach(meetings::addAll);
        return meetings;
    }

    private static List<Meeting> meetings(String one, String other, LocalDate introduced, @Nullable LocalDate met) {
        if (met == null) {
            return List.of(Meeting.introduced(one, other, introduced));
        }
        Meeting held = Meeting.held(one, other, met);
        return met.equals(introduced) ? List.of(held) : List.of(Meeting.introduced(one, other, introduced), held);
    }

    /** Returns how often each member of a program was in a group of more than {@code size}. */
    Map<MemberId, Integer> timesInLarger(WorkspaceId workspace, ProgramId program, int size) {
        Map<MemberId, Integer> times = new HashMap<>();
        handle.createQuery(LARGER)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .bind("size", size)
                .map((rows, context) -> Map.entry(new MemberId(rows.getString("member")), rows.getInt("times")))
                .forEach(entry -> times.put(entry.getKey(), entry.getValue()));
        return times;
    }

    /** Returns the group in which two members were together last, other than {@code group}. */
    Optional<String> before(Group group, MemberId one, MemberId other) {
        return handle.createQuery(BEFORE)
                .bind("workspace", group.workspace().value())
                .bind("one", one.value())
                .bind("other", other.value())
                .bind("group", group.id())
                .mapTo(String.class)
                .findOne();
    }

    /** Returns whom a member met, the latest first. */
    List<MemberId> metLately(WorkspaceId workspace, MemberId member, int most) {
        return handle.createQuery(MET_LATELY)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .bind("most", most)
                .map((rows, context) -> new MemberId(rows.getString("member")))
                .list();
    }
}
