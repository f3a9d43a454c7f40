package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The profile fields that a workspace makes for itself, and what people filled in there. */
final class CustomFields {

    static final String TEAM = "Team";
    static final String MANAGER = "Manager";
    static final String OFFICE = "Office";
    static final String STARTED = "Start date";
    static final String GUILD = "Guild";

    private final Map<String, String> types = new LinkedHashMap<>(
            Map.of(TEAM, "options_list", MANAGER, "user", OFFICE, "text", STARTED, "date", GUILD, "text"));

    /** Deletes a field, and with it what everybody filled in. */
    synchronized void remove(String label) {
        types.remove(label);
    }

    /** What {@code team.profile.get} tells. */
    synchronized JsonObject toJson() {
        JsonArray all = new JsonArray();
        types.keySet().stream()
                .sorted()
                .forEach(label -> all.add(Json.object(
                        "id", id(label),
                        "ordering", all.size(),
                        "label", label,
                        "hint", "",
                        "type", types.get(label),
                        "options", Json.object("is_protected", false),
                        "is_hidden", false)));
        return Json.object("fields", all, "sections", new JsonArray());
    }

    /** What {@code users.profile.get} tells of one person; of who filled in nothing an empty list, as Slack does. */
    synchronized JsonElement of(Person person) {
        JsonObject filled = new JsonObject();
        person.fields().forEach((label, value) -> {
            if (types.containsKey(label)) {
                filled.add(id(label), Json.object("value", value, "alt", ""));
            }
        });
        return filled.isEmpty() ? new JsonArray() : filled;
    }

    private static String id(String label) {
        return "Xf0" + Integer.toHexString(label.hashCode()).toUpperCase(Locale.ROOT);
    }
}
