package io.rapport.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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

    private final Jdbi jdbi;

    Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Runs {@code body} in a unit of work of its own and commits; any exception rolls everything back. */
    public <T> T run(Function<Work, T> body) {
        return runIf(result -> true, body);
    }

    /** Runs {@code body} in a unit of work of its own and commits where {@code kept}, rolls back where not; the result is returned. */
    public <T> T runIf(Predicate<T> kept, Function<Work, T> body) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(handle -> {
                    T result = body.apply(new Work(handle));
                    if (!kept.test(result)) {
                        handle.rollback();
                    }
                    return result;
                });
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !lostRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Runs {@code body} in a unit of work of its own and commits; any exception rolls everything back. */
    public void execute(Consumer<Work> body) {
        run(work -> {
            body.accept(work);
            return true;
        });
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
