package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tables {@code private_channel} and {@code private_channel_member}, for one channel. */
final class ChannelTable {

    private static final String INSERT = """
            INSERT INTO private_channel (workspace, channel)
            VALUES (:workspace, :channel)
            ON CONFLICT DO NOTHING
            """;

    private static final String DELETE = """
            DELETE FROM private_channel
            WHERE workspace = :workspace AND channel = :channel
            """;

    private static final String IS_PRIVATE = """
            SELECT COUNT(*) FROM private_channel
            WHERE workspace = :workspace AND channel = :channel
            """;

    private static final String ADD = """
            INSERT INTO private_channel_member (workspace, channel, member)
            VALUES (:workspace, :channel, :member)
            ON CONFLICT DO NOTHING
            """;

    private static final String REMOVE = """
            DELETE FROM private_channel_member
            WHERE workspace = :workspace AND channel = :channel AND member = :member
            """;

    private static final String REMOVE_ALL = """
            DELETE FROM private_channel_member
            WHERE workspace = :workspace AND channel = :channel
            """;

    private static final String HAS = """
            SELECT COUNT(*) FROM private_channel_member
            WHERE workspace = :workspace AND channel = :channel AND member = :member
            """;

    private static final String HIDDEN_FROM = """
            SELECT c.channel FROM private_channel c
            WHERE c.workspace = :workspace AND NOT EXISTS (
                SELECT 1 FROM private_channel_member m
                WHERE m.workspace = c.workspace AND m.channel = c.channel AND m.member = :member)
            """;

    private final Handle handle;
    private final WorkspaceId workspace;
    private final String channel;

    ChannelTable(Work work, WorkspaceId workspace, String channel) {
        this.handle = work.handle();
        this.workspace = workspace;
        this.channel = channel;
    }

    static Set<String> hiddenFrom(Work work, WorkspaceId workspace, MemberId member) {
        return Set.copyOf(work.handle()
                .createQuery(HIDDEN_FROM)
                .bind("workspace", workspace)
                .bind("member", member)
                .mapTo(String.class)
                .list());
    }

    void insert() {
        here(handle.createUpdate(INSERT)).execute();
    }

    void delete() {
        here(handle.createUpdate(DELETE)).execute();
    }

    boolean isPrivate() {
        return here(handle.createQuery(IS_PRIVATE)).mapTo(Long.class).one() > 0;
    }

    void add(MemberId member) {
        here(handle.createUpdate(ADD)).bind("member", member).execute();
    }

    void remove(MemberId member) {
        here(handle.createUpdate(REMOVE)).bind("member", member).execute();
    }

    void removeAll() {
        here(handle.createUpdate(REMOVE_ALL)).execute();
    }

    boolean has(MemberId member) {
        return here(handle.createQuery(HAS))
                        .bind("member", member)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private <T extends SqlStatement<T>> T here(T statement) {
        return statement.bind("workspace", workspace).bind("channel", channel);
    }
}
