package io.rapport.app;

import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the domain clock from due instant to due instant, and leaves an instant only when nothing due is undelivered.
 *
 * <p>Where the clock stands is stored, so that after a restart it goes on from there.
 */
final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int MOST_ROUNDS = 20;
    private static final Duration NUDGE = Duration.ofMinutes(1);

    private final DomainClock clock;
    private final Engine engine;
    private final Transactions transactions;
    private final BiFunction<Work, WorkspaceId, Optional<Instant>> rounds;

    /**
     * Rehearses on; the clock moves to where it last stood, if that is later.
     *
     * @param rounds tells when the next round of a workspace is held
     */
    Rehearsal(
            DomainClock clock,
            Engine engine,
            Transactions transactions,
            BiFunction<Work, WorkspaceId, Optional<Instant>> rounds) {
        this.clock = clock;
        this.engine = engine;
        this.transactions = transactions;
        this.rounds = rounds;
        transactions
                .run(work -> new DomainClockTable(work).stood())
                .filter(clock.instant()::isBefore)
                .ifPresent(clock::moveTo);
    }

    /** Walks to {@code to}; {@link IllegalArgumentException} when that has passed already. */
    synchronized void walk(Instant to) {
        if (to.isBefore(clock.instant())) {
            throw new IllegalArgumentException(
                    "The clock stands at " + clock.instant() + " and only walks forward. Name a later instant.");
        }
        while (clock.instant().isBefore(to)) {
            step(to);
        }
        live();
    }

    /** Lives what is due now, walks to the next due instant but not beyond {@code limit}, and lives that. */
    synchronized Instant step(Instant limit) {
        live();
        Instant next =
                engine.next().map(this::laterThanNow).filter(limit::isAfter).orElse(limit);
        moveTo(next);
        live();
        return next;
    }

    private Instant laterThanNow(Engine.Due due) {
        if (due.at().isAfter(clock.instant())) {
            return due.at();
        }
        LOG.warn("{} stays due at {}; the walk goes on", due.what(), clock.instant());
        return clock.instant().plus(NUDGE);
    }

    private void moveTo(Instant next) {
        clock.moveTo(next);
        transactions.execute(work -> new DomainClockTable(work).record(next));
    }

    private void live() {
        for (int round = 0; round < MOST_ROUNDS && (round == 0 || isSomethingDue()); round++) {
            for (WorkspaceId workspace : engine.workspaces()) {
                engine.beat(workspace);
                engine.drain(workspace);
            }
        }
    }

    private boolean isSomethingDue() {
        return engine.next().filter(due -> !due.at().isAfter(clock.instant())).isPresent();
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns when the next round is held. */
    Optional<Instant> nextRound() {
        return engine.workspaces().stream()
                .flatMap(workspace -> transactions.run(work -> rounds.apply(work, workspace)).stream())
                .min(Instant::compareTo);
    }

    Optional<Engine.Due> next() {
        return engine.next();
    }
}
