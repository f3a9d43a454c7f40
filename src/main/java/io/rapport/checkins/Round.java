package io.rapport.checkins;

import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program for one period, or one check-in of a connection.
 *
 * @param period its intended local date in the program's zone
 * @param program the program it is a run of; of a connection's check-in, the connection's own id
 * @param mended the program's revision up to which its groups were looked after
 * @param connection the connection whose check-in it is, or null for a round of a program
 */
record Round(
        String id,
        WorkspaceId workspace,
        ProgramId program,
        LocalDate period,
        long seed,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant closedAt,
        long mended,
        @Nullable String connection) {

    boolean isOpen() {
        return closedAt == null;
    }
}
