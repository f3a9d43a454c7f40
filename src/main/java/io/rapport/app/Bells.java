package io.rapport.app;

import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever dispatches for a workspace as soon as something was posted. */
final class Bells {

    private final Map<WorkspaceId, Semaphore> rung = new ConcurrentHashMap<>();

    void ring(WorkspaceId workspace) {
        of(workspace).release();
    }

    void ringAll() {
        rung.values().forEach(Semaphore::release);
    }

    /** Waits until the workspace's bell was rung since the last call, or for as long as {@code most}. */
    void await(WorkspaceId workspace, Duration most) {
        Semaphore bell = of(workspace);
        try {
            if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + workspace, stopping);
        }
    }

    private Semaphore of(WorkspaceId workspace) {
        return rung.computeIfAbsent(workspace, name -> new Semaphore(0));
    }
}
