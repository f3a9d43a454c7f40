package io.rapport.app;

import io.rapport.messaging.Destination;
import io.rapport.messaging.KindWords;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells, in a rehearsal, what is held back until when, and what did not simply arrive. */
final class OutboxReport {

    private static final int MOST = 1000;

    private final Transactions transactions;
    private final Supplier<List<WorkspaceId>> workspaces;
    private final Outbox outbox = new Outbox();
    private final Members members;
    private final KindWords kinds;

    OutboxReport(Transactions transactions, Supplier<List<WorkspaceId>> workspaces, Members members, KindWords kinds) {
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.members = members;
        this.kinds = kinds;
    }

    /** Returns what waits, in every workspace, earliest first. */
    List<Held> held() {
        return workspaces.get().stream().flatMap(this::held).toList();
    }

    /** Returns what met an accident, in every workspace, latest first. */
    List<Mishap> mishaps() {
        return workspaces.get().stream().flatMap(this::mishaps).toList();
    }

    /** Returns how many notices wait. */
    int heldCount() {
        return workspaces.get().stream()
                .mapToInt(workspace ->
                        transactions.run(work -> outbox.held(work, workspace)).size())
                .sum();
    }

    private Stream<Held> held(WorkspaceId workspace) {
        return transactions
                .run(work -> outbox.held(work, workspace).stream()
                        .map(held -> new Held(
                                who(work, held.notice()),
                                held.notice().kind(),
                                kinds.what(held.notice(), Locale.ENGLISH),
                                held.until().toString(),
                                held.reason(),
                                held.notice().key()))
                        .toList())
                .stream();
    }

    private Stream<Mishap> mishaps(WorkspaceId workspace) {
        return transactions
                .run(work -> outbox.mishaps(work, workspace, MOST).stream()
                        .map(mishap -> new Mishap(
                                who(work, mishap.notice()),
                                mishap.notice().kind(),
                                mishap.state(),
                                mishap.reason(),
                                mishap.notice().key()))
                        .toList())
                .stream();
    }

    private List<String> who(Work work, Notice notice) {
        if (notice.to() instanceof Destination.Private to) {
            return List.of(name(work, notice.workspace(), to.reader()));
        }
        if (notice.to() instanceof Destination.Together to) {
            return to.readers().stream()
                    .map(reader -> name(work, notice.workspace(), reader))
                    .toList();
        }
        return notice.to() instanceof Destination.Channel to ? List.of("#" + to.channel()) : List.of();
    }

    private String name(Work work, WorkspaceId workspace, MemberId member) {
        return members.find(work, workspace, member).map(Member::name).orElse("a former colleague");
    }

    /** A notice that waits; {@code what} is its kind in English. */
    record Held(List<String> who, String kind, String what, String until, String reason, String key) {}

    /** A notice that met an accident. */
    record Mishap(List<String> who, String kind, String state, String reason, String key) {}
}
