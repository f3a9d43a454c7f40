package io.rapport.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.rapport.sandbox.Lines;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** Asks and acts as the sandbox's page does, and keeps what the stream tells. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI page;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<CompletableFuture<?>> streams = new ArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    Browser(URI page) {
        this.page = page;
    }

    /** Opens the stream of news as somebody. */
    void listen(String person) {
        HttpRequest request =
                HttpRequest.newBuilder(page.resolve("page/live?as=" + person)).build();
        int before = told.size();
        streams.add(http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(told))));
        Awaitility.await().atMost(PATIENCE).until(() -> told.size() > before);
    }

    List<String> told() {
        return told;
    }

    /** Waits for a line of the stream that fits, and returns it. */
    String await(Predicate<String> wanted) {
        Awaitility.await().atMost(PATIENCE).until(() -> told.stream().anyMatch(wanted));
        return told.stream().filter(wanted).findFirst().orElseThrow();
    }

    JsonObject get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(page.resolve("page/" + path)).build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(page.resolve("page/" + path))
                .header("Origin", page.toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build());
    }

    JsonObject act(String body) {
        HttpResponse<String> answer = post("act", body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(body + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    /** The members of an array that are objects. */
    static List<JsonObject> each(JsonObject holder, String name) {
        JsonArray array = holder.getAsJsonArray(name);
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
