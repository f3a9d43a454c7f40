package io.rapport.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One package's patterns by language, and the formats made of them (each cloned for its use: they are not thread-safe). */
final class Bundle {

    static final List<Locale> LANGUAGES = Stream.of("en", "de", "es", "fr", "ja", "pt")
            .map(Locale::forLanguageTag)
            .toList();

    private record Slot(Locale locale, String key) {}

    private record Pattern(MessageFormat format, Set<String> arguments) {}

    private final String name;
    private final Map<String, Map<String, String>> patterns;
    private final Map<Slot, Pattern> formats = new ConcurrentHashMap<>();

    private Bundle(String name, Map<String, Map<String, String>> patterns) {
        this.name = name;
        this.patterns = patterns;
    }

    static Bundle load(String name) {
        Map<String, Map<String, String>> patterns = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            Map<String, String> read = read("/messages/" + name + "_" + language.getLanguage() + ".properties");
            if (!read.isEmpty()) {
                patterns.put(language.getLanguage(), read);
            }
        }
        if (!patterns.containsKey(Locale.ENGLISH.getLanguage())) {
            throw new IllegalArgumentException("no English messages: " + name);
        }
        return new Bundle(name, patterns);
    }

    String name() {
        return name;
    }

    MessageFormat format(Locale locale, String key) {
        return pattern(locale, key).format().clone();
    }

    /** Returns the arguments that a message names. */
    Set<String> arguments(Locale locale, String key) {
        return pattern(locale, key).arguments();
    }

    /** Returns the arguments that a pattern names, those inside plurals and choices included. */
    static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        return IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(parsed::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Pattern pattern(Locale locale, String key) {
        return formats.computeIfAbsent(new Slot(locale, key), this::read);
    }

    private Pattern read(Slot slot) {
        Locale english = Languages.english(slot.locale());
        String own = pattern(slot.locale().getLanguage(), slot.key());
        String pattern = own.isEmpty() ? pattern(Locale.ENGLISH.getLanguage(), slot.key()) : own;
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("no message " + slot.key() + " in " + name);
        }
        return new Pattern(
                new MessageFormat(pattern, ULocale.forLocale(own.isEmpty() ? english : slot.locale())),
                arguments(pattern));
    }

    private String pattern(String language, String key) {
        return patterns.getOrDefault(language, Map.of()).getOrDefault(key, "");
    }

    private static Map<String, String> read(String resource) {
        try (InputStream bytes = Bundle.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            Map<String, String> read = new LinkedHashMap<>();
            properties.forEach((key, value) -> read.put((String) key, (String) value));
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
