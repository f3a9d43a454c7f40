package io.rapport.messaging;

import io.rapport.messaging.Chat.Operation;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decides attempts whose outcome is unknown, once they have settled: by looking where that is allowed, else by the kind's rule. */
final class Doubts {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Chat chat;
    private final Judge judge;
    private final Duration settle;

    Doubts(Transactions transactions, Chat chat, Judge judge, Duration settle) {
        this.transactions = transactions;
        this.chat = chat;
        this.judge = judge;
        this.settle = settle;
    }

    /** Doubts what was claimed by whoever stopped before settling, and decides what has settled. */
    void run(Shift shift) {
        transactions.execute(work -> new ClaimTable(work, shift.workspace())
                .doubtLost(shift.wire(), shift.wire().plus(settle)));
        if (shift.isBlocked(chat, Operation.LOOK)) {
            return;
        }
        List<Entry> doubtful = transactions.run(work -> new QueueTable(work, shift.workspace()).doubtful(shift.wire()));
        for (Entry entry : doubtful) {
            if (!transactions.<Boolean>run(
                    work -> shift.paced(new PaceTable(work, shift.workspace()), chat, Operation.LOOK))) {
                break;
            }
            look(shift, entry);
        }
    }

    /** One after the other: two equal messages must not both be taken for the same one. */
    private void look(Shift shift, Entry entry) {
        String address = Objects.requireNonNull(entry.address());
        Instant since = Objects.requireNonNull(entry.claimedAt()).minus(CLOCKS_DIFFER);
        Set<String> taken = transactions.run(work -> new QueueTable(work, shift.workspace()).taken(address));
        Chat.Finding finding =
                chat.look(shift.workspace(), address, Objects.requireNonNull(entry.message()), since, taken);
        if (finding instanceof Chat.NotNow notNow) {
            shift.pause(Operation.LOOK, notNow.until());
            return;
        }
        transactions.execute(work -> decide(work, shift, entry, finding));
    }

    private void decide(Work work, Shift shift, Entry entry, Chat.Finding finding) {
        ClaimTable claims = new ClaimTable(work, shift.workspace());
        String owner = Objects.requireNonNull(entry.owner());
        if (finding instanceof Chat.Found found) {
            String digest = Claim.digest(Objects.requireNonNull(entry.message()));
            if (claims.sent(entry.id(), owner, found.receipt(), digest, shift.now())) {
                shift.delivered();
            }
        } else if (finding instanceof Chat.Absent) {
            claims.notSent(entry.id(), owner, Entry.State.WAITING, "due", 0, shift.now());
        } else if (isSaidAgain(entry)) {
            claims.notSent(entry.id(), owner, Entry.State.WAITING, "sent again: " + entry.reason(), 1, shift.now());
        } else {
            shift.undelivered();
            claims.giveUp(entry.id(), owner, entry.reason(), shift.now());
        }
    }

    private boolean isSaidAgain(Entry entry) {
        Kind kind = judge.kind(entry);
        return kind != null && kind.whenUnknown() == Kind.WhenUnknown.SEND_AGAIN;
    }
}
