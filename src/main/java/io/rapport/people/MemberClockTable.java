package io.rapport.people;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The clocks of members for whom the platform knows better than this machine's zone data. */
final class MemberClockTable {

    private static final String IN_ZONE_OTHERWISE = """
            SELECT id FROM member
            WHERE workspace = :workspace AND zone = :zone AND (clock_offset IS NULL OR clock_offset <> :offset)
            ORDER BY id
            """;

    private static final String CORRECTED = """
            SELECT id, zone FROM member
            WHERE workspace = :workspace AND clock_offset IS NOT NULL
            ORDER BY id
            """;

    private static final String CORRECT = """
            UPDATE member SET clock_offset = :offset, changed_at = :now
            WHERE workspace = :workspace AND id = :id
            """;

    private final Handle handle;
    private final WorkspaceId workspace;

    MemberClockTable(Work work, WorkspaceId workspace) {
        this.handle = work.handle();
        this.workspace = workspace;
    }

    List<MemberId> inZoneOtherwise(ZoneId zone, ZoneOffset offset) {
        return handle.createQuery(IN_ZONE_OTHERWISE)
                .bind("workspace", workspace)
                .bind("zone", zone)
                .bind("offset", offset.getTotalSeconds())
                .mapTo(MemberId.class)
                .list();
    }

    Map<MemberId, ZoneId> corrected() {
        return handle.createQuery(CORRECTED)
                .bind("workspace", workspace)
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("id", MemberId.class), row -> row.getColumn("zone", ZoneId.class)));
    }

    void correct(MemberId member, @Nullable ZoneOffset offset, Instant now) {
        Changed.one(handle.createUpdate(CORRECT)
                .bind("workspace", workspace)
                .bind("id", member)
                .bind("offset", offset == null ? null : Integer.valueOf(offset.getTotalSeconds()))
                .bind("now", now)
                .execute());
    }
}
