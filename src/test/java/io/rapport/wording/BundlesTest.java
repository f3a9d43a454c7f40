package io.rapport.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guards every package's messages: complete in each language, well formed, and none that nobody says. */
final class BundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    /** Titles of forms and their submit buttons, by the names that all bundles give them. */
    private static final Pattern TITLE = Pattern.compile(
            "(?!home|preview|invitation|problem)\\w+\\.(title|submit|save)|form\\.(create|edit|never|pause|settings)");

    private static final Path SOURCES = Path.of("src/main/java/io/rapport");

    @Test
    void haveTheSameKeysAndArgumentsInEveryLanguage() throws IOException {
        for (String bundle : bundles()) {
            Map<String, Set<String>> english = arguments(bundle, Locale.ENGLISH);
            for (Locale language : Languages.spoken()) {
                assertThat(arguments(bundle, language))
                        .as("%s in %s", bundle, language)
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void holdNoMessageThatNobodySays() throws IOException {
        for (String bundle : bundles()) {
            String sources = sources(bundle);
            List<String> orphans = read(bundle, Locale.ENGLISH).keySet().stream()
                    .filter(key -> !isNamed(sources, key))
                    .toList();

            assertThat(orphans).as("orphaned keys of %s", bundle).isEmpty();
        }
    }

    /** Slack refuses a modal whose title or submit button has more than 24 characters, and cuts a button after about 30. */
    @Test
    void keepTitlesAndButtonsShortInEveryLanguage() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String bundle : bundles()) {
            for (Locale language : Languages.spoken()) {
                read(bundle, language).forEach((key, text) -> {
                    int length = most(key) == Integer.MAX_VALUE
                            ? 0
                            : said(text, language).length();
                    if (length > most(key)) {
                        tooLong.add("%s in %s: %s has %d characters".formatted(bundle, language, key, length));
                    }
                });
            }
        }

        assertThat(tooLong).isEmpty();
    }

    /** Returns a pattern as it is said with figures of two digits. */
    private static String said(String pattern, Locale language) {
        MessageFormat format = new MessageFormat(pattern, language);
        return format.format(format.getArgumentNames().stream().collect(Collectors.toMap(name -> name, name -> 22)));
    }

    private static int most(String key) {
        if (TITLE.matcher(key).matches()) {
            return 24;
        }
        return key.startsWith("button.") ? 40 : Integer.MAX_VALUE;
    }

    @Test
    void belongToPackagesThatExist() throws IOException {
        for (String bundle : bundles()) {
            assertThat(SOURCES.resolve(bundle)).as(bundle).isDirectory();
        }
    }

    @Test
    void nameAKeyByItselfOrByAPrefixThatEndsWithADot() {
        assertThat(isNamed("say(\"round.closed\")", "round.closed")).isTrue();
        assertThat(isNamed("say(\"outcome.\" + outcome)", "outcome.met")).isTrue();
        assertThat(isNamed("say(\"round.closed.now\")", "round.closed")).isFalse();
    }

    private static boolean isNamed(String sources, String key) {
        if (sources.contains('"' + key + '"')) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (sources.contains('"' + key.substring(0, dot + 1) + '"')) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> arguments(String bundle, Locale language) throws IOException {
        Map<String, Set<String>> arguments = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        read(bundle, language).forEach((key, pattern) -> {
            try {
                new MessageFormat(pattern, ULocale.forLocale(language));
                arguments.put(key, Bundle.arguments(pattern));
            } catch (IllegalArgumentException failure) {
                broken.add(key + ": " + failure.getMessage());
            }
        });
        assertThat(broken).as("patterns of %s in %s", bundle, language).isEmpty();
        return arguments;
    }

    private static Map<String, String> read(String bundle, Locale language) throws IOException {
        Path file = MESSAGES.resolve(bundle + "_" + language.getLanguage() + ".properties");
        assertThat(file).exists();
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> read = new TreeMap<>();
        properties.forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }

    private static Set<String> bundles() throws IOException {
        if (!Files.isDirectory(MESSAGES)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.lastIndexOf('_')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String sources(String bundle) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES.resolve(bundle))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
