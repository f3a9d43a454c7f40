package io.rapport.slack;

import com.slack.api.model.ResponseMetadata;
import org.jspecify.annotations.Nullable;

/** Slack's cursors. */
final class Pages {

    private Pages() {}

    /** Returns the cursor of the next page, or empty text after the last. */
    static String next(@Nullable ResponseMetadata metadata) {
        String cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null ? "" : cursor.strip();
    }
}
