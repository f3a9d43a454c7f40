package io.rapport.sandbox;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON in few words. Absent members read as empty. */
final class Json {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    static JsonObject object(@Nullable Object... pairs) {
        JsonObject object = new JsonObject();
        for (int index = 0; index < pairs.length; index += 2) {
            object.add(String.valueOf(pairs[index]), element(pairs[index + 1]));
        }
        return object;
    }

    static JsonArray array(Collection<?> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(each -> array.add(element(each)));
        return array;
    }

    static JsonElement element(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        return value instanceof JsonElement element ? element : GSON.toJsonTree(value);
    }

    static String write(JsonElement element) {
        return GSON.toJson(element);
    }

    static JsonElement read(String text) {
        JsonElement read = GSON.fromJson(text, JsonElement.class);
        return read == null ? JsonNull.INSTANCE : read;
    }

    /** The object this text is; empty when it is none. */
    static Optional<JsonObject> readObject(String text) {
        try {
            return text.isBlank() || !(read(text) instanceof JsonObject object)
                    ? Optional.empty()
                    : Optional.of(object);
        } catch (JsonParseException broken) {
            return Optional.empty();
        }
    }

    static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    static boolean isTrue(JsonObject object, String name) {
        return "true".equals(text(object, name));
    }

    static Optional<JsonObject> child(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject child ? Optional.of(child) : Optional.empty();
    }

    /** The words of a text object held under {@code name}; empty when there is none. */
    static String words(JsonObject object, String name) {
        return child(object, name).map(text -> text(text, "text")).orElse("");
    }

    static List<JsonObject> children(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? objects(array) : List.of();
    }

    static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
