package io.rapport.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;

/**
 * Opens units of work. No HTTP call and no solving happens inside one.
 *
 * <p>A unit of work that lost a race against another (serialization failure, deadlock, lock timeout) is begun again a few
 * times, so its body must have no effect but through its {@link Work}.
 */
public final class Transactions {

    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "55P03", "HYT00", "90131");
    private static final int ATTEMPTS = 5;
    private static final int PATIENT = 12;

    private final Jdbi jdbi;
    private final int connects;

    Transactions(Jdbi jdbi) {
        this(jdbi, 1);
    }

    private Transactions(Jdbi jdbi, int connects) {
        this.jdbi = jdbi;
        this.connects = connects;
    }

    /** Returns the same for what nobody waits for: it asks for a connection for half a minute, rather than as long as a person waits. */
    public Transactions patient() {
        return new Transactions(jdbi, PATIENT);
    }

    /** Runs {@code body} in a unit of work of its own and commits; any exception rolls everything back. */
    public <T> T run(Function<Work, T> body) {
        return runIf(result -> true, body);
    }

    /** Runs {@code body} in a unit of work of its own and commits where {@code kept}, rolls back where not; the result is returned. */
    public <T> T runIf(Predicate<T> kept, Function<Work, T> body) {
        int lost = 0;
        int unreached = 0;
        while (true) {
            try {
                return once(kept, body);
            } catch (RuntimeException failure) {
                lost += lostRace(failure) ? 1 : 0;
                unreached += isBusy(failure) ? 1 : 0;
                if (lost == ATTEMPTS || unreached == connects || !(lostRace(failure) || isBusy(failure))) {
                    throw failure;
                }
            }
        }
    }

    private <T> T once(Predicate<T> kept, Function<Work, T> body) {
        return jdbi.inTransaction(handle -> {
            T result = body.apply(new Work(handle));
            if (!kept.test(result)) {
                handle.rollback();
            }
            return result;
        });
    }

    /** Runs {@code body} in a unit of work of its own and commits; any exception rolls everything back. */
    public void execute(Consumer<Work> body) {
        run(work -> {
            body.accept(work);
            return true;
        });
    }

    /** Answers whether no connection was to be had within the pool's patience. */
    private static boolean isBusy(RuntimeException failure) {
        return failure instanceof ConnectionException && failure.getCause() instanceof SQLTransientConnectionException;
    }

    static boolean lostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST_RACES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
