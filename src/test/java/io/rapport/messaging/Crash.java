package io.rapport.messaging;

import java.util.function.BooleanSupplier;

/**
 * Pulls the plug: the process stops at some boundary, and nothing of it does anything any more.
 */
final class Crash {

    /** Thrown wherever the dead process would go on; an error, so that nobody takes it for a failure to handle. */
    static final class Stopped extends Error {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("the process stopped", null, false, false);
        }
    }

    private final BooleanSupplier now;
    private boolean dead;

    Crash(BooleanSupplier now) {
        this.now = now;
    }

    /** A boundary at which the process may stop. */
    void mayHappen() {
        if (dead || now.getAsBoolean()) {
            dead = true;
            throw new Stopped();
        }
    }

    /** Whether the process stopped, and not something else went wrong. */
    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped) {
                return true;
            }
        }
        return false;
    }
}
