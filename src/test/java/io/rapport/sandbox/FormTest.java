package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String FORM = """
            {"type":"modal","callback_id":"goal","title":{"type":"plain_text","text":"A goal"},
             "submit":{"type":"plain_text","text":"Propose"},"notify_on_close":true,"blocks":[
              {"type":"input","block_id":"title","label":{"type":"plain_text","text":"Title"},
               "element":{"type":"plain_text_input","action_id":"v","max_length":20}},
              {"type":"input","block_id":"why","optional":true,"label":{"type":"plain_text","text":"Why"},
               "element":{"type":"plain_text_input","action_id":"v2","initial_value":"Because"}}]}""";

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
    void submitsAFormAndReadsItsErrors() {
        openForm();
        app.answers(200, "{\"response_action\":\"errors\",\"errors\":{\"title\":\"Already taken\"}}");

        Outcome refused = ana.submit(Map.of("Title", "Bouldering"));

        assertThat(refused.errors()).containsExactly(Map.entry("title", "Already taken"));
        assertThat(ana.modal()).isPresent();
        JsonObject values = app.last()
                .payload()
                .getAsJsonObject("view")
                .getAsJsonObject("state")
                .getAsJsonObject("values");
        assertThat(values.toString()).contains("Bouldering").contains("Because");
        app.answers(200, "");
        assertThat(ana.submit().isOk()).isTrue();
        assertThat(ana.modal()).isEmpty();
        assertThat(slack.transcript().text()).contains("Title: Bouldering").contains("Why: Because");
    }

    @Test
    void doesNotSendAnEmptyRequiredField() {
        openForm();
        int before = app.received().size();

        assertThat(ana.submit().errors()).containsOnlyKeys("title");
        assertThat(ana.submit(Map.of("title", "far too long for this form")).errors())
                .containsOnlyKeys("title");
        assertThat(app.received()).hasSize(before);
    }

    @Test
    void stacksModalsUpToThree() {
        openForm();
        String push = "{\"response_action\":\"push\",\"view\":" + FORM + "}";
        app.answers(200, push);

        ana.submit(Map.of("Title", "One"));
        ana.submit(Map.of("Title", "Two"));
        Outcome fourth = ana.submit(Map.of("Title", "Three"));

        assertThat(ana.modals()).hasSize(3);
        assertThat(fourth.problem()).isEqualTo("push_limit_reached");
        app.answers(200, "{\"response_action\":\"clear\"}");
        ana.submit(Map.of("Title", "Four"));
        assertThat(ana.modals()).isEmpty();
    }

    @Test
    void tellsTheAppThatAFormWasClosed() {
        openForm();

        ana.close();

        assertThat(Json.text(app.last().payload(), "type")).isEqualTo("view_closed");
        assertThat(ana.modal()).isEmpty();
    }

    @Test
    void letsTriggersWorkOnceAndForThreeSeconds() {
        ana.command("/rapport", "goal");
        String trigger = trigger();

        assertThat(open(trigger)).isEmpty();
        assertThat(open(trigger)).isEqualTo("exchanged_trigger_id");
        ana.command("/rapport", "goal");
        wire.pass(Duration.ofSeconds(4));
        assertThat(open(trigger())).isEqualTo("expired_trigger_id");
        assertThat(open("1.2.3")).isEqualTo("invalid_trigger_id");
    }

    private void openForm() {
        ana.command("/rapport", "goal");
        assertThat(open(trigger())).isEmpty();
    }

    private String open(String trigger) {
        return Json.text(app.call(slack, "views.open", "trigger_id", trigger, "view", Json.read(FORM)), "error");
    }

    private String trigger() {
        String body = app.last().body();
        return body.substring(body.indexOf("trigger_id=") + "trigger_id=".length());
    }
}
