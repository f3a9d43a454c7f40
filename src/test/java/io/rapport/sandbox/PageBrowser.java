package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Asks and acts as the page in the browser does. */
final class PageBrowser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<CompletableFuture<?>> streams = new ArrayList<>();
    private final URI page;
    private final String origin;

    PageBrowser(SimulatedSlack slack) {
        this.page = slack.pageUrl();
        this.origin = page.toString().replaceAll("/$", "");
    }

    JsonObject get(String path) {
        return (JsonObject) Json.read(answer(path).body());
    }

    HttpResponse<String> answer(String path) {
        return send(HttpRequest.newBuilder(page.resolve(path)).build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path, body).header("Origin", origin).build());
    }

    /** Posts with an Origin of one's own; none when it is empty. */
    HttpResponse<String> postFrom(String from, String path, String body) {
        HttpRequest.Builder request = request(path, body);
        return send(
                from.isEmpty()
                        ? request.build()
                        : request.header("Origin", from).build());
    }

    JsonObject act(String deed, Object... pairs) {
        HttpResponse<String> answer = tryTo(deed, pairs);
        if (answer.statusCode() != 200) {
            throw new AssertionError(deed + ": " + answer.statusCode() + " " + answer.body());
        }
        return (JsonObject) Json.read(answer.body());
    }

    HttpResponse<String> tryTo(String deed, Object... pairs) {
        JsonObject body = Json.object(pairs);
        body.addProperty("deed", deed);
        return post("/page/act", Json.write(body));
    }

    /** The lines of the stream that somebody's page hears, once it is open. */
    List<String> stream(String person) {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request =
                HttpRequest.newBuilder(page.resolve("/page/live?as=" + person)).build();
        streams.add(http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines))));
        Awaitility.await().until(() -> lines.contains("retry: 1000"));
        return lines;
    }

    /** What the server answers to these very lines. */
    String raw(String... lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.getPort())) {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A page that opens the stream and never reads it. */
    Socket deaf(String person) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), page.getPort()));
        String request = "GET /page/live?as=" + person + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(page.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
