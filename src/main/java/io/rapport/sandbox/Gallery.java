package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Every message and form in every language, as files beside the page hold them: {@code contents.txt} names the parts, and each part
 * has a file for each language, {@code goals_de.json}.
 */
final class Gallery {

    private static final String FOLDER = "/io/rapport/sandbox/gallery/";
    private static final String LANGUAGE = "[a-z]{2}";

    private Gallery() {}

    /** Returns all parts in a language; one that there is not is refused. */
    static JsonObject in(String language) {
        JsonArray parts = new JsonArray();
        for (String name : contents()) {
            part(name, language).ifPresent(items -> parts.add(Json.object("name", name, "items", items)));
        }
        if (parts.isEmpty()) {
            throw PageRefusal.missing("There is nothing in the language \"" + language + "\".");
        }
        return Json.object("parts", parts);
    }

    private static List<String> contents() {
        return file("contents.txt").orElse("").lines().toList();
    }

    private static Optional<JsonElement> part(String name, String language) {
        return language.matches(LANGUAGE)
                ? file(name + "_" + language + ".json").map(JsonParser::parseString)
                : Optional.empty();
    }

    private static Optional<String> file(String name) {
        try (InputStream stream = Gallery.class.getResourceAsStream(FOLDER + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
