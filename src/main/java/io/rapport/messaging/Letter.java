package io.rapport.messaging;

import java.time.Instant;

/**
 * A message that was not delivered and will not be by itself.
 *
 * @param reason why: the platform's word, or what went wrong here
 * @param since since when
 */
public record Letter(String id, Notice notice, State state, String reason, Instant since) {

    /** What became of it. */
    public enum State {
        /** It was refused. */
        DEAD,
        /** Nobody can know whether it arrived. */
        UNKNOWN
    }

    /** Answers whether it could still be sent. */
    public boolean isInTime(Instant now) {
        return notice.expires() == null || now.isBefore(notice.expires());
    }
}
