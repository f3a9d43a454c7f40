package io.rapport.store;

import org.jdbi.v3.core.Handle;

/**
 * One unit of work: everything done with it commits together or not at all.
 *
 * <p>A public method that takes a {@code Work} joins it; one without opens its own. Only table classes unwrap the handle.
 */
public final class Work {

    private final Handle handle;

    Work(Handle handle) {
        this.handle = handle;
    }

    /** Returns the open JDBI handle; for classes named {@code …Table} only. */
    public Handle handle() {
        return handle;
    }
}
