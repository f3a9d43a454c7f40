package io.rapport.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackGuardTest {

    private static final String EVENT = "{\"type\":\"event_callback\"}";
    private static final Signature OURS = new Signature("simulated-signing-secret");

    private final SlackOffice office = SlackOffice.open();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void refusesWhatNobodySigned() throws Exception {
        HttpResponse<String> response = send(request().POST(body(EVENT)));

        assertRefused(response, 401);
    }

    @Test
    void refusesAWrongSignature() throws Exception {
        String now = seconds(Instant.now());
        String forged = new Signature("another secret").of(EVENT.getBytes(UTF_8), now);

        assertRefused(send(signed(EVENT, now, forged)), 401);
        assertRefused(send(signed(EVENT, now, "v0=" + "0".repeat(64))), 401);
        assertRefused(send(signed(EVENT, now, "v1=" + "0".repeat(64))), 401);
        assertRefused(send(signed(EVENT, "yesterday", forged)), 401);
    }

    @Test
    void refusesTheStaleAndTheFuture() throws Exception {
        for (Duration off : new Duration[] {Duration.ofMinutes(-6), Duration.ofMinutes(6), Duration.ofDays(4000)}) {
            String then = seconds(Instant.now().plus(off));

            assertRefused(send(signed(EVENT, then, OURS.of(EVENT.getBytes(UTF_8), then))), 401);
        }
    }

    @Test
    void acceptsAFewMinutesOfDifferentClocks() throws Exception {
        for (Duration off : new Duration[] {Duration.ofMinutes(-4), Duration.ofMinutes(4)}) {
            String then = seconds(Instant.now().plus(off));
            String body = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";

            HttpResponse<String> response = send(signed(body, then, OURS.of(body.getBytes(UTF_8), then)));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("abc");
        }
    }

    @Test
    void refusesTooMuchHoweverOftenItIsSentAndIsHeard() throws Exception {
        String now = seconds(Instant.now());

        for (int time = 0; time < 20; time++) {
            assertRefused(send(signed(" ".repeat(2 << 20), now, "v0=" + "0".repeat(64))), 413);
        }
    }

    @Test
    void doesNotWaitForWhatIsFarTooMuch() throws Exception {
        InetAddress here = InetAddress.getByName(office.address().getHost());
        try (Socket socket = new Socket(here, office.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n";
            out.write(head.getBytes(UTF_8));
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void refusesTooMuchThatDoesNotSayHowMuchItIs() throws Exception {
        byte[] chunk = new byte[64 << 10];
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(40, chunk)));
        HttpRequest.Builder request = request()
                .header("X-Slack-Request-Timestamp", seconds(Instant.now()))
                .header("X-Slack-Signature", "v0=" + "0".repeat(64))
                .POST(endless);

        assertRefused(send(request), 413);
    }

    @Test
    void refusesOtherMethodsAndPaths() throws Exception {
        assertRefused(send(request().GET()), 405);
        assertRefused(send(request().PUT(body(EVENT))), 405);
        assertRefused(
                send(HttpRequest.newBuilder(office.address().resolve("/slack/elsewhere"))
                        .GET()),
                404);
        assertRefused(
                send(HttpRequest.newBuilder(office.address().resolve("/slack/install"))
                        .GET()),
                404);
    }

    @Test
    void refusesSignedGarbage() throws Exception {
        for (String body :
                new String[] {EVENT, "garbage", "payload=%7B%22type%22%3A%22block_actions%22%7D", "[]", ""}) {
            HttpResponse<String> response = send(signed(body));

            assertRefused(response, 400);
        }
    }

    @Test
    void acknowledgesWhatItDoesNotKnow() throws Exception {
        String body = "{\"token\":\"x\",\"team_id\":\"T0SANDBOX01\",\"api_app_id\":\"A0RAPPORT01\",\"event\":"
                + "{\"type\":\"channel_rename\",\"channel\":{\"id\":\"C1\",\"name\":\"x\",\"created\":1}},"
                + "\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event_time\":1,\"authorizations\":[]}";

        assertThat(send(signed(body)).statusCode()).isEqualTo(200);
    }

    @Test
    void answersSlacksCheckOfTheCertificate() throws Exception {
        assertThat(send(signed("token=x&ssl_check=1")).statusCode()).isEqualTo(200);
    }

    @Test
    void readsNonAsciiBodiesAndLineEndsWhateverTheMachinesCharset() throws Exception {
        office.answers(new Reply.Done(Card.text("Grüße")));
        String plain =
                "team_id=T0SANDBOX01&user_id=" + user() + "&command=/rapport&channel_id=D1&trigger_id=1.2.3&text=";

        HttpResponse<String> encoded = send(signed(plain + URLEncoder.encode("card für Zoë 小林", UTF_8)));
        HttpResponse<String> raw = send(signed(plain.replace("1.2.3", "1.2.4") + "card für Zoë\r\n"));

        assertThat(encoded.statusCode()).isEqualTo(200);
        assertThat(encoded.body()).contains("Grüße");
        assertThat(raw.statusCode()).isEqualTo(200);
        assertThat(office.acts)
                .extracting((Act act) -> act.answers().one("text"))
                .contains("für Zoë 小林");
    }

    @Test
    void leavesAnIncompleteBodyWaitingWithoutAThread() throws Exception {
        try (Socket slow =
                new Socket(InetAddress.getLoopbackAddress(), office.address().getPort())) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nX-Slack-Request-Timestamp: "
                            + seconds(Instant.now()) + "\r\nX-Slack-Signature: v0=" + "0".repeat(64) + "\r\n\r\n{")
                    .getBytes(UTF_8));
            out.flush();

            assertThat(send(signed("token=x&ssl_check=1")).statusCode()).isEqualTo(200);
            slow.shutdownOutput();
            InputStream in = slow.getInputStream();
            assertThat(new String(in.readAllBytes(), UTF_8))
                    .doesNotContain("\tat ")
                    .doesNotContain("200 OK");
        }
    }

    @Test
    void refusesToGuardWithoutASecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(" "));
    }

    private void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body())
                .hasSizeLessThan(200)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(office.acts).isEmpty();
    }

    private String user() {
        return office.slack.employee("ana").person().id();
    }

    private HttpRequest.Builder signed(String body) {
        String now = seconds(Instant.now());
        return signed(body, now, OURS.of(body.getBytes(UTF_8), now));
    }

    private HttpRequest.Builder signed(String body, String timestamp, String signature) {
        String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        return request()
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(body(body));
    }

    private HttpRequest.Builder request() {
        URI events = office.address().resolve("/slack/events");
        return HttpRequest.newBuilder(events).version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpRequest.BodyPublisher body(String body) {
        return HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static String seconds(Instant instant) {
        return String.valueOf(instant.getEpochSecond());
    }
}
