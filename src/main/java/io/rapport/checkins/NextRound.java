package io.rapport.checkins;

import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The next round of a program: the local intent, and the instant it stands for.
 *
 * @param dueAt when its introductions may go out, or null while the program is paused or has ended
 * @param lastPeriod the period of the last round or skipped round, or null before the first
 */
public record NextRound(
        WorkspaceId workspace,
        ProgramId program,
        LocalDate period,
        LocalTime localTime,
        ZoneId zone,
        @Nullable Instant dueAt,
        @Nullable LocalDate lastPeriod) {

    NextRound at(Instant instant) {
        return new NextRound(workspace, program, period, localTime, zone, instant, lastPeriod);
    }
}
