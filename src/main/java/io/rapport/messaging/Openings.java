package io.rapport.messaging;

import io.rapport.messaging.Chat.Operation;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens conversations ahead: opening is the platform's slowest operation, shows nothing to anybody, and may be repeated. */
final class Openings {

    private static final Duration AHEAD = Duration.ofHours(24);

    /**
     * How long nobody is looked for again once all were reached, as looking takes the longer the more is waiting; what is new is
     * looked for at once, what is tried again at most so much later.
     */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Chat chat;
    private final Judge judge;
    private final Map<WorkspaceId, Rest> rests = new ConcurrentHashMap<>();

    /** Since when (domain and wire) everybody is known to be reached. */
    private record Rest(Instant now, Instant wire) {

        private boolean covers(Shift shift) {
            return shift.now().isBefore(now.plus(REST)) && shift.wire().isBefore(wire.plus(REST));
        }
    }

    Openings(Transactions transactions, Chat chat, Judge judge) {
        this.transactions = transactions;
        this.chat = chat;
        this.judge = judge;
    }

    /** Judges what is new, so that it is known where it will be said, and opens what will be needed, earliest first. */
    void run(Shift shift) {
        List<Entry> unseen = transactions.run(work -> new QueueTable(work, shift.workspace()).unseen());
        unseen.forEach(entry -> transactions.execute(work -> judge.look(work, shift, entry)));
        shift.goAroundAfter(unseen.size(), unseen.size());
        if ((!unseen.isEmpty() || !isResting(shift)) && !shift.isBlocked(chat, Operation.OPEN)) {
            openAhead(shift);
        }
    }

    private boolean isResting(Shift shift) {
        Rest rest = rests.get(shift.workspace());
        return rest != null && rest.covers(shift);
    }

    private void openAhead(Shift shift) {
        List<Entry> unreached = transactions.run(work ->
                new QueueTable(work, shift.workspace()).unreached(shift.now().plus(AHEAD), shift.wire()));
        if (unreached.isEmpty()) {
            rests.put(shift.workspace(), new Rest(shift.now(), shift.wire()));
        }
        int opened = 0;
        for (List<Entry> waiting : byCircle(unreached)) {
            if (!transactions.<Boolean>run(
                    work -> shift.paced(new PaceTable(work, shift.workspace()), chat, Operation.OPEN))) {
                break;
            }
            Instant end = shift.leaseFrom(shift.wire());
            shift.calls().start(() -> open(shift, waiting, end));
            opened++;
        }
        shift.calls().finish();
        shift.goAroundAfter(unreached.size(), opened);
    }

    /** Groups what waits by the conversation it waits for. */
    private static Collection<List<Entry>> byCircle(List<Entry> unreached) {
        Map<String, List<Entry>> circles = new LinkedHashMap<>();
        unreached.forEach(entry -> circles.computeIfAbsent(
                        Circle.text(entry.notice().to().readers()), circle -> new ArrayList<>())
                .add(entry));
        return circles.values();
    }

    /** A process that stood still makes no call any more: meanwhile another may have been asked to wait. */
    private void open(Shift shift, List<Entry> waiting, Instant end) {
        Entry first = waiting.get(0);
        Chat.Outcome outcome = shift.isCovered(end)
                ? chat.open(shift.workspace(), first.notice().to().readers())
                : new Chat.Later(shift.wire());
        if (outcome instanceof Chat.Sent sent) {
            transactions.execute(work -> new ConversationTable(work)
                    .insert(shift.workspace(), first.notice().to().readers(), sent.receipt(), shift.now()));
        } else if (outcome instanceof Chat.Later later) {
            shift.pause(Operation.OPEN, later.until());
        } else if (outcome instanceof Chat.Unknown unknown) {
            waiting.forEach(entry -> postpone(shift, entry, unknown.reason()));
        } else if (outcome instanceof Chat.Refused refused) {
            waiting.forEach(entry -> refuse(shift, entry, refused.reason()));
        }
    }

    private void postpone(Shift shift, Entry entry, String reason) {
        transactions.execute(work -> new ClaimTable(work, shift.workspace())
                .postpone(entry, shift.wire().plus(Backoff.after(entry.attempts())), "not reached: " + reason));
    }

    private void refuse(Shift shift, Entry entry, String reason) {
        transactions.execute(work -> {
            if (entry.notice().to() instanceof Destination.Together) {
                judge.split(work, shift, entry, reason);
            } else {
                judge.end(work, shift, entry, Entry.State.DEAD, reason);
            }
        });
    }
}
