package io.rapport.store;

import java.time.Instant;

/** Remembers for 24 hours which deliveries were taken in, so that a repeated one takes effect once. */
public final class Inbox {

    /** Records a delivery in the unit of work it causes; false when it was recorded before. */
    public boolean record(Work work, WorkspaceId workspace, String delivery, Instant now) {
        return new InboxTable(work).insert(workspace, delivery, now);
    }

    /** Forgets deliveries taken in before {@code before}; returns how many. */
    public int forget(Work work, WorkspaceId workspace, Instant before) {
        return new InboxTable(work).deleteBefore(workspace, before);
    }
}
