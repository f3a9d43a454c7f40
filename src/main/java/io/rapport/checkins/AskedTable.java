package io.rapport.checkins;

import io.rapport.matching.Pair;
import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Which questions people were given with each other, on introductions and by guides. */
final class AskedTable {

    private static final String ASKED = """
            SELECT one.member AS one, other.member AS other, g.question
            FROM check_in one
            JOIN check_in other ON other.workspace = one.workspace AND other.group_id = one.group_id
                               AND one.member < other.member
            JOIN round_group g ON g.workspace = one.workspace AND g.id = one.group_id
            WHERE one.workspace = :workspace
            ORDER BY g.id
            """;

    private static final String GUIDED = """
            SELECT one.member AS one, other.member AS other, q.question
            FROM guide_question q
            JOIN check_in one ON one.workspace = q.workspace AND one.group_id = q.group_id
            JOIN check_in other ON other.workspace = one.workspace AND other.group_id = one.group_id
                               AND one.member < other.member
            WHERE q.workspace = :workspace
            ORDER BY q.group_id, q.level, q.turn
            """;

    private static final String DEEPER = """
            SELECT one.member AS one, other.member AS other
            FROM guide_deeper d
            JOIN check_in one ON one.workspace = d.workspace AND one.group_id = d.group_id AND one.member = d.member
            JOIN check_in other ON other.workspace = one.workspace AND other.group_id = one.group_id
                               AND one.member <> other.member
            WHERE d.workspace = :workspace AND NOT EXISTS (
                SELECT 1 FROM check_in lighter
                WHERE lighter.workspace = d.workspace AND lighter.group_id = d.group_id AND lighter.gone = FALSE
                  AND NOT EXISTS (
                      SELECT 1 FROM guide_deeper also
                      WHERE also.workspace = lighter.workspace AND also.group_id = lighter.group_id
                        AND also.member = lighter.member))
            """;

    private static final String GIVEN = """
            WITH together AS (
                SELECT group_id FROM check_in
                WHERE workspace = :workspace AND member IN (<members>)
                GROUP BY group_id HAVING COUNT(*) > 1)
            SELECT g.question FROM round_group g
            WHERE g.workspace = :workspace AND g.id IN (SELECT group_id FROM together)
            UNION
            SELECT q.question FROM guide_question q
            WHERE q.workspace = :workspace AND q.group_id IN (SELECT group_id FROM together)
            """;

    private final Handle handle;

    AskedTable(Work work) {
        this.handle = work.handle();
    }

    /** Returns the questions that each two members were given, in any program and in what they keep outside. */
    Asked asked(WorkspaceId workspace) {
        Asked asked = Asked.nothing();
        pairs(ASKED, workspace, asked::onIntroduction);
        pairs(GUIDED, workspace, asked::byGuide);
        handle.createQuery(DEEPER)
                .bind("workspace", workspace.value())
                .map((rows, context) -> new Pair(rows.getString("one"), rows.getString("other")))
                .forEach(asked.deeper()::add);
        return asked;
    }

    private void pairs(String statement, WorkspaceId workspace, BiConsumer<Pair, String> add) {
        handle.createQuery(statement)
                .bind("workspace", workspace.value())
                .map((rows, context) ->
                        Map.entry(new Pair(rows.getString("one"), rows.getString("other")), rows.getString("question")))
                .forEach(given -> add.accept(given.getKey(), given.getValue()));
    }

    /** Returns the questions that any two of {@code members} were given. */
    Set<String> given(WorkspaceId workspace, List<MemberId> members) {
        return handle.createQuery(GIVEN)
                .bind("workspace", workspace.value())
                .bindList("members", members.stream().map(MemberId::value).toList())
                .mapTo(String.class)
                .set();
    }
}
