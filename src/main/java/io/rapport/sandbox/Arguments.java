package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The arguments of a call, whether they came as a form, in the address or as JSON. */
record Arguments(JsonObject all) {

    static Arguments parse(String contentType, String body, String query) {
        JsonObject all = new JsonObject();
        addForm(all, query);
        if (contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            addJson(all, body);
        } else {
            addForm(all, body);
        }
        return new Arguments(all);
    }

    private static void addJson(JsonObject all, String body) {
        try {
            if (body.isBlank()) {
                return;
            }
            if (!(Json.read(body) instanceof JsonObject object)) {
                throw new SlackError("json_not_object");
            }
            object.entrySet().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
        } catch (JsonParseException notJson) {
            throw new SlackError("invalid_json");
        }
    }

    private static void addForm(JsonObject all, String form) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.addProperty(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String text(String name) {
        return Json.text(all, name);
    }

    /** A text that must be there. */
    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new SlackError("invalid_arguments", List.of("[ERROR] missing required field: " + name));
        }
        return value;
    }

    boolean isTrue(String name) {
        return text(name).equals("true") || text(name).equals("1");
    }

    /** A list of ids, given with commas or as an array. */
    List<String> list(String name) {
        if (all.get(name) instanceof JsonArray array) {
            List<String> texts = new ArrayList<>();
            array.forEach(each -> texts.add(each.getAsString()));
            return texts;
        }
        return List.of(text(name).split(",", -1)).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** JSON given as such, or as text inside a form. */
    Optional<JsonElement> json(String name, String errorWhenBroken) {
        JsonElement value = all.get(name);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive()) {
            return Optional.of(value);
        }
        try {
            return value.getAsString().isEmpty() ? Optional.empty() : Optional.of(Json.read(value.getAsString()));
        } catch (JsonParseException broken) {
            throw new SlackError(errorWhenBroken);
        }
    }

    int limit(int standard, int most) {
        String given = text("limit");
        if (given.isEmpty()) {
            return standard;
        }
        if (!given.matches("\\d{1,6}") || Integer.parseInt(given) == 0 || Integer.parseInt(given) > most) {
            throw new SlackError("invalid_limit");
        }
        return Integer.parseInt(given);
    }
}
