package io.rapport.messaging;

import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is owed to people: recorded in the unit of work that causes it, delivered by the {@link Dispatcher}. */
public final class Outbox {

    /** Records a notice, unless one with its key was ever recorded; returns whether it was new. */
    public boolean post(Work work, Notice notice, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Has what was already said about a subject worded anew and updated in place, soon. */
    public void revise(Work work, WorkspaceId workspace, String kind, String subject, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Drops what was not yet said about a subject, for a recorded reason. */
    public void drop(Work work, WorkspaceId workspace, String kind, String subject, String reason, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns the earliest domain instant at which something waiting may be said, after the gate's last word on it. */
    public Optional<Instant> nextDue(Work work, WorkspaceId workspace) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns what waits, earliest first, with the reason when the gate holds it back. */
    public List<Held> held(Work work, WorkspaceId workspace) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Returns what did not simply arrive: refused, dropped, or of unknown outcome; latest first, at most {@code most}. */
    public List<Mishap> mishaps(Work work, WorkspaceId workspace, int most) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A notice that waits until an instant, and why ("due", "quiet hours", "paused", "budget" …). */
    public record Held(Notice notice, Instant until, String reason) {}

    /** A notice that met an accident: {@code state} is one of dropped, dead, unknown, repeated. */
    public record Mishap(Notice notice, String state, String reason) {}
}
