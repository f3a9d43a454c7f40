package io.rapport.sandbox;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers that look like Slack's and never repeat within a workspace. */
final class Ids {

    private static final long SPACE = 2_821_109_907_456L;
    private static final long STRIDE = 1_234_567_891L;

    private final AtomicLong count;

    Ids(long start) {
        this.count = new AtomicLong(start);
    }

    /** An identifier of eleven characters, such as {@code D0K3F8Q2ZXA}. */
    String next(String prefix) {
        long scattered = Math.floorMod(count.incrementAndGet() * STRIDE, SPACE);
        String digits = Long.toString(scattered, 36).toUpperCase(Locale.ROOT);
        return prefix + "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }

    long number() {
        return count.incrementAndGet();
    }
}
