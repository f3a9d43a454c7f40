package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The tables {@code organizer} and {@code creator}, and who is an admin by {@code member}. */
final class RoleTable {

    private static final String ORGANIZERS = """
            SELECT member FROM organizer
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String ORGANIZED_BY = """
            SELECT program FROM organizer
            WHERE workspace = :workspace AND member = :member
            """;

    private static final String DISMISS = """
            DELETE FROM organizer
            WHERE workspace = :workspace AND program = :program
            """;

    private static final String APPOINT = """
            INSERT INTO organizer (workspace, program, member)
            VALUES (:workspace, :program, :member)
            """;

    private static final String ADMINS = """
            SELECT id FROM member
            WHERE workspace = :workspace AND admin AND standing = 'PERSON'
            """;

    private static final String CREATORS = """
            SELECT member FROM creator
            WHERE workspace = :workspace
            """;

    private static final String DISMISS_CREATORS = """
            DELETE FROM creator
            WHERE workspace = :workspace
            """;

    private static final String NAME_CREATOR = """
            INSERT INTO creator (workspace, member)
            VALUES (:workspace, :member)
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    RoleTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    Set<MemberId> admins() {
        return members(query(ADMINS));
    }

    Set<MemberId> organizers(ProgramId program) {
        return members(query(ORGANIZERS).bind("program", program));
    }

    Set<ProgramId> organizedBy(MemberId member) {
        return query(ORGANIZED_BY).bind("member", member).mapTo(ProgramId.class).stream()
                .collect(Collectors.toSet());
    }

    void dismissOrganizers(ProgramId program) {
        update(DISMISS).bind("program", program).execute();
    }

    void appoint(ProgramId program, MemberId member) {
        Changed.one(
                update(APPOINT).bind("program", program).bind("member", member).execute());
    }

    Set<MemberId> creators() {
        return members(query(CREATORS));
    }

    void dismissCreators() {
        update(DISMISS_CREATORS).execute();
    }

    void nameCreator(MemberId member) {
        Changed.one(update(NAME_CREATOR).bind("member", member).execute());
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("workspace", workspace);
    }

    private Update update(String sql) {
        return handle.createUpdate(sql).bind("workspace", workspace);
    }

    private static Set<MemberId> members(Query query) {
        return query.mapTo(String.class).stream().collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
