package io.rapport.messaging;

import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what the outbox owes: gate, word, claim, deliver, settle; and refreshes Home pages.
 *
 * <p>A call to the platform is made outside any unit of work, by a claim that one conditional UPDATE won and another settles.
 * What was claimed and never settled is in doubt: it is decided after the settle time, by looking or by its kind's rule. So a
 * process may stop at any moment, and two may work at once; to keep the pace, let one at a time step for a workspace.
 */
public final class Dispatcher {

    private final Transactions transactions;
    private final Wire wire;
    private final Doubts doubts;
    private final Openings openings;
    private final Posts posts;
    private final Updates updates;
    private final Pages pages;

    /**
     * What connects the dispatcher to the world outside.
     *
     * @param clock wire time
     * @param settle how long a call of unknown outcome may still take effect
     * @param lease how long a call may take at the very most, whatever the platform's timeouts; a claim that was not settled by
     *     then is anybody's to decide
     * @param calls runs calls to the platform; a step has at most four in flight, and waits for them
     */
    public record Wire(InstantSource clock, Duration settle, Duration lease, Executor calls) {}

    /** Delivers notices of these kinds; two of one name are an {@link IllegalArgumentException}. */
    public Dispatcher(Transactions transactions, List<Kind> kinds, Homes homes, Chat chat, Wire wire) {
        Judge judge = new Judge(kinds);
        this.transactions = transactions;
        this.wire = wire;
        this.doubts = new Doubts(transactions, chat, judge, wire.settle());
        this.openings = new Openings(transactions, chat, judge);
        this.posts = new Posts(transactions, chat, judge, wire.settle());
        this.updates = new Updates(transactions, chat, judge);
        this.pages = new Pages(transactions, chat, homes, wire.settle());
    }

    /**
     * Does what can be done now for one workspace and returns.
     *
     * @param now domain time
     */
    public Step step(WorkspaceId workspace, Instant now) {
        Shift shift = new Shift(workspace, now, wire, transactions);
        do {
            doubts.run(shift);
            openings.run(shift);
            posts.run(shift);
        } while (shift.goesAround());
        if (shift.hasUndelivered()) {
            transactions.execute(work -> Letters.touch(work, workspace, shift.now()));
        }
        updates.run(shift);
        pages.run(shift);
        return transactions.run(work -> new Step(
                shift.deliveries(),
                shift.againAt(
                        new QueueTable(work, workspace).unfinished(shift.now(), shift.wire()),
                        new HomeTable(work, workspace).unfinished(shift.wire()))));
    }

    /** Doubts at once whatever is claimed; for the start of the only process there can be, which knows that nobody works on it. */
    public void releaseClaims(WorkspaceId workspace) {
        Instant now = wire.clock().instant();
        transactions.execute(
                work -> new ClaimTable(work, workspace).doubtLost(now.plus(wire.lease()), now.plus(wire.settle())));
    }

    /**
     * What a step did.
     *
     * @param delivered how many notices were settled, updates and Home pages included
     * @param againAt the wire instant at which something that is due now can go on (pace, Retry-After, settling), or null when
     *     nothing due at {@code now} is undelivered
     */
    public record Step(int delivered, @Nullable Instant againAt) {}
}
