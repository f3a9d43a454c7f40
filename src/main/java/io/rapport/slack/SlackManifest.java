package io.rapport.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The manifest from which a workspace makes its own Rapport app.
 *
 * <p>Source: <a href="https://docs.slack.dev/reference/app-manifest">App manifest reference</a>.
 *
 * @param json the manifest, readable
 */
public record SlackManifest(String json) {

    private static final String RESOURCE = "/manifest/slack.json";
    private static final String CREATE = "https://api.slack.com/apps?new_app=1&manifest_json=";

    /** Returns the manifest of an app that Rapport calls on by Socket Mode: no address is needed. */
    public static SlackManifest forSocketMode() {
        return written(read());
    }

    /** Returns the manifest of an app that calls on Rapport at a public address ({@code https://rapport.example.org}). */
    public static SlackManifest forPublicUrl(URI publicUrl) {
        String base = publicUrl.toString().replaceAll("/+$", "");
        String events = base + SlackGuard.EVENTS;
        JsonObject manifest = read();
        JsonObject settings = manifest.getAsJsonObject("settings");
        settings.addProperty("socket_mode_enabled", false);
        settings.getAsJsonObject("event_subscriptions").addProperty("request_url", events);
        settings.getAsJsonObject("interactivity").addProperty("request_url", events);
        manifest.getAsJsonObject("features")
                .getAsJsonArray("slash_commands")
                .forEach(command -> command.getAsJsonObject().addProperty("url", events));
        JsonArray redirects = new JsonArray();
        redirects.add(base + SlackGuard.REDIRECT);
        manifest.getAsJsonObject("oauth_config").add("redirect_urls", redirects);
        return written(manifest);
    }

    /** Returns the page on which Slack creates the app, everything filled in. */
    public URI link() {
        String compact = JsonParser.parseString(json).toString();
        return URI.create(
                CREATE + URLEncoder.encode(compact, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static JsonObject read() {
        try (InputStream stream = SlackManifest.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("this build lacks " + RESOURCE);
            }
            return JsonParser.parseString(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SlackManifest written(JsonObject manifest) {
        return new SlackManifest(new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(manifest));
    }
}
