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
 * in every language and no other deck's, so that what was asked can be remembered without its words and its deck.
 */
public final class Deck {

    /** The deck a program uses unless it chose another. */
    public static final String USUAL = "everyday";

    private static final List<String> NAMES = List.of(USUAL, "activities");
    private static final String TITLE = "title";

    private final Map<String, SortedMap<String, String>> texts;
    private final List<List<String>> levels;

    private Deck(Map<String, SortedMap<String, String>> texts, Collection<String> keys) {
        this.texts = texts;
        this.levels = levels(keys);
    }

    /** Returns the names of the decks that Rapport brings along. */
    public static List<String> names() {
        return NAMES;
    }

    /** Returns the deck of that name; the usual one when there is none (any more). */
    public static Deck named(String name) {
        Map<String, SortedMap<String, String>> texts = DeckFiles.read(NAMES.contains(name) ? name : USUAL);
        return new Deck(texts, english(texts).keySet());
    }

    /** Returns a deck that is the same in every language; its questions stand under their keys, in order. */
    static Deck written(String title, Map<String, String> questions) {
        SortedMap<String, String> texts = new TreeMap<>(questions);
        texts.put(TITLE, title);
        return new Deck(Map.of(Locale.ENGLISH.getLanguage(), texts), questions.keySet());
    }

    /** Returns the level that a question is of, as its key says, from 0 on. */
    public static int levelOf(String key) {
        String level = key.replaceFirst("^[a-z]?(\\d)\\..*$", "$1");
        return level.length() == 1 ? level.charAt(0) - '1' : -1;
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
        SortedMap<String, String> english = english(texts);
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

    /** Returns the keys of all questions, level by level. */
    List<List<String>> keys() {
        return levels;
    }

    private static SortedMap<String, String> english(Map<String, SortedMap<String, String>> texts) {
        return texts.getOrDefault(Locale.ENGLISH.getLanguage(), new TreeMap<>());
    }

    private static List<List<String>> levels(Collection<String> keys) {
        SortedMap<String, List<String>> byLevel = new TreeMap<>();
        keys.stream()
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
