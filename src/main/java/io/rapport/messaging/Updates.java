package io.rapport.messaging;

import io.rapport.messaging.Chat.Operation;
import io.rapport.people.Member;
import io.rapport.store.Ids;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words anew what was said and has changed since, and updates it in place; an update may be repeated without harm. */
final class Updates {

    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);

    private final Transactions transactions;
    private final Chat chat;
    private final Judge judge;

    Updates(Transactions transactions, Chat chat, Judge judge) {
        this.transactions = transactions;
        this.chat = chat;
        this.judge = judge;
    }

    void run(Shift shift) {
        if (shift.isBlocked(chat, Operation.UPDATE)) {
            return;
        }
        List<Entry> revised = transactions.run(work -> new QueueTable(work, shift.workspace()).revised(shift.wire()));
        for (Entry entry : revised) {
            Optional<Claim> claim = prepare(shift, entry);
            claim.ifPresent(won -> shift.calls().start(() -> update(shift, entry, won)));
            if (claim.isEmpty() && shift.isBlocked(chat, Operation.UPDATE)) {
                break;
            }
        }
        shift.calls().finish();
    }

    private Optional<Claim> prepare(Shift shift, Entry entry) {
        try {
            return Optional.ofNullable(transactions.<@Nullable Claim>run(work -> claim(work, shift, entry)));
        } catch (RuntimeException failure) {
            LOG.warn("{} {} of {} cannot be updated", entry.notice().kind(), entry.id(), shift.workspace(), failure);
            transactions.execute(work -> new ClaimTable(work, shift.workspace())
                    .postpone(entry, shift.wire().plus(Backoff.after(entry.attempts())), "not updated"));
            return Optional.empty();
        }
    }

    private @Nullable Claim claim(Work work, Shift shift, Entry entry) {
        ClaimTable claims = new ClaimTable(work, shift.workspace());
        Optional<String> message =
                message(work, shift, entry).filter(bytes -> !Claim.digest(bytes).equals(entry.digest()));
        if (message.isEmpty()) {
            claims.unchanged(entry);
            return null;
        }
        if (!shift.paced(new PaceTable(work, shift.workspace()), chat, Operation.UPDATE)) {
            return null;
        }
        Instant wire = shift.wire();
        String address = Objects.requireNonNull(entry.address());
        Claim claim = new Claim(entry.id(), Ids.next(), shift.leaseFrom(wire), address, message.get());
        return claims.claimUpdate(claim, entry.revision(), wire) ? claim : null;
    }

    private Optional<String> message(Work work, Shift shift, Entry entry) {
        List<Member> readers = judge.readers(work, entry.notice());
        Audience audience = Judge.audience(entry.notice(), readers);
        return new Bundles(judge)
                .anew(work, shift, entry, readers)
                .map(card -> chat.render(work, shift.workspace(), card, audience.locale()));
    }

    private void update(Shift shift, Entry entry, Claim claim) {
        String receipt = Objects.requireNonNull(entry.receipt());
        Chat.Outcome outcome = shift.isCovered(claim.lease())
                ? chat.update(shift.workspace(), claim.address(), receipt, claim.message())
                : new Chat.Later(shift.wire());
        if (outcome instanceof Chat.Later later) {
            shift.pause(Operation.UPDATE, later.until());
        }
        if (outcome instanceof Chat.Sent) {
            shift.delivered();
        }
        transactions.execute(work -> settle(work, shift, entry, claim, outcome));
    }

    /** What the platform refuses to update stays as it was. */
    private static void settle(Work work, Shift shift, Entry entry, Claim claim, Chat.Outcome outcome) {
        ClaimTable claims = new ClaimTable(work, shift.workspace());
        if (outcome instanceof Chat.Sent) {
            claims.updated(claim.id(), claim.owner(), entry.revision(), claim.digest());
        } else if (outcome instanceof Chat.Refused) {
            claims.updated(claim.id(), claim.owner(), entry.revision(), entry.digest());
        } else if (outcome instanceof Chat.Unknown) {
            claims.notUpdated(claim.id(), claim.owner(), shift.wire().plus(Backoff.after(entry.attempts())));
        } else {
            claims.notUpdated(claim.id(), claim.owner(), null);
        }
    }
}
