package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.rapport.sandbox.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real Rapport behind the sandbox's page, in this process. */
class ScenesTest {

    private static final Company COMPANY = Company.twelve();
    private static final Duration TROUBLE = Duration.ofSeconds(2);

    private static final Sandbox SANDBOX = Sandbox.open(COMPANY, 0);
    private static final Stage STAGE = new Stage(SANDBOX, new Scenes(COMPANY, TROUBLE).all());

    private final Browser browser = new Browser(SANDBOX.slack().pageUrl());

    @BeforeAll
    static void begin() {
        SANDBOX.begin();
    }

    @AfterAll
    static void stop() {
        STAGE.close();
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "odd-number, 'All 5 were introduced, and nobody twice. They were introduced in groups of 2 and 3'",
        "partner-cannot, does not suit",
        "holiday, 'heard nothing of it. All 4 were introduced, and nobody twice'",
        "slack-429, 'All 8 were introduced, and nobody twice'",
        "slack-500, 'All 8 were introduced, and nobody twice'",
        "slack-silent, 'All 8 were introduced, and nobody twice'",
        "restart, 'All 12 were introduced, and nobody twice'",
        "sixty-people, 'All 60 were introduced, and nobody twice'",
        "ten-programs, 'All 4 were introduced in each of their ten programs'"
    })
    void playsToItsEnd(String scene, String note) {
        browser.listen("");

        play(scene);

        assertThat(browser.post("scene", "{'id':'first-day'}").statusCode()).isEqualTo(409);
        assertThat(browser.post("clock", "{'move':'hour'}").statusCode()).isEqualTo(409);
        assertThat(browser.await(ScenesTest::isEnd))
                .contains("\"id\":\"" + scene + "\"")
                .contains("\"state\":\"done\"")
                .contains(note);
        assertThat(browser.told())
                .contains("event: reset", "event: message", "event: conversations", "event: traffic", "event: clock");
    }

    @Test
    void leadsANewcomerFromTheInvitationToAnIntroduction() {
        browser.listen("");
        play("first-day");
        browser.await(ScenesTest::isEnd);
        String ana = id(Browser.each(browser.get("workspace"), "people").get(0));

        join(ana);
        Instant through = move(ana, "round").plus(Duration.ofHours(25));
        assertThat(browser.post("clock", "{'to':'" + through + "'}").statusCode())
                .isEqualTo(202);

        browser.await(line -> line.contains("\"now\":\"" + through + "\"") && line.contains("\"busy\":\"\""));
        List<JsonObject> unread = Browser.each(browser.get("workspace?as=" + ana), "conversations").stream()
                .filter(each ->
                        List.of("GROUP", "DIRECT").contains(each.get("kind").getAsString()))
                .filter(each -> each.get("unread").getAsInt() > 0)
                .toList();
        assertThat(unread)
                .flatExtracting(
                        each -> Browser.each(browser.get("messages?as=" + ana + "&channel=" + id(each)), "messages"))
                .anyMatch(message -> message.toString().contains("checkins.more#"));
        assertThat(Browser.each(browser.get("time"), "moves"))
                .extracting(each -> each.get("id").getAsString())
                .containsExactly("hour", "morning", "round", "week");
    }

    @Test
    void walksOnlyForward() {
        assertThat(browser.post("clock", "{'to':'2020-01-01T00:00:00Z'}").body())
                .contains("forward only");
        assertThat(browser.post("clock", "{'move':'yesterday'}").statusCode()).isEqualTo(400);
        assertThat(browser.post("scene", "{'id':'doomsday'}").statusCode()).isEqualTo(404);
    }

    private void play(String scene) {
        assertThat(browser.post("scene", "{'id':'" + scene + "'}").statusCode()).isEqualTo(202);
    }

    private void join(String person) {
        String channel = Browser.each(browser.get("workspace"), "conversations").stream()
                .filter(each -> each.get("name").getAsString().equals("check-ins"))
                .map(ScenesTest::id)
                .findFirst()
                .orElseThrow();
        JsonObject post = Browser.each(browser.get("messages?channel=" + channel), "messages")
                .get(0);
        JsonObject actions = Browser.each(post, "blocks").stream()
                .filter(block -> block.toString().contains("programs.join#"))
                .findFirst()
                .orElseThrow();
        String action =
                Browser.each(actions, "elements").get(0).get("action_id").getAsString();
        JsonObject outcome = browser.act("{'as':'" + person + "','deed':'press','channel':'" + channel + "','ts':'"
                + post.get("ts").getAsString() + "','block':'"
                + actions.get("block_id").getAsString() + "','action':'" + action + "'}");
        assertThat(outcome.get("problem").getAsString()).isEmpty();
        assertThat(outcome.get("status").getAsInt()).isEqualTo(200);
    }

    private Instant move(String person, String id) {
        return Browser.each(browser.get("time?as=" + person), "moves").stream()
                .filter(each -> each.get("id").getAsString().equals(id))
                .map(each -> Instant.parse(each.get("to").getAsString()))
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonObject object) {
        return object.get("id").getAsString();
    }

    private static boolean isEnd(String line) {
        return line.contains("\"state\":\"done\"") || line.contains("\"state\":\"failed\"");
    }
}
