package io.rapport.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** Reaches the app by signed requests to its endpoint. */
final class HttpLine implements Line {

    private final URI endpoint;
    private final String secret;
    private final Duration ackLimit;
    private final InstantSource wireClock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    HttpLine(URI endpoint, World world) {
        this.endpoint = endpoint;
        this.secret = world.app().signingSecret();
        this.ackLimit = world.options().ackLimit();
        this.wireClock = world.options().wireClock();
    }

    @Override
    public Ack deliver(Delivery delivery) {
        try {
            HttpResponse<String> response =
                    client.send(request(delivery), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            boolean isFinal = response.headers()
                    .firstValue("X-Slack-No-Retry")
                    .filter("1"::equals)
                    .isPresent();
            String problem = response.statusCode() / 100 == 2 ? "" : "http_error";
            return new Ack(response.statusCode(), response.body(), problem, isFinal);
        } catch (HttpTimeoutException late) {
            return Ack.failed("http_timeout");
        } catch (IOException broken) {
            return Ack.failed("connection_failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ack.failed("connection_failed");
        }
    }

    private HttpRequest request(Delivery delivery) {
        String body = delivery.body();
        String timestamp = Long.toString(wireClock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(ackLimit)
                .header("Content-Type", delivery.contentType())
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(secret, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (delivery.retry() > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(delivery.retry()))
                    .header("X-Slack-Retry-Reason", delivery.retryReason());
        }
        return request.build();
    }
}
