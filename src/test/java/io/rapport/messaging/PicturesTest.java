package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of all messages and forms, which {@code npm run gallery} in {@code src/sandbox-ui} takes. */
final class PicturesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path PICTURES = Path.of("docs/pictures/gallery");
    private static final String ENGLISH = "_en.txt";
    private static final String TITLE = "== ";
    private static final Pattern LINK = Pattern.compile("]\\((\\S+\\.png)\\)");
    private static final String REMEDY = "run `npm run gallery` in src/sandbox-ui and look at what is new";

    @Test
    void showEveryMessageAndFormThatAGoldenFileHoldsAndNoOther() throws IOException {
        try (Stream<Path> files = Files.walk(PICTURES)) {
            Set<String> taken = files.map(
                            file -> PICTURES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(taken).as(REMEDY).isEqualTo(golden());
        }
    }

    @Test
    void standTogetherOnOnePage() throws IOException {
        Set<String> shown = LINK.matcher(Files.readString(PICTURES.resolve("README.md")))
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(2, link.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).as(REMEDY).isEqualTo(golden());
    }

    private static Set<String> golden() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ENGLISH)).toList()) {
                String part = file.getFileName().toString().replace(ENGLISH, "");
                named(Files.readAllLines(file)).forEach(name -> names.add(part + '/' + name + ".png"));
            }
        }
        return names;
    }

    /** {@code Ben reads 1} is {@code ben-reads-1}; what has the name of one before it gets a number. */
    private static List<String> named(List<String> lines) {
        Map<String, Integer> before = new HashMap<>();
        return lines.stream()
                .filter(line -> line.startsWith(TITLE))
                .map(line -> line.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", ""))
                .map(name -> before.merge(name, 1, Integer::sum) == 1 ? name : name + '-' + before.get(name))
                .toList();
    }
}
