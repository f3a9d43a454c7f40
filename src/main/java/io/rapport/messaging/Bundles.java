package io.rapport.messaging;

import io.rapport.messaging.Kind.Priority;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says several things to one reader in one message: the weekly note takes along what matters less than itself, and the first of
 * what is gathered takes along all that waits with it.
 */
final class Bundles {

    private static final int MOST = 6;
    private static final int MOST_CONSIDERED = 20;

    private final Judge judge;

    Bundles(Judge judge) {
        this.judge = judge;
    }

    /** Something that is said within another message, as it is worded now. */
    record Joined(Entry entry, Card card) {}

    /**
     * Returns what is to be said with the leader, worded as {@code said}; what is no longer true is dropped, and so is what the
     * weekly note has no line for and can be asked later.
     */
    List<Joined> joining(Work work, Shift shift, Entry leader, Audience audience, Card said) {
        List<String> kinds = judge.named(takenAlong(leader));
        if (!(leader.notice().to() instanceof Destination.Private to) || kinds.isEmpty()) {
            return List.of();
        }
        int room = isWeeklyNote(leader) ? WeeklyNote.roomBeside(said) : MOST;
        List<Joined> joining = new ArrayList<>();
        for (Entry entry : new BundleTable(work, shift.workspace())
                .waiting(leader, to.reader(), kinds, shift.now(), isWeeklyNote(leader) ? MOST_CONSIDERED : MOST)) {
            if (joining.size() >= room) {
                leaveOut(work, shift, entry);
                continue;
            }
            Optional<Card> card = card(work, shift, entry, audience);
            card.ifPresent(worded -> joining.add(new Joined(entry, worded)));
            if (card.isEmpty()) {
                judge.end(work, shift, entry, Entry.State.DROPPED, "no longer true");
            }
        }
        return joining;
    }

    private void leaveOut(Work work, Shift shift, Entry entry) {
        if (priority(entry) == Priority.MID_FOLLOW_UP) {
            judge.end(work, shift, entry, Entry.State.DROPPED, "no line in the weekly note");
        }
    }

    private boolean isWeeklyNote(Entry entry) {
        return priority(entry) == Priority.WEEKLY_NOTE;
    }

    private @Nullable Priority priority(Entry entry) {
        Kind kind = judge.kind(entry);
        return kind == null ? null : kind.priority();
    }

    /** Records that these are said within the leader, whose claim was won in the same unit of work. */
    void merge(Work work, Shift shift, Entry leader, List<Joined> joining) {
        String reason = takenAlong(leader).contains(Priority.GATHERED) ? Hold.ONE_A_DAY : Hold.WEEKLY_NOTE;
        for (Joined joined : joining) {
            if (!new BundleTable(work, shift.workspace()).merge(joined.entry(), leader, reason, shift.now())) {
                throw new IllegalStateException(joined.entry().id() + " was taken up elsewhere");
            }
        }
        if (!joining.isEmpty()) {
            Homes.touch(work, shift.workspace(), leader.notice().to().readers(), shift.now());
        }
    }

    /** Words what was said, anew and all together; empty when none of it is true any more. */
    Optional<Card> anew(Work work, Shift shift, Entry leader, List<Member> readers) {
        Audience audience = Judge.audience(leader.notice(), readers);
        List<Card> cards = new ArrayList<>();
        card(work, shift, leader, audience).ifPresent(cards::add);
        if (!takenAlong(leader).isEmpty()) {
            new BundleTable(work, shift.workspace())
                    .merged(leader)
                    .forEach(entry -> card(work, shift, entry, audience).ifPresent(cards::add));
        }
        return cards.isEmpty() ? Optional.empty() : Optional.of(together(cards));
    }

    /** Puts cards below each other, with rules between, and their small print once at the end. */
    static Card together(List<Card> cards) {
        if (cards.size() == 1) {
            return cards.get(0);
        }
        List<Card.Part> parts = new ArrayList<>();
        Set<Card.Part> small = new LinkedHashSet<>();
        for (Card card : cards) {
            if (!parts.isEmpty()) {
                parts.add(new Card.Divider());
            }
            card.parts().forEach(part -> (part instanceof Card.Small ? small : parts).add(part));
        }
        parts.addAll(small);
        return new Card(parts);
    }

    private Optional<Card> card(Work work, Shift shift, Entry entry, Audience audience) {
        Kind kind = judge.kind(entry);
        return kind == null ? Optional.empty() : kind.composer().compose(work, entry.notice(), audience, shift.now());
    }

    private Set<Priority> takenAlong(Entry leader) {
        Priority priority = priority(leader);
        return priority == null ? Set.of() : priority.takesAlong();
    }
}
