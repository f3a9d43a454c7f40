package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Update;

/** The table {@code attribute_given}, and when members' profiles were read. */
final class GivenTable {

    private static final String UNASKED = """
            SELECT external FROM member
            WHERE workspace = :workspace AND external IS NOT NULL AND standing IN ('PERSON', 'GUEST')
                AND (profile_asked IS NULL OR profile_asked <= :before)
            ORDER BY profile_asked NULLS FIRST, external
            LIMIT :most
            """;

    private static final String ASKED = """
            UPDATE member SET profile_asked = :now
            WHERE workspace = :workspace AND external = :external
            """;

    private static final String ASK_AGAIN = """
            UPDATE member SET profile_asked = NULL
            WHERE workspace = :workspace AND external = :external
            """;

    private static final String ASK_EVERYBODY_AGAIN = """
            UPDATE member SET profile_asked = NULL
            WHERE workspace = :workspace AND profile_asked IS NOT NULL
            """;

    private static final String OF = """
            SELECT attribute, source, given FROM attribute_given
            WHERE workspace = :workspace AND member = :member
            """;

    private static final String COUNT = """
            SELECT COUNT(*) FROM attribute_given
            WHERE workspace = :workspace AND source = 'PROFILE'
            """;

    private static final String REMOVE = """
            DELETE FROM attribute_given
            WHERE workspace = :workspace AND member = :member AND attribute = :attribute
            """;

    private static final String INSERT = """
            INSERT INTO attribute_given (workspace, member, attribute, source, given)
            VALUES (:workspace, :member, :attribute, :source, :given)
            """;

    private static final String UNREADABLE = """
            SELECT attribute, COUNT(*) AS members FROM attribute_given
            WHERE workspace = :workspace AND source = 'PROFILE' AND given = ''
            GROUP BY attribute
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    GivenTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    List<String> unasked(Instant before, int most) {
        return handle.createQuery(UNASKED)
                .bind("workspace", workspace)
                .bind("before", before)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    void asked(String external, Instant now) {
        update(ASKED).bind("external", external).bind("now", now).execute();
    }

    void askAgain(String external) {
        update(ASK_AGAIN).bind("external", external).execute();
    }

    void askEverybodyAgain() {
        update(ASK_EVERYBODY_AGAIN).execute();
    }

    boolean hasProfiles() {
        return handle.createQuery(COUNT)
                        .bind("workspace", workspace)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    Map<String, Given> of(MemberId member) {
        Map<String, Given> given = new HashMap<>();
        handle.createQuery(OF)
                .bind("workspace", workspace)
                .bind("member", member)
                .map(row -> Map.entry(row.getColumn("attribute", String.class), given(row)))
                .forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        return given;
    }

    private static Given given(RowView row) {
        return new Given(
                row.getColumn("source", Given.Source.class),
                row.getColumn("given", String.class).lines().toList());
    }

    void put(MemberId member, String attribute, Given given) {
        remove(member, attribute);
        Changed.one(update(INSERT)
                .bind("member", member)
                .bind("attribute", attribute)
                .bind("source", given.source())
                .bind("given", String.join("\n", given.values()))
                .execute());
    }

    void remove(MemberId member, String attribute) {
        update(REMOVE).bind("member", member).bind("attribute", attribute).execute();
    }

    Map<String, Integer> unreadable() {
        Map<String, Integer> unreadable = new TreeMap<>();
        handle.createQuery(UNREADABLE)
                .bind("workspace", workspace)
                .map(row ->
                        Map.entry(row.getColumn("attribute", String.class), row.getColumn("members", Integer.class)))
                .forEach(entry -> unreadable.put(entry.getKey(), entry.getValue()));
        return unreadable;
    }

    private Update update(String sql) {
        return handle.createUpdate(sql).bind("workspace", workspace);
    }
}
