package io.rapport.sandbox;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An app that keeps what Slack tells it and answers as the test says. */
final class FakeApp implements AutoCloseable {

    record Received(Map<String, List<String>> headers, String body) {

        String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of(""));
            return values.get(0);
        }

        JsonObject payload() {
            String json = body.startsWith("payload=")
                    ? URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8)
                    : body;
            return (JsonObject) Json.read(json);
        }
    }

    record Reply(int status, String body) {}

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> behaviour = got -> new Reply(200, "");

    FakeApp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/slack/events", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(Function<Received, Reply> newBehaviour) {
        behaviour = newBehaviour;
    }

    void answers(int status, String body) {
        answers(got -> new Reply(status, body));
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    Received last() {
        return received.get(received.size() - 1);
    }

    /** Calls the simulated Slack with JSON. */
    JsonObject call(SimulatedSlack slack, String method, Object... arguments) {
        return callAs(slack, slack.app().botToken(), method, Json.write(Json.object(arguments)));
    }

    JsonObject callAs(SimulatedSlack slack, String token, String method, String json) {
        HttpResponse<String> response = post(slack.apiUrl().resolve(method), token, json);
        return (JsonObject) Json.read(response.body());
    }

    HttpResponse<String> post(URI address, String token, String json) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received got = new Received(Map.copyOf(exchange.getRequestHeaders()), body);
        received.add(got);
        Reply reply = behaviour.apply(got);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
