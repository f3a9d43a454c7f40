package io.rapport.app;

import io.rapport.messaging.Dispatcher;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The job that dispatches for a workspace: it works a shift, woken by bells, rather than once a second, which spares the
 * database two writes a second.
 */
final class Dispatching {

    private static final Duration SHIFT = Duration.ofSeconds(30);

    private final Engine engine;
    private final InstantSource wire;
    private volatile boolean stopping;

    Dispatching(Engine engine, InstantSource wire) {
        this.engine = engine;
        this.wire = wire;
    }

    /** Works a shift; the next begins at once. */
    Duration shift(WorkspaceId workspace) {
        Instant end = wire.instant().plus(SHIFT);
        while (!stopping && wire.instant().isBefore(end)) {
            Dispatcher.Step step = engine.dispatch(workspace);
            engine.bells().await(workspace, engine.pause(step));
        }
        return Duration.ZERO;
    }

    /** Ends the shift after the step that is being made. */
    void stop() {
        stopping = true;
        engine.bells().ringAll();
    }
}
