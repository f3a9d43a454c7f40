package io.rapport.appreciation;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import org.jdbi.v3.core.Handle;

final class ConsentTable {

    private static final String FIND = """
            SELECT consent
            FROM appreciation_consent
            WHERE workspace = :workspace AND member = :member
            """;

    private static final String UPDATE = """
            UPDATE appreciation_consent
            SET consent = :consent
            WHERE workspace = :workspace AND member = :member
            """;

    private static final String INSERT = """
            INSERT INTO appreciation_consent (workspace, member, consent)
            VALUES (:workspace, :member, :consent)
            ON CONFLICT DO NOTHING
            """;

    private final Handle handle;

    ConsentTable(Work work) {
        this.handle = work.handle();
    }

    /** Returns what the member chose; to be asked unless they chose otherwise. */
    Consent of(WorkspaceId workspace, MemberId member) {
        return handle.createQuery(FIND)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .mapTo(String.class)
                .findOne()
                .map(Consent::valueOf)
                .orElse(Consent.ASK);
    }

    void choose(WorkspaceId workspace, MemberId member, Consent consent) {
        write(INSERT, workspace, member, consent);
        if (write(UPDATE, workspace, member, consent) != 1) {
            throw new IllegalStateException("the consent of " + member + " was not kept");
        }
    }

    private int write(String sql, WorkspaceId workspace, MemberId member, Consent consent) {
        return handle.createUpdate(sql)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .bind("consent", consent.name())
                .execute();
    }
}
