package io.rapport.messaging;

import io.rapport.messaging.Chat.Operation;
import io.rapport.people.Member;
import io.rapport.store.Ids;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is due: gate, word and claim in one unit of work, the call outside any, and settling in another. */
final class Posts {

    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);
    private static final Duration BETWEEN_POSTS = Duration.ofSeconds(1);
    private static final int MOST_STUMBLES = 8;

    private final Transactions transactions;
    private final Chat chat;
    private final Judge judge;
    private final Bundles bundles;
    private final Duration settle;

    Posts(Transactions transactions, Chat chat, Judge judge, Duration settle) {
        this.transactions = transactions;
        this.chat = chat;
        this.judge = judge;
        this.bundles = new Bundles(judge);
        this.settle = settle;
    }

    void run(Shift shift) {
        if (shift.isBlocked(chat, Operation.POST)) {
            return;
        }
        List<Entry> due =
                transactions.run(work -> new QueueTable(work, shift.workspace()).due(shift.now(), shift.wire()));
        int claimed = 0;
        for (Entry entry : due) {
            Optional<Claim> claim = prepare(shift, entry);
            claim.ifPresent(won -> shift.calls().start(() -> post(shift, entry, won)));
            claimed += claim.isPresent() ? 1 : 0;
            if (claim.isEmpty() && shift.isBlocked(chat, Operation.POST)) {
                break;
            }
        }
        shift.calls().finish();
        shift.goAroundAfter(due.size(), claimed);
    }

    /** A wording that fails is tried again a few times and then given up; it never stops the others. */
    private Optional<Claim> prepare(Shift shift, Entry entry) {
        try {
            return Optional.ofNullable(transactions.<@Nullable Claim>run(work -> claim(work, shift, entry)));
        } catch (RuntimeException failure) {
            LOG.warn("{} {} of {} cannot be said", entry.notice().kind(), entry.id(), shift.workspace(), failure);
            transactions.execute(
                    work -> stumble(work, shift, entry, failure.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private @Nullable Claim claim(Work work, Shift shift, Entry entry) {
        List<Member> readers = judge.readers(work, entry.notice());
        if (!judge.admits(work, shift, entry, readers)) {
            return null;
        }
        Kind kind = Objects.requireNonNull(judge.kind(entry));
        Audience audience = Judge.audience(entry.notice(), readers);
        Optional<Card> card = kind.composer().compose(work, entry.notice(), audience, shift.now());
        if (card.isEmpty()) {
            judge.end(work, shift, entry, Entry.State.DROPPED, "no longer true");
            return null;
        }
        List<Bundles.Joined> joining = bundles.joining(work, shift, entry, audience, card.get());
        Card whole = Bundles.together(
                Stream.concat(Stream.of(card.get()), joining.stream().map(Bundles.Joined::card))
                        .toList());
        Claim claim = claim(work, shift, entry, chat.render(work, shift.workspace(), whole, audience.locale()));
        if (claim != null) {
            bundles.merge(work, shift, entry, joining);
        }
        return claim;
    }

    private @Nullable Claim claim(Work work, Shift shift, Entry entry, String message) {
        Instant wire = shift.wire();
        String address = Objects.requireNonNull(entry.address());
        QueueTable queue = new QueueTable(work, shift.workspace());
        Optional<Instant> free =
                queue.lastAt(address).map(last -> last.plus(BETWEEN_POSTS)).filter(wire::isBefore);
        if (free.isPresent()) {
            shift.blocked(free.get());
            return null;
        }
        if (!shift.paced(new PaceTable(work, shift.workspace()), chat, Operation.POST)) {
            return null;
        }
        Claim claim = new Claim(entry.id(), Ids.next(), shift.leaseFrom(wire), address, message);
        boolean won = new ClaimTable(work, shift.workspace()).claim(claim, entry.revision(), wire, shift.now());
        if (won && Hold.isOne(entry.reason())) {
            Homes.touch(work, shift.workspace(), entry.notice().to().readers(), shift.now());
        }
        return won ? claim : null;
    }

    private void stumble(Work work, Shift shift, Entry entry, String failure) {
        if (entry.attempts() + 1 >= MOST_STUMBLES) {
            judge.end(work, shift, entry, Entry.State.DEAD, failure);
        } else {
            new ClaimTable(work, shift.workspace())
                    .postpone(entry, shift.wire().plus(Backoff.after(entry.attempts())), failure);
        }
    }

    /** A process that stood still for longer than its lease makes no call any more: another may have taken over. */
    private void post(Shift shift, Entry entry, Claim claim) {
        Chat.Outcome outcome = shift.isCovered(claim.lease())
                ? chat.post(shift.workspace(), claim.address(), claim.message())
                : new Chat.Later(shift.wire());
        if (outcome instanceof Chat.Later later) {
            shift.pause(Operation.POST, later.until());
        }
        boolean settled = transactions.run(work -> settle(work, shift, entry, claim, outcome));
        if (settled && outcome instanceof Chat.Sent) {
            shift.delivered();
        }
    }

    private boolean settle(Work work, Shift shift, Entry entry, Claim claim, Chat.Outcome outcome) {
        ClaimTable claims = new ClaimTable(work, shift.workspace());
        if (outcome instanceof Chat.Sent sent) {
            return claims.sent(claim.id(), claim.owner(), sent.receipt(), claim.digest(), shift.now());
        }
        if (outcome instanceof Chat.Unknown unknown) {
            return claims.doubt(
                    claim.id(), claim.owner(), unknown.reason(), shift.wire().plus(settle));
        }
        if (outcome instanceof Chat.Refused refused) {
            return refuse(work, shift, entry, claim, refused.reason());
        }
        return claims.notSent(claim.id(), claim.owner(), Entry.State.WAITING, "asked to wait", 0, shift.now());
    }

    private boolean refuse(Work work, Shift shift, Entry entry, Claim claim, String reason) {
        Destination to = entry.notice().to();
        new ConversationTable(work).delete(shift.workspace(), to.readers());
        ClaimTable claims = new ClaimTable(work, shift.workspace());
        if (to instanceof Destination.Together) {
            boolean released = claims.notSent(claim.id(), claim.owner(), Entry.State.WAITING, reason, 0, shift.now());
            if (released) {
                judge.split(work, shift, entry, reason);
            }
            return released;
        }
        shift.undelivered();
        return claims.notSent(claim.id(), claim.owner(), Entry.State.DEAD, reason, 0, shift.now());
    }
}
