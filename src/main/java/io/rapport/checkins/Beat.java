package io.rapport.checkins;

import io.rapport.messaging.Homes;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.time.QuietHours;
import io.rapport.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Does what is due for a program: starts rounds early, closes them on time, and looks after their groups in between. */
final class Beat {

    private static final Duration EARLY = Duration.ofMinutes(30);
    private static final Duration PER_CONVERSATION = Duration.ofMillis(1_250);
    private static final Duration LATE_AT_MOST = Duration.ofHours(4);

    private final Transactions transactions;
    private final People people;
    private final RoundSchedules schedules;
    private final Rounds rounds;
    private final Mending mending;
    private final ThirdSearch thirds;
    private final Notices notices;

    Beat(Transactions transactions, People people, RoundSchedules schedules, Rounds rounds, Notices notices) {
        this.transactions = transactions;
        this.people = people;
        this.schedules = schedules;
        this.rounds = rounds;
        this.notices = notices;
        this.mending = new Mending(transactions, people, rounds, notices);
        this.thirds = new ThirdSearch(transactions, people, notices);
    }

    /** Returns the programs for which there is something to do. */
    List<ProgramId> due(Work work, WorkspaceId workspace, Instant now) {
        Stream<ProgramId> starts = schedules.waiting(work, workspace).stream()
                .filter(next -> isDue(work, next, now) || RoundSchedules.hasDrifted(next, now))
                .map(NextRound::program);
        Stream<ProgramId> open = new RoundTable(work)
                .open(workspace).stream()
                        .filter(round -> isEnded(round, now) || mending.isDue(work, round))
                        .map(Round::program);
        Stream<ProgramId> asking = new LeftOutTable(work).programsAsking(workspace, now).stream();
        return Stream.of(starts, open, asking)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** Does what is due for a program. */
    void at(WorkspaceId workspace, ProgramId program, Instant now) {
        all(List.of(
                () -> transactions.execute(work -> keepTrue(work, workspace, program, now)),
                () -> transactions
                        .run(work -> schedules.next(work, workspace, program).filter(next -> isDue(work, next, now)))
                        .ifPresent(next -> start(next, now)),
                () -> closeEnded(workspace, program, now),
                () -> mending.mend(workspace, program, now),
                () -> thirds.ask(workspace, program, now)));
    }

    /** Sets right the instant of a round to come when the zone data has changed since it was planned. */
    private void keepTrue(Work work, WorkspaceId workspace, ProgramId program, Instant now) {
        schedules
                .next(work, workspace, program)
                .filter(next -> RoundSchedules.hasDrifted(next, now))
                .flatMap(next -> people.programs().find(work, workspace, program))
                .ifPresent(found -> schedules.rescheduled(work, found, now));
    }

    private void closeEnded(WorkspaceId workspace, ProgramId program, Instant now) {
        all(transactions.run(work -> new RoundTable(work).open(workspace)).stream()
                .filter(round -> round.program().equals(program) && isEnded(round, now))
                .<Runnable>map(round -> () -> close(round, now))
                .toList());
    }

    /** Does each, whatever becomes of the others; then throws what the first failure threw. */
    private static void all(List<Runnable> deeds) {
        RuntimeException first = null;
        for (Runnable deed : deeds) {
            try {
                deed.run();
            } catch (RuntimeException failed) {
                if (first == null) {
                    first = failed;
                } else {
                    first.addSuppressed(failed);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Returns the next instant at which there is something to do, which may have passed. */
    Optional<Instant> nextDue(Work work, WorkspaceId workspace) {
        Stream<Instant> starts =
                schedules.waiting(work, workspace).stream().flatMap(next -> startsAt(work, next).stream());
        Stream<Instant> ends = new RoundTable(work).nextEnd(workspace).stream();
        Stream<Instant> kept = new ConnectionTable(work).nextDue(workspace).stream();
        Stream<Instant> asks = new LeftOutTable(work).nextAsk(workspace).stream();
        return Stream.of(starts, ends, kept, asks).flatMap(Function.identity()).min(Instant::compareTo);
    }

    private boolean isDue(Work work, NextRound next, Instant now) {
        return startsAt(work, next).filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Returns when a round is decided: early enough to open every conversation before its instant. */
    private Optional<Instant> startsAt(Work work, NextRound next) {
        return Optional.ofNullable(next.dueAt()).map(dueAt -> {
            int size = people.programs()
                    .find(work, next.workspace(), next.program())
                    .map(Program::groupSize)
                    .orElse(2);
            int members = people.enrollments()
                    .ofProgram(work, next.workspace(), next.program())
                    .size();
            return dueAt.minus(EARLY).minus(PER_CONVERSATION.multipliedBy((members + size - 1) / size));
        });
    }

    private void start(NextRound next, Instant now) {
        if (isTooLate(next, now)) {
            transactions.execute(work -> skipLate(work, next, now));
        } else {
            Started started = rounds.start(next.workspace(), next.program(), next.period(), now);
            if (started == Started.ALREADY) {
                transactions.execute(work -> rest(work, next, now));
            }
        }
    }

    /** Late is more than four hours, or after hours, unless the program means to meet outside the usual hours. */
    private static boolean isTooLate(NextRound next, Instant now) {
        Instant dueAt = next.dueAt();
        if (dueAt == null || !now.isAfter(dueAt)) {
            return false;
        }
        QuietHours usual = new QuietHours(WorkingHours.USUAL, next.zone(), day -> false);
        return now.isAfter(dueAt.plus(LATE_AT_MOST)) || (usual.isQuiet(now) && !usual.isQuiet(dueAt));
    }

    /** A program that runs no rounds must not stay due. */
    private void rest(Work work, NextRound next, Instant now) {
        people.programs()
                .find(work, next.workspace(), next.program())
                .filter(program -> program.state() != Program.State.ACTIVE)
                .ifPresent(program -> schedules.rescheduled(work, program, now));
    }

    private void skipLate(Work work, NextRound next, Instant now) {
        people.programs().find(work, next.workspace(), next.program()).ifPresent(program -> {
            if (schedules.moveOn(work, program, next.period(), now)) {
                rounds.tellOrganizers(
                        work, program, Notices.TOO_LATE, next.period().toString(), now);
            }
        });
    }

    private static boolean isEnded(Round round, Instant now) {
        return !round.endsAt().isAfter(now);
    }

    private void close(Round round, Instant now) {
        transactions.execute(work -> {
            if (!new RoundTable(work).close(round, now)) {
                return;
            }
            people.programs()
                    .find(work, round.workspace(), round.program())
                    .filter(program -> program.state() != Program.State.ENDED)
                    .ifPresent(program -> notices.summarize(work, round, program, now));
            List<MemberId> members = new GroupTable(work)
                    .ofRound(round.workspace(), round.id()).stream()
                            .flatMap(group -> group.members().stream())
                            .toList();
            Homes.touch(work, round.workspace(), members, now);
        });
    }
}
