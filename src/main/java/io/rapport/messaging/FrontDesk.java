package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.store.Inbox;
import io.rapport.store.Transactions;
import io.rapport.store.Work;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one way in: takes each act into one unit of work, checks the rule, lets the feature handle it, and commits. */
public final class FrontDesk {

    private static final Wording WORDING = Wording.of("messaging");

    private final Transactions transactions;
    private final Inbox inbox;
    private final Map<String, Verb> verbs = new TreeMap<>();
    private final Members members = new Members();

    /** Knows these verbs; two of one name are an {@link IllegalArgumentException}. */
    public FrontDesk(Transactions transactions, Inbox inbox, List<Verb> verbs) {
        this.transactions = transactions;
        this.inbox = inbox;
        for (Verb verb : verbs) {
            if (this.verbs.put(verb.name(), verb) != null) {
                throw new IllegalArgumentException("two verbs are called " + verb.name());
            }
        }
    }

    /**
     * Performs an act once per delivery id.
     *
     * <p>A delivery taken in before answers {@link Reply.Done#SILENT}; a failed commit throws, and must not be acknowledged.
     * Where the reply is not kept ({@link Reply#isKept}) everything is rolled back, the record of the delivery included: the
     * same delivery again is judged again.
     */
    public Reply receive(String delivery, Act act, Instant now) {
        return transactions.runIf(
                Reply::isKept,
                work -> inbox.record(work, act.workspace(), delivery, now)
                        ? perform(work, act, now)
                        : Reply.Done.SILENT);
    }

    private Reply perform(Work work, Act act, Instant now) {
        @Nullable Verb verb = verbs.get(act.verb());
        if (verb == null) {
            return new Reply.Refused(WORDING.say(locale(work, act), "verb.unknown"));
        }
        return verb.permission().check().allows(work, act)
                ? verb.handle(work, act, now)
                : new Reply.Refused(verb.permission().refusal().apply(locale(work, act)));
    }

    private Locale locale(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .map(Member::locale)
                .orElse(Locale.ENGLISH);
    }
}
