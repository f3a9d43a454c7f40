package io.rapport.slack;

import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.wording.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a reply says where no form can show it. */
final class ReplyCards {

    private static final Wording WORDING = Wording.of("slack");

    private ReplyCards() {}

    /** Returns what to show the person; empty when there is nothing to say, or a form says it. */
    static Card of(Reply reply, Locale locale) {
        if (reply instanceof Reply.Done done) {
            return done.card();
        } else if (reply instanceof Reply.Refused refused) {
            return Card.text(refused.reason());
        } else if (reply instanceof Reply.Invalid invalid) {
            return Card.text(together(invalid.problems(), locale));
        }
        return Card.of();
    }

    /** Returns the problems of a form as one sentence. */
    static String together(Map<String, String> problems, Locale locale) {
        String all = String.join(" ", new TreeMap<>(problems).values());
        return WORDING.say(locale, "several", Map.of("problems", all));
    }
}
