package io.rapport.messaging;

import io.rapport.messaging.Chat.Operation;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows Home pages that are no longer true; showing may be repeated without harm. */
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final Transactions transactions;
    private final Chat chat;
    private final Homes homes;
    private final Duration settle;
    private final Members members = new Members();

    Pages(Transactions transactions, Chat chat, Homes homes, Duration settle) {
        this.transactions = transactions;
        this.chat = chat;
        this.homes = homes;
        this.settle = settle;
    }

    void run(Shift shift) {
        if (shift.isBlocked(chat, Operation.HOME)) {
            return;
        }
        List<HomeTable.Marked> marked =
                transactions.run(work -> new HomeTable(work, shift.workspace()).marked(shift.wire()));
        for (HomeTable.Marked page : marked) {
            Instant end = shift.leaseFrom(shift.wire());
            Optional<String> bytes = prepare(shift, page);
            bytes.ifPresent(rendered -> shift.calls().start(() -> show(shift, page, rendered, end)));
            if (bytes.isEmpty() && shift.isBlocked(chat, Operation.HOME)) {
                break;
            }
        }
        shift.calls().finish();
    }

    private Optional<String> prepare(Shift shift, HomeTable.Marked page) {
        try {
            return Optional.ofNullable(transactions.<@Nullable String>run(work -> render(work, shift, page)));
        } catch (RuntimeException failure) {
            LOG.warn("the Home page of {} in {} cannot be shown", page.member(), shift.workspace(), failure);
            postpone(shift, page);
            return Optional.empty();
        }
    }

    private @Nullable String render(Work work, Shift shift, HomeTable.Marked page) {
        HomeTable pages = new HomeTable(work, shift.workspace());
        Optional<Member> member = members.find(work, shift.workspace(), page.member());
        if (member.isEmpty()) {
            pages.delete(page.member());
            return null;
        }
        String bytes = chat.renderHome(
                work,
                shift.workspace(),
                homes.page(work, member.get(), shift.now()),
                member.get().locale());
        String digest = Claim.digest(bytes);
        if (digest.equals(page.digest())) {
            pages.shown(page, digest);
            return null;
        }
        return shift.paced(new PaceTable(work, shift.workspace()), chat, Operation.HOME) ? bytes : null;
    }

    /** A process that stood still shows nothing any more: another may have shown something newer. */
    private void show(Shift shift, HomeTable.Marked page, String bytes, Instant end) {
        Chat.Outcome outcome = shift.isCovered(end)
                ? chat.showHome(shift.workspace(), page.member(), bytes)
                : new Chat.Later(shift.wire());
        if (outcome instanceof Chat.Sent) {
            transactions.execute(work -> new HomeTable(work, shift.workspace()).shown(page, Claim.digest(bytes)));
            shift.delivered();
        } else if (outcome instanceof Chat.Later later) {
            shift.pause(Operation.HOME, later.until());
        } else if (outcome instanceof Chat.Unknown) {
            postpone(shift, page);
        } else {
            transactions.execute(work -> new HomeTable(work, shift.workspace()).delete(page.member()));
        }
    }

    /** What was shown last of all stays, so a call of unknown outcome must have settled before the next. */
    private void postpone(Shift shift, HomeTable.Marked page) {
        transactions.execute(work -> new HomeTable(work, shift.workspace())
                .postpone(page.member(), shift.wire().plus(settle)));
    }
}
