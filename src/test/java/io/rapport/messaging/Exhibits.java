package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.rapport.prompts.Deck;
import io.rapport.slack.Drawn;
import io.rapport.store.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/** The messages and forms of a golden file as Slack shows them, for the gallery of the sandbox. */
final class Exhibits {

    private static final Path FILES = Path.of("src/main/resources/io/rapport/sandbox/gallery");
    private static final Path CONTENTS = FILES.resolve("contents.txt");

    /** What stands in golden files for a question that hangs on ids. */
    private static final String ANY_QUESTION = "Question?";

    private final Office office;
    private final List<Function<Drawn, JsonObject>> shown = new ArrayList<>();

    Exhibits(Office office) {
        this.office = office;
    }

    void card(String title, Card card) {
        boolean isHome = title.startsWith("Home");
        shown.add(drawn -> {
            JsonObject exhibit = exhibit(title, isHome ? "home" : "message");
            exhibit.add("blocks", isHome ? drawn.home(card) : drawn.message(card));
            return exhibit;
        });
    }

    void form(String title, Form form) {
        shown.add(drawn -> {
            JsonObject exhibit = exhibit(title, "modal");
            exhibit.add("view", drawn.modal(form));
            return exhibit;
        });
    }

    /** Writes or compares the file {@code name}.json, where the name ends with the language: "goals_de". */
    void matches(String name, boolean isToBeWritten) throws IOException {
        Path file = FILES.resolve(name + ".json");
        String json = office.transactions().run(work -> json(work, name));
        if (isToBeWritten) {
            Files.createDirectories(FILES);
            Files.writeString(file, json);
            list(name.substring(0, name.lastIndexOf('_')));
        }
        assertThat(file).exists().hasContent(json);
    }

    private static synchronized void list(String part) throws IOException {
        TreeSet<String> parts = new TreeSet<>(Files.exists(CONTENTS) ? Files.readAllLines(CONTENTS) : List.of());
        parts.add(part);
        Files.writeString(CONTENTS, String.join("\n", parts) + "\n");
    }

    private String json(Work work, String name) {
        Locale locale = Locale.forLanguageTag(name.substring(name.lastIndexOf('_') + 1));
        Deck deck = Deck.named(Deck.USUAL);
        String question = deck.text(deck.questions(0).get(0), locale);
        JsonArray exhibits = new JsonArray();
        for (Function<Drawn, JsonObject> each : shown) {
            exhibits.add((JsonElement) each.apply(new Drawn(work, office.workspace(), locale)));
        }
        StringBuilder lines = new StringBuilder("[\n");
        for (int index = 0; index < exhibits.size(); index++) {
            lines.append(exhibits.get(index)).append(index < exhibits.size() - 1 ? ",\n" : "\n");
        }
        return lines.append("]\n").toString().replace(ANY_QUESTION, question);
    }

    private static JsonObject exhibit(String title, String kind) {
        JsonObject exhibit = new JsonObject();
        exhibit.addProperty("title", title);
        exhibit.addProperty("kind", kind);
        return exhibit;
    }
}
