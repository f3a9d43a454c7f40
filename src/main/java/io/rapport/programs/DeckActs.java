package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.prompts.Decks;
import io.rapport.prompts.OwnDeck;
import io.rapport.store.Ids;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writing decks, changing and removing them: organizers do, and every program of the workspace can use them. */
final class DeckActs {

    static final String LIST = "programs.decks";
    static final String WRITE = "programs.write_deck";
    static final String REMOVE = "programs.remove_deck";

    private final Desk desk;
    private final Permissions permissions;
    private final Decks decks = new Decks();

    DeckActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.pressed(LIST, permissions.anyOrganizer(), this::list),
                Verb.asked(WRITE, permissions.anyOrganizer(), this::ask, this::keep),
                Verb.pressed(REMOVE, permissions.anyOrganizer(), this::remove));
    }

    private Reply list(Work work, Act act, Instant now) {
        return new Reply.Done(new DeckList(desk).card(work, desk.actor(work, act)));
    }

    private Reply ask(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        if (act.subject().isEmpty()) {
            return new Reply.Ask(DeckForm.fresh(locale).form(), Reply.How.OPEN);
        }
        return decks.find(work, act.workspace(), act.subject())
                .<Reply>map(deck -> new Reply.Ask(
                        DeckForm.of(locale, deck, decks.questions(work, act.workspace(), deck.id()))
                                .form(),
                        Reply.How.OPEN))
                .orElseGet(() -> new Reply.Refused(WORDING.say(locale, "refusal.deck")));
    }

    /** Keeps what was written; where somebody removed the deck meanwhile, the form asks whether to make a new one of it. */
    private Reply keep(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        Answers answers = act.answers();
        DeckMenu menu = DeckMenu.of(work, act.workspace());
        Map<String, String> problems = DeckCheck.problems(actor.locale(), answers, menu, act.subject());
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        String id = act.subject().isEmpty() ? Ids.next() : act.subject();
        OwnDeck deck = new OwnDeck(id, answers.one(DeckForm.NAME), answers.one(DeckForm.LANGUAGE));
        List<List<String>> levels = DeckForm.LEVELS.stream()
                .map(field -> DeckForm.questions(answers, field))
                .toList();
        if (!decks.keep(work, act.workspace(), deck, levels)) {
            return new Reply.Ask(DeckForm.removed(actor.locale(), answers).form(), Reply.How.REPLACE);
        }
        desk.trail(work, act, id, now);
        return new Reply.Done(kept(work, actor, deck, act.subject().isEmpty() ? "new" : "changed"));
    }

    private Card kept(Work work, Member actor, OwnDeck deck, String how) {
        String text = WORDING.say(
                actor.locale(),
                "reply.deck." + how,
                Map.of("deck", deck.name(), "count", DeckList.count(work, actor.workspace(), deck)));
        return Card.text(text);
    }

    private Reply remove(Work work, Act act, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        Optional<OwnDeck> deck = decks.find(work, act.workspace(), act.subject());
        if (deck.isEmpty()) {
            return new Reply.Refused(WORDING.say(locale, "refusal.deck"));
        }
        List<Program> users = DeckList.users(desk.programs().open(work, act.workspace()), deck.get());
        decks.remove(work, act.workspace(), act.subject());
        desk.trail(work, act, act.subject(), now);
        return new Reply.Done(Card.text(WORDING.say(
                locale,
                "reply.deck.removed",
                Map.of("deck", deck.get().name(), "count", users.size(), "usual", DeckList.usual(locale)))));
    }
}
