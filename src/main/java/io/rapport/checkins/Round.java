package io.rapport.checkins;

import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program for one period.
 *
 * @param period its intended local date in the program's zone
 * @param mended the program's revision up to which its groups were looked after
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
        long mended) {

    boolean isOpen() {
        return closedAt == null;
    }
}
