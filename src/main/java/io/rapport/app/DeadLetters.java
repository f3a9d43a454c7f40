package io.rapport.app;

import io.rapport.messaging.Destination;
import io.rapport.messaging.Letter;
import io.rapport.messaging.Letters;
import io.rapport.people.Workspace;
import io.rapport.people.Workspaces;
import io.rapport.store.AuditLog;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was not delivered in any workspace, for operators. */
final class DeadLetters {

    private static final int MOST = 1000;
    private static final String OPERATOR = "operator";

    private final Transactions transactions;
    private final Letters letters = new Letters(List.of(), new AuditLog());

    DeadLetters(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Returns what was not delivered, the latest of each workspace first, at most a thousand of each. */
    List<Letter> latest() {
        return workspaces().stream()
                .flatMap(workspace -> transactions.run(work -> letters.latest(work, workspace, MOST)).stream())
                .toList();
    }

    /** Has all sent again for which it is not too late; returns how many. */
    int sendAllAgain(Instant now) {
        return workspaces().stream()
                .mapToInt(workspace -> transactions.run(work -> letters.sendAllAgain(work, workspace, OPERATOR, now)))
                .sum();
    }

    /** Returns a line about a letter: since when, what kind, to whom by our ids, and why; never what is in it. */
    static String line(Letter letter, Instant now) {
        return letter.since()
                + "  " + letter.notice().kind()
                + "  to " + whom(letter.notice().to())
                + "  " + letter.state().name().toLowerCase(Locale.ROOT) + ": " + letter.reason()
                + (letter.isInTime(now) ? "" : "  (too late to send)");
    }

    private static String whom(Destination to) {
        return to instanceof Destination.Channel channel
                ? "channel " + channel.channel()
                : to.readers().stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private List<WorkspaceId> workspaces() {
        return transactions.run(work ->
                new Workspaces().installed(work).stream().map(Workspace::id).toList());
    }
}
