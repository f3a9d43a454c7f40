package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Something Slack tells the app.
 *
 * @param retry 0 for the first attempt
 * @param retryReason why it is repeated; empty for the first attempt
 */
public record Delivery(Kind kind, JsonObject payload, int retry, String retryReason) {

    /** How it is wrapped. */
    public enum Kind {
        EVENT("events_api"),
        INTERACTION("interactive"),
        COMMAND("slash_commands");

        final String envelope;

        Kind(String envelope) {
            this.envelope = envelope;
        }
    }

    static Delivery event(JsonObject payload) {
        return new Delivery(Kind.EVENT, payload, 0, "");
    }

    static Delivery interaction(JsonObject payload) {
        return new Delivery(Kind.INTERACTION, payload, 0, "");
    }

    static Delivery command(JsonObject payload) {
        return new Delivery(Kind.COMMAND, payload, 0, "");
    }

    Delivery again(String reason) {
        return new Delivery(kind, payload, retry + 1, reason);
    }

    String contentType() {
        return kind == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** The body of the HTTP request. */
    String body() {
        return switch (kind) {
            case EVENT -> Json.write(payload);
            case INTERACTION -> "payload=" + encoded(Json.write(payload));
            case COMMAND ->
                payload.keySet().stream()
                        .map(name -> name + "=" + encoded(Json.text(payload, name)))
                        .collect(Collectors.joining("&"));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
