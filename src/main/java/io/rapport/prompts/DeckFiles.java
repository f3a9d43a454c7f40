package io.rapport.prompts;

import io.rapport.wording.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Reads decks from resources, once each. */
final class DeckFiles {

    private static final Map<String, Map<String, SortedMap<String, String>>> READ = new ConcurrentHashMap<>();

    private DeckFiles() {}

    /** Returns the texts of a deck by language and key. */
    static Map<String, SortedMap<String, String>> read(String deck) {
        return READ.computeIfAbsent(deck, DeckFiles::load);
    }

    private static Map<String, SortedMap<String, String>> load(String deck) {
        Map<String, SortedMap<String, String>> texts = new HashMap<>();
        for (Locale language : Languages.spoken()) {
            texts.put(language.getLanguage(), file("/decks/" + deck + "_" + language.getLanguage() + ".properties"));
        }
        return Map.copyOf(texts);
    }

    private static SortedMap<String, String> file(String path) {
        try (InputStream stream = DeckFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no deck at " + path);
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            SortedMap<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
