package io.rapport.checkins;

import io.rapport.prompts.Deck;
import io.rapport.prompts.Decks;
import io.rapport.store.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The guide of one check-in: a question of each level, light to deep, the same for all who take part and none that any two of them
 * were given before. The deepest comes only once all have chosen it.
 */
final class Guide {

    private final Work work;
    private final Scene scene;
    private final Decks decks = new Decks();
    private final Deck deck;
    private final GuideTable table;

    Guide(Work work, Scene scene) {
        this.work = work;
        this.scene = scene;
        this.deck = decks.of(work, scene.group().workspace(), scene.program().deck());
        this.table = new GuideTable(work);
    }

    int levels() {
        return deck.levels();
    }

    /** Returns whether a level is shown to all: every one but the deepest, and that one when all chose it. */
    boolean isOpen(int level) {
        return levels() == 1
                || level < levels() - 1
                || opens(level)
                || table.deeper(scene.group()).containsAll(scene.group().present());
    }

    /** Returns the question of a level, which is chosen when it is first asked for. */
    String question(int level) {
        List<String> given = table.given(scene.group(), level);
        if (!given.isEmpty()) {
            return given.get(given.size() - 1);
        }
        return opens(level) ? scene.group().question() : another(level);
    }

    /** The question of the introduction stands for its own level, also when the program has another deck by now. */
    private boolean opens(int level) {
        return Deck.levelOf(scene.group().question()) == level;
    }

    /** Puts another question in the place of one that somebody would rather not answer; nothing where that was done already. */
    void pass(int level, String question) {
        if (question(level).equals(question)) {
            another(level);
        }
    }

    private String another(int level) {
        Group group = scene.group();
        List<String> given = table.given(group, level);
        Set<String> asked = new HashSet<>(new AskedTable(work).given(group.workspace(), group.members()));
        long seed = Seeds.of(group.id()) + level;
        table.give(group, level, given.size(), deck.choose(level, seed, asked));
        List<String> after = table.given(group, level);
        return after.get(after.size() - 1);
    }

    String text(int level, Locale locale) {
        return decks.text(work, scene.group().workspace(), question(level), locale);
    }
}
