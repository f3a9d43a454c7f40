package io.rapport.goals;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Kind.Priority;
import io.rapport.messaging.Kind.WhenUnknown;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the parties to a goal are told, each alone; a notice's subject is the goal (or note) and its reader. */
final class GoalNotices {

    static final String PROPOSED = "goals.proposed";
    static final String ANSWERED = "goals.answered";
    static final String NOTED = "goals.noted";
    static final String ENDED = "goals.ended";
    static final String DUE = "goals.due";

    private static final Duration DUE_STAYS = Duration.ofDays(4);
    private static final String NO_LONGER = "the goal has moved on";

    private final Members members;
    private final Outbox outbox;

    GoalNotices(Members members, Outbox outbox) {
        this.members = members;
        this.outbox = outbox;
    }

    List<Kind> kinds() {
        return List.of(
                kind(PROPOSED, Priority.GATHERED, WhenUnknown.SEND_AGAIN, GoalCards::state),
                kind(ANSWERED, Priority.FROM_PEOPLE, WhenUnknown.SEND_AGAIN, GoalCards::answered),
                kind(ENDED, Priority.FROM_PEOPLE, WhenUnknown.SEND_AGAIN, GoalCards::ended),
                kind(DUE, Priority.GOAL_DUE, WhenUnknown.DROP, GoalCards::due),
                new Kind(NOTED, Priority.FROM_PEOPLE, WhenUnknown.SEND_AGAIN, this::noted));
    }

    /** Tells those of {@code readers} who can still be reached about a goal. */
    void tell(Work work, Goal goal, String kind, Collection<MemberId> readers, Instant now) {
        for (Member reader : present(work, goal.workspace(), readers)) {
            post(work, notice(goal.workspace(), kind, goal.id(), reader, now), now);
        }
    }

    /** Tells those of {@code readers} who can still be reached that a note was made; once for all notes of a day. */
    void tell(Work work, Goal goal, GoalNote note, Collection<MemberId> readers, Instant now) {
        for (Member reader : present(work, goal.workspace(), readers)) {
            if (!post(work, notice(goal.workspace(), NOTED, note.toldIn(), reader, now), now)) {
                outbox.revise(work, goal.workspace(), NOTED, subject(note.toldIn(), reader.id()), now);
            }
        }
    }

    /** Has every party reminded when the goal's day has come where they are, unless it is over there already. */
    void remind(Work work, Goal goal, Instant now) {
        for (Member reader : present(work, goal.workspace(), goal.members())) {
            Instant due = goal.due().atStartOfDay(reader.clock()).toInstant();
            if (!goal.due().isBefore(now.atZone(reader.clock()).toLocalDate())) {
                Notice notice = notice(goal.workspace(), DUE, goal.id(), reader, due);
                post(work, expiring(notice, due.plus(DUE_STAYS)), now);
            }
        }
    }

    /** Has what was said to a party worded anew, and what was not yet said forgotten. */
    void supersede(Work work, Goal goal, String kind, MemberId reader, Instant now) {
        outbox.drop(work, goal.workspace(), kind, subject(goal.id(), reader), NO_LONGER, now);
        revise(work, goal, kind, reader, now);
    }

    /** Has what was said to a party worded anew. */
    void revise(Work work, Goal goal, String kind, MemberId reader, Instant now) {
        outbox.revise(work, goal.workspace(), kind, subject(goal.id(), reader), now);
    }

    private boolean post(Work work, Notice notice, Instant now) {
        return outbox.post(work, notice, now);
    }

    private List<Member> present(Work work, WorkspaceId workspace, Collection<MemberId> readers) {
        return members.all(work, workspace, readers).values().stream()
                .filter(member -> member.standing().isPresent())
                .toList();
    }

    private static Notice notice(WorkspaceId workspace, String kind, String about, Member reader, Instant due) {
        String subject = subject(about, reader.id());
        return new Notice(
                workspace, kind, subject, kind + "/" + subject, new Destination.Private(reader.id()), due, null);
    }

    private static Notice expiring(Notice notice, Instant expires) {
        return new Notice(
                notice.workspace(), notice.kind(), notice.subject(), notice.key(), notice.to(), notice.due(), expires);
    }

    private static String subject(String about, MemberId reader) {
        return about + "/" + reader.value();
    }

    private static String about(Notice notice) {
        return notice.subject().substring(0, notice.subject().indexOf('/'));
    }

    private Kind kind(String name, Priority priority, WhenUnknown whenUnknown, Function<Reading, Card> words) {
        return new Kind(
                name,
                priority,
                whenUnknown,
                (work, notice, audience, now) -> new GoalTable(work)
                        .find(notice.workspace(), about(notice))
                        .flatMap(goal -> reading(work, goal, audience, now))
                        .map(words));
    }

    private Optional<Card> noted(Work work, Notice notice, Audience audience, Instant now) {
        GoalNoteTable notes = new GoalNoteTable(work);
        return notes.find(notice.workspace(), about(notice))
                .flatMap(first -> new GoalTable(work)
                        .find(notice.workspace(), first.goal())
                        .flatMap(goal -> reading(work, goal, audience, now))
                        .map(reading -> GoalCards.noted(reading, notes.sameDay(notice.workspace(), first))));
    }

    private Optional<Reading> reading(Work work, Goal goal, Audience audience, Instant now) {
        return audience.readers().stream()
                .filter(member -> member.standing().isPresent())
                .findFirst()
                .map(reader -> Reading.of(work, members, goal, reader, now));
    }
}
