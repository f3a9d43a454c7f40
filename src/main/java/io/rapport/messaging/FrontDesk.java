package io.rapport.messaging;

import io.rapport.store.Inbox;
import io.rapport.store.Transactions;
import java.time.Instant;
import java.util.List;

/** The one way in: takes each act into one unit of work, checks the rule, lets the feature handle it, and commits. */
public final class FrontDesk {

    /** Knows these verbs; two of one name are an {@link IllegalArgumentException}. */
    public FrontDesk(Transactions transactions, Inbox inbox, List<Verb> verbs) {
        if (verbs.isEmpty()) {
            throw new IllegalArgumentException("a front desk needs verbs");
        }
    }

    /**
     * Performs an act once per delivery id.
     *
     * <p>A delivery taken in before answers {@link Reply.Done#SILENT}; a failed commit throws, and must not be acknowledged.
     */
    public Reply receive(String delivery, Act act, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }
}
