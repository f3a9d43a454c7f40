package io.rapport.messaging;

import io.rapport.people.MemberId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short words for kinds and notices of tests: each says its subject. */
final class Says {

    private Says() {}

    static Kind round() {
        return kind("test.round", Kind.Priority.ROUND, Kind.WhenUnknown.SEND_AGAIN);
    }

    static Kind fromPeople() {
        return kind("test.people", Kind.Priority.FROM_PEOPLE, Kind.WhenUnknown.SEND_AGAIN);
    }

    static Kind opened() {
        return kind("test.opened", Kind.Priority.OPENED, Kind.WhenUnknown.DROP);
    }

    static Kind gathered() {
        return kind("test.gathered", Kind.Priority.GATHERED, Kind.WhenUnknown.SEND_AGAIN);
    }

    static Kind note() {
        return kind("test.note", Kind.Priority.WEEKLY_NOTE, Kind.WhenUnknown.DROP);
    }

    static Kind followUp() {
        return kind("test.followup", Kind.Priority.MID_FOLLOW_UP, Kind.WhenUnknown.DROP);
    }

    static Kind channel() {
        return kind("test.channel", Kind.Priority.CHANNEL, Kind.WhenUnknown.DROP);
    }

    static List<Kind> all() {
        return List.of(round(), fromPeople(), followUp(), channel(), gathered(), note());
    }

    static Kind kind(String name, Kind.Priority priority, Kind.WhenUnknown whenUnknown) {
        return new Kind(
                name,
                priority,
                whenUnknown,
                (work, notice, audience, now) -> Optional.of(
                        Card.text(notice.subject() + " (" + audience.locale().getLanguage() + ")")));
    }

    static Notice privately(WorkspaceId workspace, Kind kind, String subject, MemberId reader, Instant due) {
        return notice(workspace, kind, subject, new Destination.Private(reader), due, null);
    }

    static Notice together(WorkspaceId workspace, Kind kind, String subject, Instant due, MemberId... readers) {
        Destination to = new Destination.Together(List.of(readers), Locale.ENGLISH);
        return notice(workspace, kind, subject, to, due, null);
    }

    static Notice inChannel(WorkspaceId workspace, String subject, String channel, Instant due) {
        return notice(workspace, channel(), subject, new Destination.Channel(channel, Locale.ENGLISH), due, null);
    }

    static Notice notice(
            WorkspaceId workspace, Kind kind, String subject, Destination to, Instant due, @Nullable Instant expires) {
        return new Notice(workspace, kind.name(), subject, kind.name() + ":" + subject, to, due, expires);
    }
}
