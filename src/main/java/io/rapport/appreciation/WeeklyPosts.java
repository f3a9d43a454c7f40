package io.rapport.appreciation;

import io.rapport.messaging.Audience;
import io.rapport.messaging.Card;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one post a week that asks for appreciation and shares what everybody agreed to share since the last. */
final class WeeklyPosts {

    static final String WEEKLY = "appreciation.weekly";

    private static final Duration LATEST = Duration.ofHours(4);
    private static final int MOST_SHARED = 8;

    private final Programs programs;
    private final Outbox outbox;
    private final Thanks thanks;

    WeeklyPosts(Programs programs, Outbox outbox, Thanks thanks) {
        this.programs = programs;
        this.outbox = outbox;
        this.thanks = thanks;
    }

    /** Starts, moves or ends a program's weekly post after the program was saved. */
    void scheduled(Work work, Program program, Instant now) {
        WeeklyTable table = new WeeklyTable(work);
        if (program.state() == Program.State.ENDED) {
            table.delete(program.workspace(), program.id());
            return;
        }
        Optional<Weekly> weekly = table.find(program.workspace(), program.id());
        if (weekly.isPresent()) {
            change(work, weekly.get(), program, now);
        } else {
            table.insert(Weekly.usual(
                    program.workspace(), program.id(), program.schedule().zone(), now));
        }
    }

    /** Keeps a changed rhythm; returns it with its next date. */
    Weekly change(Work work, Weekly weekly, Program program, Instant now) {
        Weekly next = weekly.next(program.schedule().zone(), now);
        if (!new WeeklyTable(work).change(next)) {
            throw new IllegalStateException("no weekly post of program " + program.id());
        }
        return next;
    }

    /** Makes the post that is due, if it is not too late and its program is active, and moves on to the next. */
    void post(Work work, Weekly due, Instant now) {
        Optional<Program> program = programs.find(work, due.workspace(), due.program());
        if (program.isEmpty()) {
            new WeeklyTable(work).delete(due.workspace(), due.program());
            return;
        }
        boolean isTimely =
                !now.isAfter(due.nextAt().plus(LATEST)) && program.get().state() == Program.State.ACTIVE;
        Weekly done = isTimely ? due.posted() : due;
        Instant from = isTimely ? now : later(now, due.nextAt().plusMillis(1));
        if (new WeeklyTable(work).advance(done.next(program.get().schedule().zone(), from), due.nextAt()) && isTimely) {
            post(work, due, program.get(), now);
        }
    }

    private void post(Work work, Weekly due, Program program, Instant now) {
        WorkspaceId workspace = due.workspace();
        WeeklyPostTable.Post post = new WeeklyPostTable.Post(Ids.next(), program.id(), due.week());
        if (!new WeeklyPostTable(work).insert(workspace, post)) {
            return;
        }
        AppreciationTable appreciations = new AppreciationTable(work);
        appreciations.toShare(workspace, program.id()).stream()
                .filter(appreciation -> thanks.isTold(work, appreciation))
                .limit(MOST_SHARED)
                .filter(appreciation -> appreciations.post(appreciation, post.id()))
                .forEach(appreciation -> thanks.revise(work, appreciation, now));
        outbox.post(
                work,
                new Notice(
                        workspace,
                        WEEKLY,
                        post.id(),
                        WEEKLY + "/" + program.id() + "/" + post.week(),
                        new Destination.Channel(program.channel(), program.locale()),
                        due.nextAt(),
                        due.nextAt().plus(LATEST)),
                now);
    }

    Kind kind() {
        return new Kind(WEEKLY, Kind.Priority.CHANNEL, Kind.WhenUnknown.DROP, this::words);
    }

    private Optional<Card> words(Work work, Notice notice, Audience audience, Instant now) {
        return new WeeklyPostTable(work)
                .find(notice.workspace(), notice.subject())
                .filter(post -> isActive(work, notice.workspace(), post))
                .map(post -> ThanksCards.weekly(
                        post, thanks.shared(work, notice.workspace(), post.id()), audience.locale()));
    }

    private boolean isActive(Work work, WorkspaceId workspace, WeeklyPostTable.Post post) {
        return programs.find(work, workspace, post.program())
                .filter(program -> program.state() == Program.State.ACTIVE)
                .isPresent();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
