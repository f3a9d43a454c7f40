package io.rapport.messaging;

import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.people.Roles;
import io.rapport.store.AuditLog;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Messages that were not delivered: listed with their reasons for admins, on Home, and for operators; each can be sent again as
 * long as it is not too late. Who reads a letter is told, never what is in it.
 */
public final class Letters {

    static final String SEND_AGAIN = "messaging.send_again";
    static final String SEND_ALL = "messaging.send_all_again";

    private static final Wording WORDING = Wording.of("messaging");
    private static final int HOME_ORDER = 960;
    private static final int MOST_SHOWN = 5;

    private final KindWords kinds;
    private final AuditLog audit;
    private final Roles roles = new Roles();
    private final Permission admin = new Permission(
            "admin",
            (work, act) -> roles.isAdmin(work, act.workspace(), act.actor()),
            locale -> WORDING.say(locale, "letters.refusal"));

    /** Knows letters of these kinds. */
    public Letters(Collection<Kind> kinds, AuditLog audit) {
        this.kinds = new KindWords(kinds);
        this.audit = audit;
    }

    /** Returns what admins can do with letters. */
    public List<Verb> verbs() {
        return List.of(
                Verb.pressed(SEND_AGAIN, admin, this::sendAgain), Verb.pressed(SEND_ALL, admin, this::sendAllAgain));
    }

    /** Returns the part of Home in which admins see them. */
    public Section section() {
        return new Section("not delivered", HOME_ORDER, this::shown);
    }

    /** Returns the latest letters of a workspace, at most {@code most}. */
    public List<Letter> latest(Work work, WorkspaceId workspace, int most) {
        return new LetterTable(work, workspace).latest(most);
    }

    /** Has all letters sent again for which it is not too late, for {@code actor}; returns how many. */
    public int sendAllAgain(Work work, WorkspaceId workspace, String actor, Instant now) {
        int sent = new LetterTable(work, workspace).sendAllAgain(now);
        if (sent > 0) {
            audit.record(work, workspace, actor, SEND_ALL, workspace.value(), now);
            touch(work, workspace, now);
        }
        return sent;
    }

    /** Has the admins see on Home what changed about letters. */
    static void touch(Work work, WorkspaceId workspace, Instant now) {
        Homes.touch(work, workspace, new Roles().admins(work, workspace), now);
    }

    private Reply sendAgain(Work work, Act act, Instant now) {
        boolean sent = new LetterTable(work, act.workspace()).sendAgain(act.subject(), now);
        if (sent) {
            audit.record(work, act.workspace(), act.actor().value(), act.verb(), act.subject(), now);
            touch(work, act.workspace(), now);
        }
        return done(work, act, sent ? "letters.sent" : "letters.gone", 1);
    }

    private Reply sendAllAgain(Work work, Act act, Instant now) {
        int sent = sendAllAgain(work, act.workspace(), act.actor().value(), now);
        return done(work, act, sent > 0 ? "letters.sent_all" : "letters.gone", sent);
    }

    private static Reply done(Work work, Act act, String key, int count) {
        Locale locale = new Members()
                .find(work, act.workspace(), act.actor())
                .map(Member::locale)
                .orElse(Locale.ENGLISH);
        return new Reply.Done(Card.text(WORDING.say(locale, key, Map.of("count", count))));
    }

    private Card shown(Work work, Member member, Instant now) {
        LetterTable letters = new LetterTable(work, member.workspace());
        if (!roles.isAdmin(work, member.workspace(), member.id())) {
            return Card.of();
        }
        List<Letter> latest = letters.latest(MOST_SHOWN);
        if (latest.isEmpty()) {
            return Card.of();
        }
        LetterWords words = LetterWords.about(work, latest, member, kinds);
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Heading(WORDING.say(member.locale(), "letters.heading")));
        latest.forEach(letter -> parts.addAll(words.of(letter, now)));
        parts.addAll(words.rest(letters.count() - latest.size()));
        return new Card(parts);
    }
}
