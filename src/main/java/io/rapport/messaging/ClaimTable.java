package io.rapport.messaging;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** How entries of the outbox move on: each step is one conditional UPDATE that answers whether it was still possible. */
final class ClaimTable {

    private static final String HOLD = """
            UPDATE outbox SET until = :until, rank = :rank, place = :place, reason = :reason
            WHERE workspace = :workspace AND id = :id AND state = 'WAITING'
            """;

    private static final String END = """
            UPDATE outbox SET state = :state, reason = :reason, changed_at = :now, retry_at = NULL
            WHERE workspace = :workspace AND id = :id AND state = 'WAITING'
            """;

    private static final String POSTPONE = """
            UPDATE outbox SET retry_at = :retryAt, reason = :reason, attempts = attempts + 1
            WHERE workspace = :workspace AND id = :id
            """;

    private static final String CLAIM = """
            UPDATE outbox SET state = 'CLAIMED', owner = :owner, lease = :lease, claimed_at = :wire, said_at = :now,
                address = :address, message = :message, said_revision = revision, retry_at = NULL
            WHERE workspace = :workspace AND id = :id AND state = 'WAITING' AND revision = :revision
            """;

    private static final String SENT = """
            UPDATE outbox SET state = CASE WHEN revision > said_revision THEN 'REVISED' ELSE 'SENT' END,
                receipt = :receipt, digest = :digest, changed_at = :now,
                message = NULL, owner = NULL, lease = NULL, retry_at = NULL, attempts = 0
            WHERE workspace = :workspace AND id = :id AND owner = :owner AND state IN ('CLAIMED', 'DOUBTFUL')
            """;

    private static final String NOT_SENT = """
            UPDATE outbox SET state = :state, reason = :reason, changed_at = :now, doubts = doubts + :doubts,
                address = NULL, message = NULL, owner = NULL, lease = NULL, retry_at = NULL, said_at = NULL
            WHERE workspace = :workspace AND id = :id AND owner = :owner AND state IN ('CLAIMED', 'DOUBTFUL')
            """;

    private static final String RELEASE = """
            UPDATE outbox SET state = 'WAITING', merged_into = NULL, until = :now, reason = 'due', said_at = NULL, changed_at = :now
            WHERE workspace = :workspace AND merged_into = :id AND state = 'MERGED'
            """;

    private static final String GIVE_UP = """
            UPDATE outbox SET state = 'UNKNOWN', reason = :reason, changed_at = :now,
                message = NULL, owner = NULL, lease = NULL, retry_at = NULL
            WHERE workspace = :workspace AND id = :id AND owner = :owner AND state = 'DOUBTFUL'
            """;

    private static final String DOUBT = """
            UPDATE outbox SET state = 'DOUBTFUL', reason = :reason, lease = NULL, retry_at = :retryAt
            WHERE workspace = :workspace AND id = :id AND owner = :owner AND state IN ('CLAIMED', 'DOUBTFUL')
            """;

    private static final String DOUBT_LOST = """
            UPDATE outbox SET state = 'DOUBTFUL', reason = 'interrupted', lease = NULL, retry_at = :retryAt
            WHERE workspace = :workspace AND state = 'CLAIMED' AND lease <= :leased
            """;

    private static final String CLAIM_UPDATE = """
            UPDATE outbox SET owner = :owner, lease = :lease
            WHERE workspace = :workspace AND id = :id AND state = 'REVISED' AND revision = :revision
                AND (owner IS NULL OR lease <= :wire)
            """;

    private static final String UPDATED = """
            UPDATE outbox SET state = CASE WHEN revision > :revision THEN 'REVISED' ELSE 'SENT' END,
                said_revision = :revision, digest = :digest, owner = NULL, lease = NULL, retry_at = NULL, attempts = 0
            WHERE workspace = :workspace AND id = :id AND owner = :owner AND state = 'REVISED'
            """;

    private static final String UNCHANGED = """
            UPDATE outbox SET state = 'SENT', said_revision = :revision, retry_at = NULL
            WHERE workspace = :workspace AND id = :id AND state = 'REVISED' AND revision = :revision AND owner IS NULL
            """;

    private static final String NOT_UPDATED = """
            UPDATE outbox SET owner = NULL, lease = NULL, retry_at = :retryAt, attempts = attempts + 1
            WHERE workspace = :workspace AND id = :id AND owner = :owner AND state = 'REVISED'
            """;

    private static final String RELEASE_UPDATES = """
            UPDATE outbox SET owner = NULL, lease = NULL
            WHERE workspace = :workspace AND state = 'REVISED' AND owner IS NOT NULL AND lease <= :leased
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    ClaimTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    /** Records the gate's word, how much the entry matters, and where its readers are. */
    boolean hold(Entry entry, Kind.Priority priority, String place, Instant until, String reason) {
        return one(on(HOLD, entry.id())
                .bind("rank", priority.rank())
                .bind("place", place)
                .bind("until", until)
                .bind("reason", reason));
    }

    /** Ends a waiting entry: dropped, dead or split. */
    boolean end(Entry entry, Entry.State state, String reason, Instant now) {
        return one(on(END, entry.id())
                .bind("state", state.name())
                .bind("reason", brief(reason))
                .bind("now", now));
    }

    /** Lets nothing be tried before a wire instant. */
    boolean postpone(Entry entry, Instant retryAt, String reason) {
        return one(on(POSTPONE, entry.id()).bind("retryAt", retryAt).bind("reason", brief(reason)));
    }

    boolean claim(Claim claim, int revision, Instant wire, Instant now) {
        return one(held(CLAIM, claim.id(), claim.owner())
                .bind("lease", claim.lease())
                .bind("address", claim.address())
                .bind("message", claim.message())
                .bind("revision", revision)
                .bind("wire", wire)
                .bind("now", now));
    }

    boolean sent(String id, String owner, String receipt, String digest, Instant now) {
        return one(held(SENT, id, owner)
                .bind("receipt", receipt)
                .bind("digest", digest)
                .bind("now", now));
    }

    /**
     * Ends an attempt that was not applied, or whose outcome nobody can know ({@code doubts} 1); what was to be said within it
     * waits by itself again.
     */
    boolean notSent(String id, String owner, Entry.State state, String reason, int doubts, Instant now) {
        boolean ended = one(held(NOT_SENT, id, owner)
                .bind("state", state.name())
                .bind("reason", brief(reason))
                .bind("doubts", doubts)
                .bind("now", now));
        if (ended) {
            on(RELEASE, id).bind("now", now).execute();
        }
        return ended;
    }

    boolean giveUp(String id, String owner, String reason, Instant now) {
        return one(held(GIVE_UP, id, owner).bind("reason", brief(reason)).bind("now", now));
    }

    boolean doubt(String id, String owner, String reason, Instant retryAt) {
        return one(held(DOUBT, id, owner).bind("reason", brief(reason)).bind("retryAt", retryAt));
    }

    /** Doubts every attempt whose lease ended by {@code leased}, and frees updates. */
    void doubtLost(Instant leased, Instant retryAt) {
        handle.createUpdate(DOUBT_LOST)
                .bind("workspace", workspace)
                .bind("leased", leased)
                .bind("retryAt", retryAt)
                .execute();
        handle.createUpdate(RELEASE_UPDATES)
                .bind("workspace", workspace)
                .bind("leased", leased)
                .execute();
    }

    boolean claimUpdate(Claim claim, int revision, Instant wire) {
        return one(held(CLAIM_UPDATE, claim.id(), claim.owner())
                .bind("lease", claim.lease())
                .bind("revision", revision)
                .bind("wire", wire));
    }

    boolean updated(String id, String owner, int revision, @Nullable String digest) {
        return one(held(UPDATED, id, owner).bind("revision", revision).bind("digest", digest));
    }

    boolean unchanged(Entry entry) {
        return one(on(UNCHANGED, entry.id()).bind("revision", entry.revision()));
    }

    boolean notUpdated(String id, String owner, @Nullable Instant retryAt) {
        return one(held(NOT_UPDATED, id, owner).bind("retryAt", retryAt));
    }

    private Update on(String sql, String id) {
        return handle.createUpdate(sql).bind("workspace", workspace).bind("id", id);
    }

    private Update held(String sql, String id, String owner) {
        return on(sql, id).bind("owner", owner);
    }

    private static boolean one(Update update) {
        return update.execute() == 1;
    }

    private static String brief(String reason) {
        return reason.length() <= 255 ? reason : reason.substring(0, 255);
    }
}
