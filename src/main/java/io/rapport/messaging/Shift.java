package io.rapport.messaging;

import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One step of the dispatcher while it runs: whom it works for, its calls in flight, and what it has to tell in the end. */
final class Shift {

    private final WorkspaceId workspace;
    private final Instant now;
    private final InstantSource clock;
    private final Duration lease;
    private final Transactions transactions;
    private final Calls calls;
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger reopened = new AtomicInteger();
    private final AtomicBoolean undelivered = new AtomicBoolean();
    private final AtomicReference<@Nullable Instant> blockedUntil = new AtomicReference<>();

    Shift(WorkspaceId workspace, Instant now, Dispatcher.Wire wire, Transactions transactions) {
        this.workspace = workspace;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.clock = wire.clock();
        this.lease = wire.lease();
        this.calls = new Calls(wire.calls());
        this.transactions = transactions;
    }

    WorkspaceId workspace() {
        return workspace;
    }

    /** Domain time. */
    Instant now() {
        return now;
    }

    /** Wire time. */
    Instant wire() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Until when a call that is claimed at a wire instant must be settled. */
    Instant leaseFrom(Instant claimed) {
        return claimed.plus(lease);
    }

    /** Answers whether a call that begins now can be settled by the end of its lease: a quarter of the lease must be left for it. */
    boolean isCovered(Instant end) {
        return wire().isBefore(end.minus(lease.dividedBy(4)));
    }

    Calls calls() {
        return calls;
    }

    void delivered() {
        delivered.incrementAndGet();
    }

    int deliveries() {
        return delivered.get();
    }

    /** Notes that something will not be delivered by itself. */
    void undelivered() {
        undelivered.set(true);
    }

    boolean hasUndelivered() {
        return undelivered.get();
    }

    /** Notes that there is something new to go round for. */
    void reopened() {
        reopened.incrementAndGet();
    }

    /** Notes that there may be more than the page that was just worked on, where work on it got on. */
    void goAroundAfter(int found, int done) {
        if (found == QueueTable.PAGE && done > 0) {
            reopened();
        }
    }

    /** Answers whether there was something new since it was asked last. */
    boolean goesAround() {
        return reopened.getAndSet(0) > 0;
    }

    /** Answers whether no call may be made now, and notes when one may. */
    boolean isBlocked(Chat chat, Chat.Operation operation) {
        Optional<Instant> until = transactions.run(
                work -> new PaceTable(work, workspace).blockedUntil(operation, chat.pace(operation), wire()));
        until.ifPresent(this::blocked);
        return until.isPresent();
    }

    /** Counts a call; or notes when it may be made, and answers no. */
    boolean paced(PaceTable paces, Chat chat, Chat.Operation operation) {
        return paces.take(operation, chat.pace(operation), wire())
                .map(until -> {
                    blocked(until);
                    return false;
                })
                .orElse(true);
    }

    /** Lets no call of the operation be made before {@code until}. */
    void pause(Chat.Operation operation, Instant until) {
        blocked(until);
        transactions.execute(work -> new PaceTable(work, workspace).pause(operation, until, wire()));
    }

    /** Notes that something due now cannot go on before a wire instant. */
    void blocked(Instant until) {
        blockedUntil.accumulateAndGet(until, Shift::earlier);
    }

    /** Returns when to step again, given what the tables say is unfinished. */
    @Nullable
    Instant againAt(QueueTable.Unfinished entries, QueueTable.Unfinished pages) {
        if (entries.entries() + pages.entries() == 0) {
            return null;
        }
        Instant earliest = earlier(earlier(blockedUntil.get(), entries.later()), pages.later());
        return earliest == null ? wire().plus(Duration.ofSeconds(1)) : earliest;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
