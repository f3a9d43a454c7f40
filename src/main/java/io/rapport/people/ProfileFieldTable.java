package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Update;

/** The tables {@code profile_access}, {@code profile_field} and {@code profile_choice}. */
final class ProfileFieldTable {

    private static final String ACCESS = """
            SELECT state FROM profile_access
            WHERE workspace = :workspace
            """;

    private static final String TOLD_AT = """
            SELECT seen_at FROM profile_access
            WHERE workspace = :workspace AND state = 'TOLD'
            """;

    private static final String SEE = """
            UPDATE profile_access SET state = :state, seen_at = :now
            WHERE workspace = :workspace
            """;

    private static final String SEE_FIRST = """
            INSERT INTO profile_access (workspace, state, seen_at)
            VALUES (:workspace, :state, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String ALL = """
            SELECT field, label, kind FROM profile_field
            WHERE workspace = :workspace
            ORDER BY place
            """;

    private static final String REMOVE_ALL = """
            DELETE FROM profile_field
            WHERE workspace = :workspace
            """;

    private static final String INSERT = """
            INSERT INTO profile_field (workspace, field, label, kind, place)
            VALUES (:workspace, :id, :label, :kind, :place)
            ON CONFLICT DO NOTHING
            """;

    private static final String CHOICES = """
            SELECT c.attribute, c.field, COALESCE(f.label, c.label) AS label, f.kind
            FROM profile_choice c
            LEFT JOIN profile_field f ON f.workspace = c.workspace AND f.field = c.field
            WHERE c.workspace = :workspace
            """;

    private static final String DISMISS_ALL = """
            DELETE FROM profile_choice
            WHERE workspace = :workspace
            """;

    private static final String CHOOSE = """
            INSERT INTO profile_choice (workspace, attribute, field, label)
            VALUES (:workspace, :attribute, :id, :label)
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    ProfileFieldTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    Optional<ProfileFields.Access> access() {
        return handle.createQuery(ACCESS)
                .bind("workspace", workspace)
                .mapTo(ProfileFields.Access.class)
                .findOne();
    }

    Optional<Instant> toldAt() {
        return handle.createQuery(TOLD_AT)
                .bind("workspace", workspace)
                .mapTo(Instant.class)
                .findOne();
    }

    void see(ProfileFields.Access access, Instant now) {
        if (update(SEE).bind("state", access).bind("now", now).execute() == 0) {
            update(SEE_FIRST).bind("state", access).bind("now", now).execute();
        }
    }

    List<ProfileField> all() {
        return handle.createQuery(ALL)
                .bind("workspace", workspace)
                .map(row -> field(row, row.getColumn("kind", ProfileField.Kind.class)))
                .list();
    }

    void removeAll() {
        update(REMOVE_ALL).execute();
    }

    void insert(ProfileField field, int place) {
        update(INSERT).bindMethods(field).bind("place", place).execute();
    }

    Map<String, ProfileFields.Choice> choices() {
        Map<String, ProfileFields.Choice> choices = new TreeMap<>();
        handle.createQuery(CHOICES)
                .bind("workspace", workspace)
                .map(row -> Map.entry(row.getColumn("attribute", String.class), choice(row)))
                .forEach(entry -> choices.put(entry.getKey(), entry.getValue()));
        return choices;
    }

    void dismissAll() {
        update(DISMISS_ALL).execute();
    }

    void choose(String attribute, ProfileField field) {
        Changed.one(
                update(CHOOSE).bind("attribute", attribute).bindMethods(field).execute());
    }

    private Update update(String sql) {
        return handle.createUpdate(sql).bind("workspace", workspace);
    }

    private static ProfileFields.Choice choice(RowView row) {
        Optional<ProfileField.Kind> kind = Optional.ofNullable(row.getColumn("kind", ProfileField.Kind.class));
        return new ProfileFields.Choice(field(row, kind.orElse(ProfileField.Kind.WORDS)), kind.isEmpty());
    }

    private static ProfileField field(RowView row, ProfileField.Kind kind) {
        return new ProfileField(row.getColumn("field", String.class), row.getColumn("label", String.class), kind);
    }
}
