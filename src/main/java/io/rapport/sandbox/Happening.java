package io.rapport.sandbox;

import java.time.Instant;

/**
 * One thing that happened in the workspace.
 *
 * @param at when, on the domain clock
 * @param person the id of who did it or sees it; empty when everyone in the conversation does
 * @param channel the conversation's id; empty when it happened elsewhere
 * @param message the stamp of the message it is about; empty when it is about none
 * @param words what was shown or done, in plain words
 */
public record Happening(
        long number, Instant at, Kind kind, String person, String channel, String message, String words) {

    /** What sort of thing happened. */
    public enum Kind {
        POSTED,
        POSTED_TO_ONE,
        CHANGED,
        DELETED,
        MODAL,
        MODAL_CHANGED,
        HOME,
        DID,
        REFUSED,
        TOO_LATE;

        /** Whether a person did it, rather than saw it. */
        public boolean isDeed() {
            return this == DID;
        }
    }
}
