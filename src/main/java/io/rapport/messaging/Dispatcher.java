package io.rapport.messaging;

import io.rapport.store.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Delivers what the outbox owes: gate, word, claim, deliver, settle; and refreshes Home pages. */
public final class Dispatcher {

    /**
     * Does what can be done now for one workspace and returns.
     *
     * @param now domain time
     */
    public Step step(WorkspaceId workspace, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * What a step did.
     *
     * @param delivered how many notices were settled, updates and Home pages included
     * @param againAt the wire instant at which something that is due now can go on (pace, Retry-After, settling), or null when
     *     nothing due at {@code now} is undelivered
     */
    public record Step(int delivered, @Nullable Instant againAt) {}
}
