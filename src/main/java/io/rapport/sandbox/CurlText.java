package io.rapport.sandbox;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes calls and deliveries as one line for a shell, which repeats them. */
final class CurlText {

    private final AppCredentials app;
    private final String api;
    private final Supplier<@Nullable URI> endpoint;

    /** Writes for an app that calls {@code api} and listens at {@code endpoint}, null while that is unknown. */
    CurlText(AppCredentials app, String api, Supplier<@Nullable URI> endpoint) {
        this.app = app;
        this.api = api;
        this.endpoint = endpoint;
    }

    String of(Call call) {
        return "curl -sS " + quoted(api + call.method())
                + " -H " + quoted("Authorization: Bearer " + app.botToken())
                + " -H " + quoted("Content-Type: application/json; charset=utf-8")
                + " --data " + quoted(Json.write(call.arguments()));
    }

    /** The signature is made by the shell, because one made now would soon be too old. */
    String of(Sent sent) {
        URI address = endpoint.get();
        String body = quoted(sent.delivery().body());
        return "body=" + body + "; ts=$(date +%s); sig=$(printf 'v0:%s:%s' \"$ts\" \"$body\""
                + " | openssl dgst -sha256 -hmac " + quoted(app.signingSecret()) + " | sed 's/^.* //');"
                + " curl -sS " + quoted(address == null ? "http://127.0.0.1:3000/slack/events" : address.toString())
                + " -H " + quoted("Content-Type: " + sent.delivery().contentType())
                + " -H \"X-Slack-Request-Timestamp: $ts\" -H \"X-Slack-Signature: v0=$sig\" --data \"$body\"";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
