package io.rapport.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.app.PlainPage.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private final AtomicInteger calls = new AtomicInteger();

    private final WebServer web = WebServer.start(
            new Settings.Address("127.0.0.1", 0),
            Pages.routes(Map.of(
                    "/echo",
                    PlainPage.of(request -> {
                        int length = PlainPage.body(request).length();
                        calls.incrementAndGet();
                        return Answer.text(200, length + " characters");
                    }),
                    "/broken",
                    PlainPage.of(request -> {
                        throw new IllegalStateException("the inside of the server");
                    }))));

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void answersWithoutSayingWhatItIs() throws Exception {
        HttpResponse<String> answer = post("/echo", "hello");

        assertThat(answer.body()).isEqualTo("5 characters\n");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void explainsFailuresInAFewPlainWords() throws Exception {
        HttpResponse<String> missing = post("/nowhere", "");
        HttpResponse<String> broken = post("/broken", "");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("Not Found\n");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).isEqualTo("Server Error\n");
    }

    @Test
    void refusesABodyOverOneMebibyteBeforeAnybodyReadsIt() throws Exception {
        HttpResponse<String> answer = post("/echo", "x".repeat((1 << 20) + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(calls).hasValue(0);
        assertThat(post("/echo", "x".repeat(1 << 20)).statusCode()).isEqualTo(200);
    }

    @Test
    void hearsOutWhoWasRefusedInTheMiddleOfSending() throws IOException {
        for (String path : List.of("/echo", "/nowhere")) {
            try (Socket socket = open("POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
                    + (8 << 20) + "\r\n\r\n")) {
                assertThat(firstLine(socket)).matches("HTTP/1.1 4(04|13) .*\\s");
                for (int sent = 0; sent < 128; sent++) {
                    socket.getOutputStream().write(new byte[1 << 16]);
                }
                assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
            }
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void refusesAnEndlessBodyOfUnknownLength() throws IOException {
        try (Socket socket = open("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")) {
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
            for (int sent = 0; sent <= 17 && socket.getInputStream().available() == 0; sent++) {
                socket.getOutputStream().write(chunk);
            }

            assertThat(firstLine(socket)).contains(" 413 ");
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void endsATricklingBodyAndServesOthersMeanwhile() throws Exception {
        Socket[] trickling = new Socket[100];
        for (int index = 0; index < trickling.length; index++) {
            trickling[index] = open("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
        }

        assertThat(post("/echo", "hello").statusCode()).isEqualTo(200);
        Awaitility.await().until(() -> {
            trickling[0].getOutputStream().write('x');
            return trickling[0].getInputStream().available() > 0;
        });
        assertThat(firstLine(trickling[0])).contains(" 408 ");
        assertThat(calls).hasValue(1);
        for (Socket socket : trickling) {
            socket.close();
        }
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Socket open(String head) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character >= 0 && character != '\n'; character = in.read()) {
            line.append((char) character);
        }
        return line.toString();
    }
}
