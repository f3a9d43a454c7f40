package io.rapport.store;

import java.time.Instant;

/** Keeps who changed a program, a right or a person's data; ids only, never names or text. */
public final class AuditLog {

    /** Records that {@code actor} did {@code verb} to {@code subject}. */
    public void record(Work work, WorkspaceId workspace, String actor, String verb, String subject, Instant now) {
        new AuditLogTable(work).insert(workspace, actor, verb, subject, now);
    }
}
