package io.rapport.store;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * One unit of work: everything done with it commits together or not at all.
 *
 * <p>A public method that takes a {@code Work} joins it; one without opens its own. Only table classes unwrap the handle.
 */
public final class Work {

    private static final String PART = "part";

    private final Handle handle;

    Work(Handle handle) {
        this.handle = handle;
    }

    /**
     * Runs a part without which the rest can go on: when it fails, what it did is undone, what was done before stays, and
     * {@code otherwise} takes its place. A race that it lost is no failure of its own: the whole begins again.
     */
    public <T> T attempt(Supplier<T> part, Function<RuntimeException, T> otherwise) {
        handle.savepoint(PART);
        try {
            T result = part.get();
            handle.releaseSavepoint(PART);
            return result;
        } catch (RuntimeException failure) {
            if (Transactions.lostRace(failure)) {
                throw failure;
            }
            handle.rollbackToSavepoint(PART);
            return otherwise.apply(failure);
        }
    }

    /** Returns the open JDBI handle; for classes named {@code …Table} only. */
    public Handle handle() {
        return handle;
    }
}
