package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is owed to people: recorded in the unit of work that causes it, delivered by the {@link Dispatcher}. */
public final class Outbox {

    /** Records a notice, unless one with its key was ever recorded; returns whether it was new. */
    public boolean post(Work work, Notice notice, Instant now) {
        return new OutboxTable(work).insert(List.of(notice), now) == 1;
    }

    /** Records notices, but for those with a key that was ever recorded. */
    public void post(Work work, List<Notice> notices, Instant now) {
        new OutboxTable(work).insert(notices, now);
    }

    /** Has what was already said about a subject worded anew and updated in place, soon; many calls make one update. */
    public void revise(Work work, WorkspaceId workspace, String kind, String subject, Instant now) {
        new OutboxTable(work).revise(workspace, kind, subject);
    }

    /** Drops what was not yet said about a subject, for a recorded reason. */
    public void drop(Work work, WorkspaceId workspace, String kind, String subject, String reason, Instant now) {
        new OutboxTable(work).drop(workspace, kind, subject, reason, now);
    }

    /** Lets the gate decide anew on all that waits for a member, whose hours, pause or budget changed. */
    public void reconsider(Work work, WorkspaceId workspace, MemberId member) {
        new OutboxTable(work).reconsider(workspace, member);
    }

    /** Has what a channel refused said after all, unless it has expired, now that Rapport was let in. */
    public void revive(Work work, WorkspaceId workspace, String channel, Instant now) {
        new OutboxTable(work).revive(workspace, channel, now);
        Letters.touch(work, workspace, now);
    }

    /** Returns whether the notice with this key is known to have arrived. */
    public boolean isSaid(Work work, WorkspaceId workspace, String key) {
        return new OutboxTable(work).isSaid(workspace, key);
    }

    /** Returns the earliest domain instant at which something waiting may be said, after the gate's last word on it. */
    public Optional<Instant> nextDue(Work work, WorkspaceId workspace) {
        return new OutboxTable(work).nextDue(workspace);
    }

    /** Returns what waits, earliest first, with the reason when the gate holds it back. */
    public List<Held> held(Work work, WorkspaceId workspace) {
        return new OutboxTable(work)
                .waiting(workspace).stream()
                        .map(entry -> new Held(entry.notice(), entry.until(), entry.reason()))
                        .toList();
    }

    /** Returns what did not simply arrive: refused, dropped, or of unknown outcome; latest first, at most {@code most}. */
    public List<Mishap> mishaps(Work work, WorkspaceId workspace, int most) {
        return new OutboxTable(work)
                .mishaps(workspace, most).stream()
                        .map(entry -> new Mishap(entry.notice(), name(entry), entry.reason()))
                        .toList();
    }

    private static String name(Entry entry) {
        return switch (entry.state()) {
            case DROPPED, DEAD, UNKNOWN -> entry.state().name().toLowerCase(Locale.ROOT);
            default -> "repeated";
        };
    }

    /** A notice that waits until an instant, and why ("new" until the gate has seen it, "due", "quiet hours", "paused", "budget"). */
    public record Held(Notice notice, Instant until, String reason) {}

    /** A notice that met an accident: {@code state} is one of dropped, dead, unknown, repeated. */
    public record Mishap(Notice notice, String state, String reason) {}
}
