package io.rapport.messaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Up to four calls in flight. Each settles what it did by itself; a failure to settle comes out at the next start or the end. */
final class Calls {

    private static final int IN_FLIGHT = 4;

    private final Executor executor;
    private final Deque<CompletableFuture<Void>> running = new ArrayDeque<>();

    Calls(Executor executor) {
        this.executor = executor;
    }

    /** Starts a call when fewer than four run, or once the oldest has ended. */
    void start(Runnable call) {
        if (running.size() == IN_FLIGHT) {
            running.removeFirst().join();
        }
        running.addLast(CompletableFuture.runAsync(call, executor));
    }

    /** Waits until all have ended. */
    void finish() {
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        running.clear();
        all.join();
    }
}
