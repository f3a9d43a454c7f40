package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.rapport.messaging.Command;
import io.rapport.messaging.Verb;
import io.rapport.slack.SlackManifest;
import io.rapport.store.Sealed;
import io.rapport.store.TestDatabase;
import io.rapport.wording.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people type and what Slack's menus offer, over all features. */
final class SurfacesTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Features features =
            new Features(database.transactions(), Features.people(Sealed.with(Sealed.freshKey())), null);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void noWordOfAnyLanguageStandsForTwoThings() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        for (Command command : features.commands()) {
            meanings.computeIfAbsent(command.word(), word -> new TreeSet<>()).add(command.verb());
            for (Locale language : Languages.spoken()) {
                for (String word : command.words().apply(language)) {
                    assertThat(word).as(command.word() + " in " + language).matches("[\\p{L}\\p{M}ー]+");
                    meanings.computeIfAbsent(word.toLowerCase(Locale.ROOT), known -> new TreeSet<>())
                            .add(command.verb());
                }
            }
        }

        assertThat(meanings)
                .allSatisfy((word, verbs) -> assertThat(verbs).as(word).hasSize(1));
        assertThat(meanings).containsKeys("pausieren", "ajustes", "お休み", "objectif");
    }

    @Test
    void everyCommandAndShortcutIsAVerb() {
        Set<String> verbs = features.verbs().stream().map(Verb::name).collect(Collectors.toSet());

        assertThat(verbs).containsAll(shortcuts());
        assertThat(features.commands()).allSatisfy(command -> assertThat(verbs).contains(command.verb()));
        assertThat(shortcuts()).isNotEmpty();
    }

    @Test
    void theHintOfTheSlashCommandNamesCommandsThatThereAre() {
        Set<String> words = features.commands().stream().map(Command::word).collect(Collectors.toSet());
        String hint = manifest("slash_commands")
                .get(0)
                .getAsJsonObject()
                .get("usage_hint")
                .getAsString();

        assertThat(List.of(hint.split(", ")))
                .hasSizeGreaterThan(5)
                .allSatisfy(word -> assertThat(word)
                        .satisfiesAnyOf(
                                known -> assertThat(words).contains(known),
                                help -> assertThat(help).isEqualTo("help")));
    }

    private static List<String> shortcuts() {
        return manifest("shortcuts").stream()
                .map(shortcut -> shortcut.getAsJsonObject().get("callback_id").getAsString())
                .map(callback -> callback.replaceFirst("#.*", ""))
                .toList();
    }

    private static List<JsonElement> manifest(String part) {
        return StreamSupport.stream(
                        JsonParser.parseString(SlackManifest.forSocketMode().json())
                                .getAsJsonObject()
                                .getAsJsonObject("features")
                                .getAsJsonArray(part)
                                .spliterator(),
                        false)
                .toList();
    }
}
