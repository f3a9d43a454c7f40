package io.rapport.checkins;

import io.rapport.people.Break;
import io.rapport.people.Breaks;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows when the next round of each program is due: strictly after its last period, and in none of its breaks. */
final class RoundSchedules {

    private final Breaks breaks = new Breaks();

    Optional<NextRound> next(Work work, WorkspaceId workspace, ProgramId program) {
        return new RoundScheduleTable(work).find(workspace, program);
    }

    List<NextRound> waiting(Work work, WorkspaceId workspace) {
        return new RoundScheduleTable(work).waiting(workspace);
    }

    /** Returns the periods that a program's next rounds would have, as the program is written down. */
    List<LocalDate> periods(Work work, Program program, int rounds, Instant now) {
        LocalDate first = after(work, program, lastPeriod(work, program), now);
        return Stream.iterate(first, period -> after(work, program, period, now))
                .limit(rounds)
                .toList();
    }

    private static @Nullable LocalDate lastPeriod(Work work, Program program) {
        return new RoundScheduleTable(work)
                .find(program.workspace(), program.id())
                .map(NextRound::lastPeriod)
                .orElse(null);
    }

    /** Computes the next round anew, after the program was created or changed. */
    void rescheduled(Work work, Program program, Instant now) {
        RoundScheduleTable table = new RoundScheduleTable(work);
        Optional<NextRound> known = table.find(program.workspace(), program.id());
        @Nullable LocalDate last = known.map(NextRound::lastPeriod).orElse(null);
        NextRound next = entry(program, after(work, program, last, now), last);
        boolean recorded = known.isEmpty()
                ? table.insert(next)
                : table.update(next, known.orElseThrow().period());
        if (!recorded) {
            throw new IllegalStateException("the schedule of program " + program.id() + " changed meanwhile");
        }
    }

    /** Moves on from {@code period}, held or skipped; false when it is not the next one any more. */
    boolean moveOn(Work work, Program program, LocalDate period, Instant now) {
        NextRound next = entry(program, after(work, program, period, now), period);
        return new RoundScheduleTable(work).update(next, period);
    }

    /** Makes the round of {@code period} due now; false when it is not the next one any more, or due already. */
    boolean pullForward(Work work, Program program, LocalDate period, Instant now) {
        return next(work, program.workspace(), program.id())
                .filter(next -> next.period().equals(period))
                .filter(next -> next.dueAt() != null && next.dueAt().isAfter(now))
                .map(next -> new RoundScheduleTable(work).update(next.at(now), period))
                .orElse(false);
    }

    /**
     * Returns whether the instant of a round to come is not what its local date and time come to, by the zone data of now. One
     * that was pulled forward is due at once, and not to come.
     */
    static boolean hasDrifted(NextRound next, Instant now) {
        Instant dueAt = next.dueAt();
        Instant meant =
                next.period().atTime(next.localTime()).atZone(next.zone()).toInstant();
        return dueAt != null && dueAt.isAfter(now) && !dueAt.equals(meant);
    }

    private static NextRound entry(Program program, LocalDate period, @Nullable LocalDate last) {
        Schedule schedule = program.schedule();
        boolean active = program.state() == Program.State.ACTIVE;
        return new NextRound(
                program.workspace(),
                program.id(),
                period,
                schedule.time(),
                schedule.zone(),
                active ? schedule.at(period) : null,
                last);
    }

    /** Returns the first day of the schedule after {@code last} and {@code now} that lies in no break of the program. */
    private LocalDate after(Work work, Program program, @Nullable LocalDate last, Instant now) {
        Schedule schedule = program.schedule();
        List<Break> breaks = this.breaks.of(work, program.workspace(), program.id());
        LocalDate next = schedule.nextDate(now);
        LocalDate period =
                last == null || next.isAfter(last) ? next : schedule.cadence().after(last);
        while (isIn(breaks, period)) {
            period = schedule.cadence().after(period);
        }
        return period;
    }

    private static boolean isIn(List<Break> breaks, LocalDate day) {
        return breaks.stream().anyMatch(each -> each.covers(day));
    }
}
