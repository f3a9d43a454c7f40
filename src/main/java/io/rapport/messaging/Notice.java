package io.rapport.messaging;

import io.rapport.store.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said: not the words, which are found at the moment of sending, but what it is about.
 *
 * @param kind the name of a declared {@link Kind}
 * @param subject what it is about, an id the kind's wording knows
 * @param key unique in the workspace: the same key is never said twice
 * @param due when it may be said at the earliest, in domain time
 * @param expires when it is too late to say it, in domain time, or null when never
 */
public record Notice(
        WorkspaceId workspace,
        String kind,
        String subject,
        String key,
        Destination to,
        Instant due,
        @Nullable Instant expires) {}
