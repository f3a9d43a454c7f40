package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the pages of lists of programs that are too long for Home. A subject says which list, and from where on. */
final class More {

    static final String JOINED = "joined";
    static final String ORGANIZED = "organized";

    private static final String VERB = "programs.more";

    private final Desk desk;
    private final Permissions permissions;

    More(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(Verb.pressed(VERB, permissions.member(), this::page));
    }

    /** Returns a button that shows the rest of a list, or nothing when all is shown. */
    static Card after(Locale locale, String list, int shown, int all) {
        return all <= shown
                ? Card.of()
                : Card.of(Card.buttons(new Card.Button(
                        WORDING.say(locale, "button.more_programs", Map.of("count", all - shown)),
                        VERB,
                        list + '@' + shown)));
    }

    private Reply page(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        String[] words = act.subject().split("@", 2);
        int first = words.length < 2 ? 0 : Parsing.number(words[1], 0, 9_999).orElse(0);
        Card page = words[0].equals(ORGANIZED)
                ? new OrganizerHome(desk).page(work, actor, first, now)
                : new MemberHome(desk).page(work, actor, first, now);
        return new Reply.Done(page.isEmpty() ? Card.text(WORDING.say(actor.locale(), "list.end")) : page);
    }
}
