package io.rapport.slack;

import io.rapport.store.Work;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

final class OAuthStateTable {

    private static final String INSERT = """
            INSERT INTO slack_oauth_state (state, expires_at)
            VALUES (:state, :expiresAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT = """
            SELECT COUNT(*)
            FROM slack_oauth_state
            WHERE state = :state AND expires_at > :now
            """;

    private static final String DELETE = """
            DELETE FROM slack_oauth_state
            WHERE state = :state OR expires_at <= :now
            """;

    private final Handle handle;

    OAuthStateTable(Work work) {
        this.handle = work.handle();
    }

    void insert(String state, Instant expiresAt) {
        handle.createUpdate(INSERT)
                .bind("state", state)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    boolean isOpen(String state, Instant now) {
        return handle.createQuery(COUNT)
                        .bind("state", state)
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    int deleteWithExpired(String state, Instant now) {
        return handle.createUpdate(DELETE).bind("state", state).bind("now", now).execute();
    }
}
