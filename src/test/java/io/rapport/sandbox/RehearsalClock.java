package io.rapport.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The domain clock of an app that rehearses in another process, asked over HTTP, so that both live in the same time.
 *
 * <p>While the app cannot be asked (not started yet, killed) it shows what it showed last.
 */
public final class RehearsalClock implements InstantSource {

    private static final Duration FRESH = Duration.ofMillis(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final InstantSource wire = InstantSource.system();
    private volatile URI address = URI.create("http://127.0.0.1:1/rehearsal");
    private volatile Instant last;
    private volatile Instant asked = Instant.MIN;

    /** Shows {@code start} until the app can be asked. */
    public RehearsalClock(Instant start) {
        last = start;
    }

    /** Says where the app listens. */
    public void ask(URI app) {
        address = app.resolve("/rehearsal");
    }

    @Override
    public Instant instant() {
        if (asked.plus(FRESH).isBefore(wire.instant())) {
            last = fetch();
            asked = wire.instant();
        }
        return last;
    }

    private Instant fetch() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            String body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Instant.parse(Json.text((JsonObject) Json.read(body), "now"));
        } catch (IOException | JsonParseException | ClassCastException | java.time.DateTimeException unknown) {
            return last;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return last;
        }
    }
}
