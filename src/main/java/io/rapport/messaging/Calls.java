package io.rapport.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Up to four calls in flight. Each settles what it did by itself; a failure to settle comes out at a later start or the end. */
final class Calls {

    private static final int IN_FLIGHT = 4;

    private final Executor executor;
    private final Semaphore free = new Semaphore(IN_FLIGHT);
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    Calls(Executor executor) {
        this.executor = executor;
    }

    /** Starts a call as soon as fewer than four run, so that one slow call holds up none of the others. */
    void start(Runnable call) {
        running.removeIf(Calls::hasEnded);
        free.acquireUninterruptibly();
        running.add(CompletableFuture.runAsync(call, executor).whenComplete((done, failure) -> free.release()));
    }

    /** Waits until all have ended. */
    void finish() {
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        running.clear();
        all.join();
    }

    private static boolean hasEnded(CompletableFuture<Void> call) {
        if (call.isDone()) {
            call.join();
        }
        return call.isDone();
    }
}
