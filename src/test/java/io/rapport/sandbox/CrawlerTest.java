package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrawlerTest {

    private static final String BLOCKS = """
            [{"type":"actions","elements":[
              {"type":"button","action_id":"silent","text":{"type":"plain_text","text":"Silent"}},
              {"type":"button","action_id":"form","text":{"type":"plain_text","text":"Form"}}]}]""";
    private static final String FORM = """
            {"type":"modal","title":{"type":"plain_text","text":"Goal"},"submit":{"type":"plain_text","text":"Keep"},
             "blocks":[{"type":"input","block_id":"t","label":{"type":"plain_text","text":"Title"},
               "element":{"type":"plain_text_input","action_id":"v"}}]}""";

    private final FakeApp app = new FakeApp();
    private final SimulatedSlack slack = SimulatedSlack.start(
            SandboxOptions.of(Company.twelve(), InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"))));

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void findsWhatGoesUnansweredAndWhatRefusesGoodValues() {
        slack.reachAppAt(app.address());
        app.answers(this::answer);
        app.call(
                slack,
                "chat.postMessage",
                "channel",
                slack.employee("ana").person().id(),
                "text",
                "?",
                "blocks",
                Json.read(BLOCKS));
        Crawler crawler = new Crawler(slack, Duration.ofMillis(30));

        int tried = crawler.crawl();

        assertThat(tried).isGreaterThan(5);
        assertThat(crawler.complaints())
                .extracting(trial -> trial.what() + " " + trial.complaint().strip())
                .contains(
                        "[Silent] nothing was to be seen",
                        "Goal submitted awkward unhelpful: null",
                        "Goal submitted well good values were refused: {t=Use fewer words}");
        assertThat(crawler.crawl()).isZero();
    }

    private FakeApp.Reply answer(FakeApp.Received got) {
        JsonObject payload = got.payload();
        if (Json.text(payload, "type").equals("view_submission")) {
            String error = got.body().contains("channel") ? "null" : "Use fewer words";
            return new FakeApp.Reply(200, "{\"response_action\":\"errors\",\"errors\":{\"t\":\"" + error + "\"}}");
        }
        if (payload.toString().contains("\"action_id\":\"form\",\"block_id\"")) {
            app.call(slack, "views.open", "trigger_id", Json.text(payload, "trigger_id"), "view", Json.read(FORM));
        }
        return new FakeApp.Reply(200, "");
    }
}
