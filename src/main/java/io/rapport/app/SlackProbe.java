package io.rapport.app;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Asks Slack a question without any of the machinery that serves, so that {@code check} works when nothing else does. */
final class SlackProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI apiUrl;

    SlackProbe(URI apiUrl) {
        this.apiUrl = apiUrl;
    }

    Answer call(String method, Secret token) {
        HttpRequest request = HttpRequest.newBuilder(apiUrl.resolve(method))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(JsonParser.parseString(response.body()).getAsJsonObject(), response.headers());
        } catch (IOException | JsonParseException | IllegalStateException failed) {
            return Answer.failed("unreachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.failed("interrupted");
        }
    }

    /** What Slack answered. */
    record Answer(JsonObject body, HttpHeaders headers) {

        private static Answer failed(String error) {
            JsonObject body = new JsonObject();
            body.addProperty("error", error);
            return new Answer(body, HttpHeaders.of(Map.of(), (name, value) -> true));
        }

        boolean isOk() {
            return body.has("ok") && body.get("ok").getAsBoolean();
        }

        String error() {
            return body.has("error") ? body.get("error").getAsString() : "nothing";
        }
    }
}
