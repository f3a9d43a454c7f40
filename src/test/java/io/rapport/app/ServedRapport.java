package io.rapport.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Rapport in a process of its own, told everything by environment variables, against a simulated Slack in this process. */
final class ServedRapport implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Rapport is ready on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SimulatedSlack slack;
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Class<?> main;
    private Process process;
    private int port;

    private ServedRapport(SimulatedSlack slack, Path folder, Map<String, String> more, Class<?> main)
            throws IOException {
        this.slack = slack;
        this.main = main;
        this.folder = folder;
        environment.put("SLACK_BOT_TOKEN", slack.app().botToken());
        environment.put("SLACK_SIGNING_SECRET", slack.app().signingSecret());
        environment.put("RAPPORT_SLACK_API_URL", slack.apiUrl().toString());
        environment.put("RAPPORT_HOST", "127.0.0.1");
        environment.put("RAPPORT_PORT", String.valueOf(freePort()));
        environment.put("RAPPORT_PUBLIC_URL", "http://127.0.0.1:" + environment.get("RAPPORT_PORT"));
        environment.put("RAPPORT_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("data/rapport"));
        environment.put("RAPPORT_SETTLE_SECONDS", "1");
        environment.putAll(more);
        environment.values().removeIf(String::isEmpty);
        this.process = launch();
        this.port = awaitPort();
        reach();
    }

    /** Starts serving and waits until it is ready; {@code more} goes before the usual environment, empty text removes from it. */
    static ServedRapport start(SimulatedSlack slack, Path folder, Map<String, String> more) throws IOException {
        return new ServedRapport(slack, folder, more, Main.class);
    }

    /** The same, but it does not hold back its calls, where what it answers is the matter and not when. */
    static ServedRapport unpaced(SimulatedSlack slack, Path folder, Map<String, String> more) throws IOException {
        return new ServedRapport(slack, folder, more, UnpacedRapport.class);
    }

    /** The same, with its patience scaled down too. */
    static ServedRapport hurried(SimulatedSlack slack, Path folder, Map<String, String> more) throws IOException {
        return new ServedRapport(slack, folder, more, HurriedRapport.class);
    }

    /** Kills it as hard as there is, and starts it again on the same data. */
    void killAndRestart() throws IOException {
        kill();
        restart();
    }

    /** Starts it again on the same data. */
    void restart() throws IOException {
        process = launch();
        port = awaitPort();
        reach();
    }

    /** Stops it where it stands, as a machine that goes to sleep; {@link #thaw} lets it go on. */
    void freeze() {
        Signals.send("STOP", process.toHandle());
    }

    void thaw() {
        Signals.send("CONT", process.toHandle());
    }

    /** Returns how many bytes are alive after a collection. */
    long heapAfterCollection() throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String total = histogram
                .inputReader()
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(
                total.replaceAll("Total\\s+\\d+\\s+(\\d+).*", "$1").strip());
    }

    int threads() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop, waits until it has, and returns its exit code. */
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    /** Returns what it wrote, to both streams. */
    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** Returns the first answer of a page. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET().build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonObject rehearsal() {
        return JsonParser.parseString(get("/rehearsal").body()).getAsJsonObject();
    }

    List<JsonObject> mishaps() {
        return objects(rehearsal().getAsJsonArray("mishaps"));
    }

    List<JsonObject> held() {
        return objects(rehearsal().getAsJsonArray("held"));
    }

    Instant now() {
        return Instant.parse(rehearsal().get("now").getAsString());
    }

    /** Walks the domain clock to {@code to} and returns when it has arrived. */
    JsonObject walk(Instant to) {
        HttpResponse<String> answer = post("/rehearsal/clock", "{\"to\":\"" + to + "\"}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        kill();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(request.uri().toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("log"), "");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("RAPPORT_") || name.startsWith("SLACK_"));
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private int awaitPort() {
        Awaitility.await("ready")
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || READY.matcher(log()).find());
        Matcher ready = READY.matcher(text());
        if (!ready.find()) {
            throw new IllegalStateException("it did not start:\n" + text());
        }
        return Integer.parseInt(ready.group(1));
    }

    private void reach() {
        slack.reachAppAt(uri("/"));
        Awaitility.await("connected")
                .atMost(PATIENCE)
                .until(() -> get("/readyz").statusCode() == 200);
    }

    private String text() {
        try {
            return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.asList().stream().map(element -> element.getAsJsonObject()).toList();
    }
}
