package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.response.MapResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SocketModeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void deliversInEnvelopesToSlacksOwnClient() throws Exception {
        SlackConfig config = new SlackConfig();
        List<JsonObject> heard = new CopyOnWriteArrayList<>();
        try (SimulatedSlack slack = SimulatedSlack.start(
                SandboxOptions.of(Company.twelve(), InstantSource.fixed(NINE)).withAckLimit(Duration.ofMillis(500)))) {
            config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
            try (SocketModeClient client = Slack.getInstance(config)
                    .socketMode(slack.app().appToken(), SocketModeClient.Backend.JavaWebSocket)) {
                client.setAutoReconnectEnabled(false);
                client.addWebSocketMessageListener(text -> {
                    JsonObject envelope = (JsonObject) Json.read(text);
                    heard.add(envelope);
                    acknowledge(client, envelope);
                });
                client.connect();
                Awaitility.await().until(slack::isConnected);

                Outcome outcome = slack.employee("ana").command("/rapport", "help");
                slack.workplace().openHome("ana");

                assertThat(outcome.isOk()).isTrue();
                assertThat(slack.employee("ana").ephemerals())
                        .extracting(Message::text)
                        .containsExactly("Help");
                assertThat(heard)
                        .extracting(each -> Json.text(each, "type"))
                        .containsExactly("hello", "slash_commands", "events_api");
                assertThat(Json.isTrue(heard.get(1), "accepts_response_payload"))
                        .isTrue();
                assertThat(Json.text(heard.get(1).getAsJsonObject("payload"), "text"))
                        .isEqualTo("help");
                assertThat(Json.text(heard.get(2), "retry_attempt")).isEqualTo("0");
            }
        }
    }

    @Test
    void asksForANewConnection() throws Exception {
        SlackConfig config = new SlackConfig();
        try (SimulatedSlack slack =
                SimulatedSlack.start(SandboxOptions.of(Company.twelve(), InstantSource.fixed(NINE)))) {
            config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
            try (SocketModeClient client = Slack.getInstance(config)
                    .socketMode(slack.app().appToken(), SocketModeClient.Backend.JavaWebSocket)) {
                client.setAutoReconnectEnabled(false);
                client.connect();
                Awaitility.await().until(slack::isConnected);

                slack.refreshConnection();

                Awaitility.await()
                        .until(() -> slack.calls("apps.connections.open").size() == 2);
                Awaitility.await()
                        .untilAsserted(() -> assertThat(slack.isConnected()).isTrue());
            }
        }
    }

    @Test
    void wantsTheAppLevelToken() {
        try (SimulatedSlack slack =
                        SimulatedSlack.start(SandboxOptions.of(Company.twelve(), InstantSource.fixed(NINE)));
                FakeApp app = new FakeApp()) {
            String refused =
                    Json.text(app.callAs(slack, slack.app().botToken(), "apps.connections.open", "{}"), "error");

            assertThat(refused).isEqualTo("invalid_auth");
        }
    }

    private static void acknowledge(SocketModeClient client, JsonObject envelope) {
        if (envelope.has("envelope_id")) {
            boolean isCommand = Json.text(envelope, "type").equals("slash_commands");
            MapResponse response =
                    new MapResponse(Json.text(envelope, "envelope_id"), isCommand ? Map.of("text", "Help") : Map.of());
            client.sendSocketModeResponse(response);
        }
    }
}
