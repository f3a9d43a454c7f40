package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** A row of the outbox with its conversation's address, as selected by {@link #SELECT}. */
record EntryRow(
        WorkspaceId workspace,
        String id,
        String noticeKey,
        String kind,
        String subject,
        String destination,
        String circle,
        String channel,
        Locale locale,
        Instant due,
        @Nullable Instant expires,
        String state,
        Instant until,
        String reason,
        int revision,
        int attempts,
        int doubts,
        @Nullable Instant retryAt,
        @Nullable Instant claimedAt,
        @Nullable String owner,
        @Nullable String address,
        @Nullable String message,
        @Nullable String digest,
        @Nullable String receipt,
        Instant changedAt) {

    private static final String COLUMNS = """
            o.workspace, o.id, o.notice_key, o.kind, o.subject, o.destination, o.circle, o.channel, o.locale,
                o.due, o.expires, o.state, o.until, o.reason, o.revision, o.attempts, o.doubts, o.retry_at,
                o.claimed_at, o.owner, COALESCE(o.address, NULLIF(o.channel, ''), c.address) AS address,
                o.message, o.digest, o.receipt, o.changed_at
            """;

    private static final String REACHED = """
            LEFT JOIN conversation c ON c.workspace = o.workspace AND c.circle = o.circle
            """;

    static final String SELECT = "SELECT " + COLUMNS + "FROM outbox o\n" + REACHED;

    /** Of one reader {@code r}: from there, as a database that begins elsewhere looks at everybody's entries. */
    static final String SELECT_OF_READER = "SELECT " + COLUMNS + """
            FROM outbox_reader r JOIN outbox o ON o.workspace = r.workspace AND o.id = r.notice
            """ + REACHED;

    /** By hand: reflection on so many columns took most of a step's time. */
    static final RowMapper<EntryRow> MAPPER = (row, scope) -> new EntryRow(
            new WorkspaceId(row.getString("workspace")),
            row.getString("id"),
            row.getString("notice_key"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("destination"),
            row.getString("circle"),
            row.getString("channel"),
            Locale.forLanguageTag(row.getString("locale")),
            instantOf(row, "due"),
            instant(row, "expires"),
            row.getString("state"),
            instantOf(row, "until"),
            row.getString("reason"),
            row.getInt("revision"),
            row.getInt("attempts"),
            row.getInt("doubts"),
            instant(row, "retry_at"),
            instant(row, "claimed_at"),
            row.getString("owner"),
            row.getString("address"),
            row.getString("message"),
            row.getString("digest"),
            row.getString("receipt"),
            Objects.requireNonNull(instant(row, "changed_at")));

    static final String PRIVATE = "private";
    static final String TOGETHER = "together";
    static final String CHANNEL = "channel";

    Entry entry() {
        Notice notice = new Notice(workspace, kind, subject, noticeKey, to(), due, expires);
        return new Entry(
                id,
                notice,
                Entry.State.valueOf(state),
                until,
                reason,
                revision,
                attempts,
                doubts,
                retryAt,
                claimedAt,
                owner,
                address,
                message,
                digest,
                receipt,
                changedAt);
    }

    static String name(Destination to) {
        if (to instanceof Destination.Private) {
            return PRIVATE;
        }
        return to instanceof Destination.Together ? TOGETHER : CHANNEL;
    }

    static String channel(Destination to) {
        return to instanceof Destination.Channel channel ? channel.channel() : "";
    }

    static Locale locale(Destination to) {
        if (to instanceof Destination.Channel channel) {
            return channel.locale();
        }
        return to instanceof Destination.Together together ? together.otherwise() : Locale.ROOT;
    }

    /** Reads an instant that is never missing. */
    static Instant instantOf(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private Destination to() {
        List<MemberId> readers = Circle.members(circle);
        return switch (destination) {
            case PRIVATE -> new Destination.Private(readers.get(0));
            case TOGETHER -> new Destination.Together(readers, locale);
            default -> new Destination.Channel(channel, locale);
        };
    }
}
