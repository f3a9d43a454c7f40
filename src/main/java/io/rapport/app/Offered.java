package io.rapport.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.rapport.sandbox.Backstage.Command;
import io.rapport.sandbox.Backstage.Shortcut;
import io.rapport.slack.SlackManifest;
import java.util.List;
import java.util.function.Function;

/** What the manifest offers people to start with, for the sandbox's page. */
record Offered(List<Command> commands, List<Shortcut> shortcuts) {

    static Offered byManifest() {
        JsonObject features = JsonParser.parseString(
                        SlackManifest.forSocketMode().json())
                .getAsJsonObject()
                .getAsJsonObject("features");
        List<Command> commands = each(
                features,
                "slash_commands",
                of -> new Command(text(of, "command"), text(of, "description"), text(of, "usage_hint")));
        List<Shortcut> shortcuts = each(
                features,
                "shortcuts",
                of -> new Shortcut(
                        text(of, "name"), text(of, "callback_id"), text(of, "type"), text(of, "description")));
        return new Offered(commands, shortcuts);
    }

    private static <T> List<T> each(JsonObject features, String name, Function<JsonObject, T> read) {
        return features.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(read)
                .toList();
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }
}
