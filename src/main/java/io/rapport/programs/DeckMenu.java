package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Form;
import io.rapport.prompts.Deck;
import io.rapport.prompts.Decks;
import io.rapport.prompts.OwnDeck;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The decks that a program can ask questions from: Rapport's, then those that organizers wrote. */
record DeckMenu(List<OwnDeck> own) {

    DeckMenu {
        own = List.copyOf(own);
    }

    static DeckMenu of(Work work, WorkspaceId workspace) {
        return new DeckMenu(new Decks().own(work, workspace));
    }

    List<String> names() {
        return Stream.concat(Deck.names().stream(), own.stream().map(OwnDeck::id))
                .toList();
    }

    List<Form.Option> options(Locale locale) {
        return Stream.concat(
                        Deck.names().stream()
                                .map(name ->
                                        new Form.Option(name, Deck.named(name).title(locale))),
                        own.stream().map(deck -> new Form.Option(deck.id(), title(locale, deck))))
                .toList();
    }

    /** Returns the deck itself, or the usual one where it is there no more. */
    String orUsual(String name) {
        return names().contains(name) ? name : Deck.USUAL;
    }

    /** "First weeks (German)", or the name alone where nobody said a language. */
    static String title(Locale locale, OwnDeck deck) {
        String language = Locale.forLanguageTag(deck.language()).getDisplayLanguage(locale);
        return language.isEmpty()
                ? deck.name()
                : WORDING.say(locale, "deck.title", Map.of("deck", deck.name(), "language", language));
    }
}
