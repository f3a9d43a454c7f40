package io.rapport.messaging;

import java.time.Duration;

/** How long to wait before something harmless is tried again: 1 s, 2 s, 4 s … at most about 8 minutes. */
final class Backoff {

    private static final int LONGEST = 9;

    private Backoff() {}

    static Duration after(int attempts) {
        return Duration.ofSeconds(1L << Math.min(attempts, LONGEST));
    }
}
