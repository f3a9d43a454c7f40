package io.rapport.checkins;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members who each chose to keep meeting, outside the shuffle.
 *
 * @param program where they met; its deck and language stay theirs
 * @param nextOn the local date of their next check-in
 * @param dueAt the instant it stands for
 * @param endedAt since when they no longer keep meeting, or null
 */
record Connection(
        WorkspaceId workspace,
        String id,
        ProgramId program,
        Rhythm rhythm,
        LocalDate nextOn,
        Instant dueAt,
        @Nullable Instant endedAt,
        List<MemberId> members) {

    Connection {
        members = List.copyOf(members);
    }

    boolean isActive() {
        return endedAt == null;
    }

    boolean isOf(List<MemberId> others) {
        return Set.copyOf(members).equals(new HashSet<>(others));
    }

    /** Returns whom a member keeps meeting. */
    List<MemberId> others(MemberId member) {
        return members.stream().filter(other -> !other.equals(member)).toList();
    }

    Connection with(List<MemberId> all) {
        return new Connection(workspace, id, program, rhythm, nextOn, dueAt, endedAt, all);
    }
}
