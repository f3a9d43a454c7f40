package io.rapport.people;

import io.rapport.store.Ids;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

final class WorkspaceTable {

    private static final String INSERT = """
            INSERT INTO workspace (id, platform, external, name, locale, installed, changed_at)
            VALUES (:id, :platform, :external, :name, :locale, TRUE, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String INSTALL_AGAIN = """
            UPDATE workspace SET installed = TRUE, name = :name, changed_at = :now
            WHERE platform = :platform AND external = :external
            """;

    private static final String UNINSTALL = """
            UPDATE workspace SET installed = FALSE, changed_at = :now
            WHERE id = :workspace
            """;

    private static final String NAME_CONTACT = """
            UPDATE workspace SET contact = :contact, changed_at = :now
            WHERE id = :workspace
            """;

    private static final String SELECT = """
            SELECT id, platform, external, name, locale, contact, installed
            FROM workspace
            """;

    private static final String BY_EXTERNAL = SELECT + "WHERE platform = :platform AND external = :external";
    private static final String BY_ID = SELECT + "WHERE id = :workspace";
    private static final String INSTALLED = SELECT + "WHERE installed ORDER BY id";

    private final Handle handle;

    WorkspaceTable(Work work) {
        this.handle = work.handle();
    }

    boolean insert(String platform, String external, String name, Instant now) {
        return handle.createUpdate(INSERT)
                        .bind("id", Ids.next())
                        .bind("platform", platform)
                        .bind("external", external)
                        .bind("name", name)
                        .bind("locale", Locale.ENGLISH)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void installAgain(String platform, String external, String name, Instant now) {
        Changed.one(handle.createUpdate(INSTALL_AGAIN)
                .bind("platform", platform)
                .bind("external", external)
                .bind("name", name)
                .bind("now", now)
                .execute());
    }

    void uninstall(WorkspaceId workspace, Instant now) {
        Changed.one(handle.createUpdate(UNINSTALL)
                .bind("workspace", workspace)
                .bind("now", now)
                .execute());
    }

    void nameContact(WorkspaceId workspace, MemberId contact, Instant now) {
        Changed.one(handle.createUpdate(NAME_CONTACT)
                .bind("workspace", workspace)
                .bind("contact", contact)
                .bind("now", now)
                .execute());
    }

    Optional<Workspace> byExternal(String platform, String external) {
        return handle.createQuery(BY_EXTERNAL)
                .bind("platform", platform)
                .bind("external", external)
                .map(WorkspaceTable::workspace)
                .findOne();
    }

    Optional<Workspace> find(WorkspaceId workspace) {
        return handle.createQuery(BY_ID)
                .bind("workspace", workspace)
                .map(WorkspaceTable::workspace)
                .findOne();
    }

    List<Workspace> installed() {
        return handle.createQuery(INSTALLED).map(WorkspaceTable::workspace).list();
    }

    private static Workspace workspace(RowView row) {
        return new Workspace(
                row.getColumn("id", WorkspaceId.class),
                row.getColumn("platform", String.class),
                row.getColumn("external", String.class),
                row.getColumn("name", String.class),
                row.getColumn("locale", Locale.class),
                row.getColumn("contact", MemberId.class),
                row.getColumn("installed", Boolean.class));
    }
}
