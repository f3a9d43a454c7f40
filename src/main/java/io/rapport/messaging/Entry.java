package io.rapport.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the outbox and how far it has come.
 *
 * @param until the gate's last word (domain time), with its reason
 * @param retryAt the wire instant before which nothing is tried
 * @param address where it goes, or null while no conversation is open
 * @param message the exact bytes of the current attempt
 * @param digest the digest of what was said last
 */
record Entry(
        String id,
        Notice notice,
        State state,
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

    /** The reason of an entry that the gate has not seen yet. */
    static final String NEW = "new";

    /** How far an entry has come; the names are stored. */
    enum State {
        WAITING,
        CLAIMED,
        /** The attempt's outcome is unknown. */
        DOUBTFUL,
        SENT,
        /** It was sent, and is to be worded anew and updated in place. */
        REVISED,
        /** Its outcome stayed unknown and it is not sent again. */
        UNKNOWN,
        DROPPED,
        DEAD,
        /** Said within another message. */
        MERGED,
        /** Said to each reader privately instead. */
        SPLIT
    }

    boolean mayBeTried(Instant wire) {
        return retryAt == null || !retryAt.isAfter(wire);
    }
}
