package io.rapport.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Opens units of work. No HTTP call and no solving happens inside one. */
public final class Transactions {

    private final Jdbi jdbi;

    Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Runs {@code body} in a unit of work of its own and commits; any exception rolls everything back. */
    public <T> T run(Function<Work, T> body) {
        return jdbi.inTransaction(handle -> body.apply(new Work(handle)));
    }

    /** Runs {@code body} in a unit of work of its own and commits; any exception rolls everything back. */
    public void execute(Consumer<Work> body) {
        jdbi.useTransaction(handle -> body.accept(new Work(handle)));
    }
}
