package io.rapport.prompts;

import io.rapport.store.Ids;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The decks of a workspace: Rapport's, and those that its organizers wrote. */
public final class Decks {

    private static final int KEY_LENGTH = 12;

    /** Returns the deck of that name or id; the usual one when there is none (any more). */
    public Deck of(Work work, WorkspaceId workspace, String name) {
        if (Deck.names().contains(name)) {
            return Deck.named(name);
        }
        return find(work, workspace, name)
                .map(own -> Deck.written(own.name(), new DeckQuestionTable(work, workspace).of(own.id())))
                .orElseGet(() -> Deck.named(Deck.USUAL));
    }

    /**
     * Returns the words of a question, whichever deck it is of, or was of: in the reader's language where Rapport knows them, and
     * as they were written where organizers wrote them. Empty when there is no such question.
     */
    public String text(Work work, WorkspaceId workspace, String key, Locale locale) {
        return Deck.names().stream()
                .map(name -> Deck.named(name).text(key, locale))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(() -> new DeckQuestionTable(work, workspace).text(key))
                .orElse("");
    }

    /** Returns the decks that organizers wrote, by name. */
    public List<OwnDeck> own(Work work, WorkspaceId workspace) {
        return new DeckTable(work, workspace).all();
    }

    /** Returns a deck that organizers wrote, unless it was removed. */
    public Optional<OwnDeck> find(Work work, WorkspaceId workspace, String id) {
        return new DeckTable(work, workspace).find(id);
    }

    /** Returns the questions of a deck that organizers wrote, as written, the lightest level first. */
    public List<List<String>> questions(Work work, WorkspaceId workspace, String id) {
        Map<String, String> questions = new DeckQuestionTable(work, workspace).of(id);
        Deck deck = Deck.written("", questions);
        return deck.keys().stream()
                .map(level -> level.stream()
                        .map(key -> questions.getOrDefault(key, ""))
                        .toList())
                .toList();
    }

    /**
     * Keeps a deck, new or changed, with exactly these questions, the lightest level first. A question that was there before stays
     * the same one; one that was reworded is another. False when the deck was removed meanwhile: then nothing is kept.
     */
    public boolean keep(Work work, WorkspaceId workspace, OwnDeck deck, List<List<String>> levels) {
        if (!new DeckTable(work, workspace).keep(deck)) {
            return false;
        }
        DeckQuestionTable table = new DeckQuestionTable(work, workspace);
        table.removeAll(deck.id());
        for (int level = 0; level < levels.size(); level++) {
            for (int place = 0; place < levels.get(level).size(); place++) {
                String question = levels.get(level).get(place);
                if (!table.bringBack(deck.id(), level, place, question)) {
                    table.insert(key(level), deck.id(), level, place, question);
                }
            }
        }
        return true;
    }

    /** Removes a deck; programs that use it go on with the usual one. False when it was not there. */
    public boolean remove(Work work, WorkspaceId workspace, String id) {
        return new DeckTable(work, workspace).remove(id);
    }

    private static String key(int level) {
        return "o" + (level + 1) + "." + Ids.next().substring(0, KEY_LENGTH);
    }
}
