package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.prompts.Deck;
import io.rapport.prompts.Decks;
import io.rapport.prompts.OwnDeck;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import io.rapport.wording.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What organizers see of the decks they wrote: on Home in a line, and one by one with who uses them. */
final class DeckList {

    private static final int MOST_NAMED = 5;

    private final Desk desk;

    DeckList(Desk desk) {
        this.desk = desk;
    }

    /** A line on Home for those who may write decks; not before there is something to ask questions in. */
    Card home(Work work, Member member, Instant now) {
        List<String> names = new Decks()
                .own(work, member.workspace()).stream().map(OwnDeck::name).toList();
        boolean isOfUse = !names.isEmpty()
                || !desk.programs().open(work, member.workspace()).isEmpty();
        return isOfUse && desk.organizesAnything(work, member.workspace(), member.id())
                ? home(member.locale(), names)
                : Card.of();
    }

    private static Card home(Locale locale, List<String> names) {
        Card.Heading heading = new Card.Heading(WORDING.say(locale, "home.decks.title"));
        return names.isEmpty()
                ? Card.of(heading, new Card.Text(WORDING.say(locale, "home.decks.none")), Card.buttons(write(locale)))
                : Card.of(
                        heading,
                        new Card.Text(WORDING.say(locale, "home.decks", Map.of("decks", Phrases.list(locale, names)))),
                        Card.buttons(
                                new Card.Button(WORDING.say(locale, "button.decks"), DeckActs.LIST, ""),
                                write(locale)));
    }

    /** Every deck with what it holds, who uses it, and what can be done with it. */
    Card card(Work work, Member member) {
        Locale locale = member.locale();
        List<Program> programs = desk.programs().open(work, member.workspace());
        List<Card.Part> parts = new ArrayList<>();
        for (OwnDeck deck : new Decks().own(work, member.workspace())) {
            List<Program> users = users(programs, deck);
            parts.add(new Card.Text(deck(work, member, deck) + " " + used(locale, users)));
            parts.add(new Card.Buttons(List.of(edit(locale, deck), remove(locale, deck, users.size()))));
        }
        if (parts.isEmpty()) {
            parts.add(new Card.Text(WORDING.say(locale, "home.decks.none")));
        }
        parts.add(Card.buttons(write(locale)));
        return new Card(parts);
    }

    private static String deck(Work work, Member member, OwnDeck deck) {
        return WORDING.say(
                member.locale(),
                "deck.holds",
                Map.of(
                        "deck", DeckMenu.title(member.locale(), deck),
                        "count", count(work, member.workspace(), deck)));
    }

    private static String used(Locale locale, List<Program> users) {
        boolean areNamed = !users.isEmpty() && users.size() <= MOST_NAMED;
        return areNamed
                ? WORDING.say(
                        locale,
                        "deck.used_by",
                        Map.of(
                                "programs",
                                Phrases.list(
                                        locale,
                                        users.stream().map(Program::name).toList())))
                : WORDING.say(locale, "deck.used", Map.of("count", users.size()));
    }

    static int count(Work work, WorkspaceId workspace, OwnDeck deck) {
        return new Decks()
                .questions(work, workspace, deck.id()).stream()
                        .mapToInt(List::size)
                        .sum();
    }

    /** Returns the programs that ask questions from a deck. */
    static List<Program> users(List<Program> programs, OwnDeck deck) {
        return programs.stream()
                .filter(program -> program.deck().equals(deck.id()))
                .toList();
    }

    static String usual(Locale locale) {
        return Deck.named(Deck.USUAL).title(locale);
    }

    private static Card.Button write(Locale locale) {
        return new Card.Button(WORDING.say(locale, "button.write_deck"), DeckActs.WRITE, "");
    }

    private static Card.Button edit(Locale locale, OwnDeck deck) {
        return new Card.Button(WORDING.say(locale, "button.edit"), DeckActs.WRITE, deck.id());
    }

    private static Card.Button remove(Locale locale, OwnDeck deck, int users) {
        return new Card.Button(
                WORDING.say(locale, "button.remove_deck"),
                DeckActs.REMOVE,
                deck.id(),
                Card.Tone.DANGER,
                WORDING.say(
                        locale,
                        "confirm.remove_deck",
                        Map.of("deck", deck.name(), "count", users, "usual", usual(locale))));
    }
}
