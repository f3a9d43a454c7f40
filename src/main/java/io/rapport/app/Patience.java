package io.rapport.app;

import io.rapport.messaging.Dispatcher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * How long Rapport waits for Slack.
 *
 * @param settle how long a call of unknown outcome may still take effect
 * @param lease how long a process may take to settle a call before another decides about it; longer than {@code call}
 * @param call how long one call may take before it is given up, its outcome unknown
 */
record Patience(Duration settle, Duration lease, Duration call) {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration CALL = Duration.ofSeconds(15);

    /** Refuses a lease that ends while a call may still be made. */
    Patience {
        if (lease.compareTo(call) <= 0) {
            throw new IllegalArgumentException("the lease must be longer than a call, " + call + ", was " + lease);
        }
    }

    static Patience of(Duration settle) {
        return new Patience(settle, LEASE, CALL);
    }

    Dispatcher.Wire wire(InstantSource clock, Executor calls) {
        return new Dispatcher.Wire(clock, settle, lease, calls);
    }
}
