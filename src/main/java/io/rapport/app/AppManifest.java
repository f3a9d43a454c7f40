package io.rapport.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The Slack app's manifest as it lies in the jar, fitted to how Slack reaches this server. */
final class AppManifest {

    private static final String RESOURCE = "/manifest/slack.json";
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final JsonObject json;

    private AppManifest(JsonObject json) {
        this.json = json;
    }

    /** Returns the manifest as it was built in. */
    static AppManifest bundled() {
        try (InputStream stream = AppManifest.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            return parsed(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AppManifest parsed(String text) {
        return new AppManifest(JsonParser.parseString(text).getAsJsonObject());
    }

    /** Returns the manifest of an app that Slack reaches at {@code publicUrl}. */
    AppManifest servedAt(String publicUrl) {
        String address = publicUrl.replaceFirst("/+$", "") + "/slack/events";
        AppManifest served = parsed(json.toString());
        JsonObject settings = served.json.getAsJsonObject("settings");
        settings.addProperty("socket_mode_enabled", false);
        settings.getAsJsonObject("event_subscriptions").addProperty("request_url", address);
        settings.getAsJsonObject("interactivity").addProperty("request_url", address);
        served.commands().forEach(command -> command.addProperty("url", address));
        return served;
    }

    /** Returns the manifest of an app that Slack reaches over Socket Mode. */
    AppManifest overSocketMode() {
        AppManifest socket = parsed(json.toString());
        JsonObject settings = socket.json.getAsJsonObject("settings");
        settings.addProperty("socket_mode_enabled", true);
        settings.getAsJsonObject("event_subscriptions").remove("request_url");
        settings.getAsJsonObject("interactivity").remove("request_url");
        socket.commands().forEach(command -> command.remove("url"));
        return socket;
    }

    private List<JsonObject> commands() {
        return json.getAsJsonObject("features").getAsJsonArray("slash_commands").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** Returns the manifest as Slack's page takes it. */
    String text() {
        return PRETTY.toJson(json);
    }

    /** Returns the link that opens Slack's page for new apps with this manifest filled in. */
    String link() {
        return "https://api.slack.com/apps?new_app=1&manifest_json="
                + URLEncoder.encode(json.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    Set<String> requiredScopes() {
        Set<String> required = scopes("bot");
        required.removeAll(optionalScopes());
        return required;
    }

    Set<String> optionalScopes() {
        return scopes("bot_optional");
    }

    private Set<String> scopes(String name) {
        JsonObject scopes = json.getAsJsonObject("oauth_config").getAsJsonObject("scopes");
        Set<String> names = new TreeSet<>();
        if (scopes.has(name)) {
            scopes.getAsJsonArray(name).forEach(scope -> names.add(scope.getAsString()));
        }
        return names;
    }
}
