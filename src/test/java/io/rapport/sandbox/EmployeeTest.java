package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmployeeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String BUTTONS = """
            [{"type":"actions","block_id":"b","elements":[
              {"type":"button","action_id":"met:yes","value":"g1","text":{"type":"plain_text","text":"We met"}},
              {"type":"static_select","action_id":"pick","placeholder":{"type":"plain_text","text":"When"},"options":[
                {"text":{"type":"plain_text","text":"Monday"},"value":"mon"},
                {"text":{"type":"plain_text","text":"Tuesday"},"value":"tue"}]}]}]""";

    private final MovableClock wire = new MovableClock(NINE);
    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.twelve(), InstantSource.fixed(NINE))
                    .withWireClock(wire)
                    .withAckLimit(Duration.ofMillis(400))
                    .withRetryDelays(List.of(Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(5))));
    private final FakeApp app = new FakeApp();
    private final Employee ana = slack.employee("ana");

    @BeforeEach
    void connect() {
        slack.reachAppAt(app.address());
    }

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void pressesTheButtonItReceivedWithASignedPayload() {
        send(BUTTONS);

        Outcome outcome = ana.press("We met");

        assertThat(outcome.isOk()).isTrue();
        FakeApp.Received got = app.last();
        String stamp = got.header("X-slack-request-timestamp");
        assertThat(got.header("X-slack-signature"))
                .isEqualTo(Signature.of(slack.app().signingSecret(), stamp, got.body()));
        JsonObject action = Json.children(got.payload(), "actions").get(0);
        assertThat(Json.text(action, "action_id")).isEqualTo("met:yes");
        assertThat(Json.text(action, "value")).isEqualTo("g1");
        assertThat(got.payload().get("enterprise").isJsonNull()).isTrue();
    }

    @Test
    void cannotPressWhatIsNotThere() {
        send(BUTTONS);

        assertThatThrownBy(() -> ana.press("Nowhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("We met");
    }

    @Test
    void choosesAnOptionByItsLabel() {
        send(BUTTONS);

        ana.choose("When", "Tuesday");

        JsonObject action = Json.children(app.last().payload(), "actions").get(0);
        assertThat(Json.text(action.getAsJsonObject("selected_option"), "value"))
                .isEqualTo("tue");
        assertThat(app.last().payload().getAsJsonObject("state").toString()).contains("tue");
    }

    @Test
    void showsTheAnswerToACommandToItsAuthorAlone() {
        app.answers(200, "{\"response_type\":\"ephemeral\",\"text\":\"Here is help\"}");

        Outcome outcome = ana.commandIn("general", "/rapport", "help & more");

        assertThat(outcome.isOk()).isTrue();
        assertThat(app.last().body()).contains("text=help+%26+more").contains("is_enterprise_install=false");
        assertThat(ana.ephemerals()).extracting(Message::text).containsExactly("Here is help");
        assertThat(slack.employee("kenji").messages()).isEmpty();
    }

    @Test
    void answersThroughAResponseUrlFiveTimes() {
        send(BUTTONS);
        ana.press("We met");
        URI address = URI.create(Json.text(app.last().payload(), "response_url"));

        app.post(address, "", "{\"replace_original\":true,\"text\":\"Thanks\"}");
        for (int use = 0; use < 4; use++) {
            assertThat(app.post(address, "", "{\"text\":\"More\"}").statusCode())
                    .isEqualTo(200);
        }

        assertThat(ana.messages())
                .extracting(Message::text)
                .startsWith("Thanks")
                .hasSize(5);
        assertThat(app.post(address, "", "{\"text\":\"Sixth\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void seesATimeoutWhenTheAppIsSlow() {
        send(BUTTONS);
        app.answers(got -> {
            Awaitility.await().pollDelay(600, TimeUnit.MILLISECONDS).until(() -> true);
            return new FakeApp.Reply(200, "");
        });

        assertThat(ana.press("We met").problem()).isEqualTo("operation_timeout");
        app.answers(500, "");
        assertThat(ana.press("We met").problem()).startsWith("dispatch_failed");
    }

    @Test
    void repeatsFailedEventsThreeTimes() {
        app.answers(500, "");

        slack.workplace().openHome("ana");

        Awaitility.await().until(() -> app.received().size() == 4);
        assertThat(app.received())
                .extracting(got -> got.header("X-slack-retry-num"))
                .containsExactly("", "1", "2", "3");
        assertThat(app.received())
                .extracting(got -> Json.text(got.payload(), "event_id"))
                .containsOnly(Json.text(app.last().payload(), "event_id"));
        assertThat(app.last().header("X-slack-retry-reason")).isEqualTo("http_error");
    }

    @Test
    void tellsTheAppOfChannelsItIsInOnly() {
        slack.workplace().leave("ana", "check-ins");
        assertThat(app.received()).isEmpty();

        slack.workplace().inviteApp("check-ins");
        slack.workplace().join("ana", "check-ins");

        assertThat(app.received())
                .extracting(got -> Json.text(got.payload().getAsJsonObject("event"), "user"))
                .containsExactly(slack.app().botUser(), ana.person().id());
    }

    @Test
    void refusesToReachAnythingButLoopback() {
        assertThatThrownBy(() -> slack.reachAppAt(URI.create("https://example.com")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsTheStory() {
        send(BUTTONS);
        ana.press("We met");

        assertThat(slack.transcript().text())
                .contains("Mon 2 Mar 09:00 in Lisbon · to Ana")
                .contains("[We met] [When▾]")
                .contains("Mon 2 Mar 09:00 in Lisbon · Ana presses [We met]");
    }

    private void send(String blocks) {
        JsonObject answer = app.call(
                slack,
                "chat.postMessage",
                "channel",
                ana.person().id(),
                "text",
                "Did you meet?",
                "blocks",
                Json.read(blocks));
        assertThat(Json.text(answer, "error")).isEmpty();
    }
}
