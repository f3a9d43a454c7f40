package io.rapport.prompts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An ordered set of questions from light to deep. A question is named by a key ({@code 2.07}: level 2, number 7) that is the same
 * in every language, so that what was asked can be remembered without its words.
 */
public final class Deck {

    /** The deck a program uses unless it chose another. */
    public static final String USUAL = "everyday";

    private static final List<String> NAMES = List.of(USUAL, "activities");
    private static final String TITLE = "title";

    private final Map<String, SortedMap<String, String>> texts;
    private final List<List<String>> levels;

    private Deck(Map<String, SortedMap<String, String>> texts) {
        this.texts = texts;
        this.levels = levels(texts.getOrDefault(Locale.ENGLISH.getLanguage(), new TreeMap<>()));
    }

    /** Returns the names of all decks. */
    public static List<String> names() {
        return NAMES;
    }

    /** Returns the deck of that name; the usual one when there is none (any more). */
    public static Deck named(String name) {
        return new Deck(DeckFiles.read(NAMES.contains(name) ? name : USUAL));
    }

    /** Returns what the deck is called, in the reader's language, else in English. */
    public String title(Locale locale) {
        return text(TITLE, locale);
    }

    /** Returns how many levels the deck has; level 0 is the lightest. */
    public int levels() {
        return levels.size();
    }

    /** Returns the keys of a level's questions, in order; levels beyond the last are the last. */
    public List<String> questions(int level) {
        return levels.get(Math.min(level, levels.size() - 1));
    }

    /** Returns the words of a question in the reader's language, else in English; empty when the key is no longer there. */
    public String text(String key, Locale locale) {
        SortedMap<String, String> english = texts.getOrDefault(Locale.ENGLISH.getLanguage(), new TreeMap<>());
        return texts.getOrDefault(locale.getLanguage(), english).getOrDefault(key, english.getOrDefault(key, ""));
    }

    /** Chooses a question of a level: the same for the same seed, and none of {@code asked} while another is left. */
    public String choose(int level, long seed, Collection<String> asked) {
        List<String> questions = questions(level);
        int start = Math.floorMod(spread(seed), questions.size());
        for (int step = 0; step < questions.size(); step++) {
            String question = questions.get((start + step) % questions.size());
            if (!asked.contains(question)) {
                return question;
            }
        }
        return questions.get(start);
    }

    /** Returns the guide of one check-in: a question of each level, light to deep, {@code opening} standing for its own level. */
    public List<String> guide(String opening, long seed) {
        List<String> guide = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            boolean opens = questions(level).contains(opening);
            guide.add(opens ? opening : choose(level, seed + level, List.of(opening)));
        }
        return List.copyOf(guide);
    }

    private static List<List<String>> levels(SortedMap<String, String> english) {
        SortedMap<String, List<String>> byLevel = new TreeMap<>();
        english.keySet().stream()
                .filter(key -> !key.equals(TITLE))
                .forEach(key -> byLevel.computeIfAbsent(key.substring(0, key.indexOf('.')), level -> new ArrayList<>())
                        .add(key));
        return byLevel.values().stream().map(List::copyOf).toList();
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood 2014): neighbouring seeds lead to unrelated questions. */
    private static int spread(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) (mixed ^ (mixed >>> 31));
    }
}
