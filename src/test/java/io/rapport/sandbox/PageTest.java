package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final String BUTTONS =
            "[{'type':'actions','block_id':'b','elements':[{'type':'button','action_id':'a','value':'v',"
                    + "'text':{'type':'plain_text','text':'Go'}},{'type':'static_select','action_id':'s','options':["
                    + "{'text':{'type':'plain_text','text':'One'},'value':'1'}]}]}]";
    private static final String FORM =
            "{'type':'modal','title':{'type':'plain_text','text':'Form'},'submit':{'type':'plain_text','text':'Send'},"
                    + "'notify_on_close':true,'blocks':[{'type':'input','block_id':'name','label':{'type':'plain_text',"
                    + "'text':'Name'},'element':{'type':'plain_text_input','action_id':'name'}}]}";

    private final MovableClock wire = new MovableClock(START);
    private final FakeApp app = new FakeApp();
    private final SimulatedSlack slack = SimulatedSlack.start(
            SandboxOptions.of(Company.twelve(), new MovableClock(START)).withWireClock(wire));
    private final PageBrowser browser = new PageBrowser(slack);
    private final String ana = id("ana");
    private final String lena = id("lena");
    private final List<Instant> walks = new ArrayList<>();

    @BeforeEach
    void attach() {
        slack.reachAppAt(app.address());
        slack.workplace().inviteApp("check-ins");
        slack.show(new Backstage(
                List.of(new Backstage.Command("/rapport", "Meet colleagues", "help")),
                List.of(new Backstage.Shortcut("Thank", "thank", "global", "Say thanks")),
                List.of(new Backstage.Scene("first-day", "First day", "A new program")),
                () -> new Backstage.Standing(null, List.of(), List.of(), ""),
                person -> List.of(
                        new Backstage.Move("hour", "1 hour", START.plusSeconds(3600), ""),
                        new Backstage.Move("round", "Next round", null, "There is no round.")),
                to -> {
                    walks.add(to);
                    return walks.size() > 1 ? Optional.of("Wait.") : Optional.empty();
                },
                scene -> Optional.empty()));
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    @Test
    void showsTheWorkspaceAsOnePersonSeesIt() {
        app.call(slack, "chat.postMessage", "channel", id("lena"), "text", "Hello Lena");

        JsonObject first = browser.get("/page/workspace");
        JsonObject hers = browser.get("/page/workspace?as=" + lena);

        assertThat(Json.text(first, "viewer")).isEqualTo(ana);
        assertThat(Json.children(first, "people"))
                .filteredOn(person -> Json.text(person, "id").equals(ana))
                .singleElement()
                .satisfies(person -> assertThat(Json.text(person, "city")).isEqualTo("Lisbon"));
        assertThat(names(first)).contains("general", "check-ins", "leads");
        assertThat(names(hers)).contains("general", "check-ins").doesNotContain("leads");
        assertThat(conversation(hers, "DIRECT").get("unread").getAsInt()).isEqualTo(1);
        assertThat(Json.children(first, "commands")).hasSize(1);
    }

    @Test
    void pagesBackwardsThroughAConversation() {
        for (int number = 1; number <= 7; number++) {
            slack.employee("ana").say("general", "message " + number);
        }
        String general = channel("general");

        JsonObject newest = browser.get("/page/messages?as=" + lena + "&channel=" + general + "&limit=3");
        String oldest = Json.text(Json.children(newest, "messages").get(0), "ts");
        JsonObject before =
                browser.get("/page/messages?as=" + lena + "&channel=" + general + "&limit=5&before=" + oldest);

        assertThat(texts(newest)).containsExactly("message 5", "message 6", "message 7");
        assertThat(Json.isTrue(newest, "more")).isTrue();
        assertThat(texts(before)).containsExactly("message 1", "message 2", "message 3", "message 4");
        assertThat(Json.isTrue(before, "more")).isFalse();
    }

    @Test
    void keepsAReadMarkForEachPerson() {
        slack.employee("ana").say("general", "Good morning");

        assertThat(unread(lena, "general")).isEqualTo(1);
        assertThat(unread(ana, "general")).isZero();
        browser.post("/page/read", "{\"as\":\"" + lena + "\",\"channel\":\"" + channel("general") + "\"}");
        assertThat(unread(lena, "general")).isZero();
        slack.employee("ana").say("general", "Good evening");
        assertThat(unread(lena, "general")).isEqualTo(1);
    }

    @Test
    void showsAnEphemeralMessageToItsReaderOnly() {
        String place = channel("check-ins");
        app.call(slack, "chat.postEphemeral", "channel", place, "user", ana, "text", "Only for Ana");

        assertThat(texts(browser.get("/page/messages?as=" + ana + "&channel=" + place)))
                .containsExactly("Only for Ana");
        assertThat(texts(browser.get("/page/messages?as=" + lena + "&channel=" + place)))
                .isEmpty();
    }

    @Test
    void sendsAPressAsSlackDoes() {
        String ts = post();

        JsonObject outcome = press(ts, "b", "a");

        assertThat(outcome.get("status").getAsInt()).isEqualTo(200);
        JsonObject payload = app.last().payload();
        assertThat(Json.text(payload, "type")).isEqualTo("block_actions");
        assertThat(Json.text(payload.getAsJsonObject("user"), "id")).isEqualTo(ana);
        assertThat(app.last().header("X-slack-signature")).startsWith("v0=");
    }

    @Test
    void tellsThatTheAppDidNotAnswerWell() {
        String ts = post();
        app.answers(500, "");

        assertThat(Json.text(press(ts, "b", "a"), "problem")).contains("500");
    }

    @Test
    void choosesAmongWhatIsOffered() {
        String ts = post();
        String place = channel("check-ins");

        browser.act("choose", "as", ana, "channel", place, "ts", ts, "block", "b", "action", "s", "value", "1");
        HttpResponse<String> refused = browser.tryTo(
                "choose", "as", ana, "channel", place, "ts", ts, "block", "b", "action", "s", "value", "2");

        assertThat(app.last().payload().toString()).contains("selected_option");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("One");
    }

    @Test
    void refusesAnEmptyRequiredFieldBeforeAnythingIsSent() {
        String view = openForm();
        int before = app.received().size();

        JsonObject empty = browser.act("submit", "as", ana, "view", view, "values", new JsonObject());

        assertThat(empty.getAsJsonObject("errors").keySet()).containsExactly("name");
        assertThat(app.received()).hasSize(before);
    }

    @Test
    void showsWhatTheAppSaysIsWrongAndClosesWhatItTakes() {
        String view = openForm();
        JsonObject values = Json.object("name", Json.object("name", "Ana"));

        app.answers(200, "{\"response_action\":\"errors\",\"errors\":{\"name\":\"Taken\"}}");
        JsonObject taken = browser.act("submit", "as", ana, "view", view, "values", values);
        app.answers(200, "");
        JsonObject good = browser.act("submit", "as", ana, "view", view, "values", values);

        assertThat(Json.text(taken.getAsJsonObject("errors"), "name")).isEqualTo("Taken");
        assertThat(good.getAsJsonObject("errors").keySet()).isEmpty();
        assertThat(app.last().payload().toString()).contains("\"value\":\"Ana\"");
        assertThat(Json.children(browser.get("/page/surfaces?as=" + ana), "modals"))
                .isEmpty();
        assertThat(browser.tryTo("close", "as", ana, "view", view).statusCode()).isEqualTo(404);
    }

    @Test
    void closesAFormAndTellsTheApp() {
        String view = openForm();

        browser.act("close-all", "as", ana, "view", view);

        assertThat(app.last().payload().toString()).contains("view_closed").contains("\"is_cleared\":true");
    }

    @Test
    void explainsACommandNobodyKnows() {
        String place = channel("check-ins");

        JsonObject known = browser.act("command", "as", ana, "channel", place, "text", "/rapport help me");
        JsonObject unknown = browser.act("command", "as", ana, "channel", place, "text", "/poem");

        assertThat(Json.text(known, "problem")).isEmpty();
        assertThat(app.last().body()).contains("text=help+me");
        assertThat(Json.text(unknown, "problem")).contains("/poem").contains("/rapport");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "an unknown person; {'as':'U404','deed':'open-home'}; 404; /page/workspace",
                "an unknown deed; {'deed':'fly'}; 400; press",
                "an unknown conversation; {'deed':'say','channel':'C404','text':'a'}; 404; /page/workspace",
                "a message that is gone; {'deed':'press','channel':'#check-ins','ts':'1.2','block':'b','action':'a'};"
                        + " 404; Look at the conversation",
                "a form that is gone; {'deed':'submit','view':'V404'}; 404; Open it again",
                "an unknown shortcut; {'deed':'shortcut','callback':'poem'}; 404; /page/workspace",
                "nothing to say; {'deed':'say','channel':'#check-ins'}; 400; text",
                "a conversation of others; {'as':'#zoe','deed':'say','channel':'#leads','text':'a'}; 403; in it",
            })
    void saysWhatToDoInstead(String what, String body, int status, String remedy) {
        String json = body.replace("#check-ins", channel("check-ins"))
                .replace("#leads", channel("leads"))
                .replace("#zoe", id("zoe"))
                .replace('\'', '"');

        HttpResponse<String> answer = browser.post("/page/act", json);

        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"error\":").contains(remedy);
    }

    @Test
    void refusesWhatHasChangedMeanwhile() {
        String ts = post();
        String place = channel("check-ins");
        app.call(slack, "chat.update", "channel", place, "ts", ts, "text", "Closed", "blocks", Json.read("[]"));

        HttpResponse<String> stale =
                browser.tryTo("press", "as", ana, "channel", place, "ts", ts, "block", "b", "action", "a");

        assertThat(stale.statusCode()).isEqualTo(409);
    }

    @Test
    void takesAPressOnAHomeThatWasDrawnAnewUnderTheFinger() {
        publish("b");
        publish("c");

        browser.act("press", "as", ana, "view", home(), "block", "b", "action", "a");

        JsonObject payload = app.last().payload();
        assertThat(Json.text(Json.children(payload, "actions").get(0), "value")).isEqualTo("v");
        assertThat(payload.getAsJsonObject("view").toString()).contains("'block_id':'c'".replace('\'', '"'));
        for (String block : List.of("d", "e", "f")) {
            publish(block);
        }
        HttpResponse<String> stale = browser.tryTo("press", "as", ana, "view", home(), "block", "b", "action", "a");
        assertThat(stale.statusCode()).isEqualTo(409);
    }

    @Test
    void answersOnlyThePageItself() {
        assertThat(browser.postFrom("", "/page/act", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.postFrom("https://example.com", "/page/act", "{}").statusCode())
                .isEqualTo(403);
        assertThat(browser.postFrom("http://127.0.0.1:1", "/page/clock", "{}").statusCode())
                .isEqualTo(403);
        assertThat(browser.raw("GET /page/workspace HTTP/1.1", "Host: evil.example", "Connection: close"))
                .startsWith("HTTP/1.1 403");
        assertThat(browser.raw("GET / HTTP/1.1", "Host: evil.example:80", "Connection: close"))
                .startsWith("HTTP/1.1 403");
        assertThat(browser.postFrom("https://example.com", "/api/auth.test", "token=xoxb-simulated-1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.postFrom("", "/api/auth.test", "token=xoxb-simulated-1")
                        .body())
                .contains("\"ok\":true");
        assertThat(app.received()).hasSize(1);
    }

    @Test
    void refusesGarbageAndTooMuch() {
        assertThat(browser.post("/page/act", "poem").statusCode()).isEqualTo(400);
        assertThat(browser.post("/page/act", "[]").statusCode()).isEqualTo(400);
        assertThat(browser.post("/page/act", "x".repeat((1 << 20) + 1)).statusCode())
                .isEqualTo(413);
        assertThat(browser.answer("/page/messages?limit=many&channel=" + channel("general"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.answer("/page/poem").statusCode()).isEqualTo(404);
        for (String path : List.of("/assets/../../app/Main.class", "/assets/%2e%2e%2fpoem", "/assets/.hidden")) {
            assertThat(browser.answer(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void protectsEveryAnswer() {
        for (String path : List.of("/page/workspace", "/page/poem", "/", "/assets/poem.js")) {
            assertThat(browser.answer(path).headers().map())
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .hasEntrySatisfying(
                            "content-security-policy",
                            policy -> assertThat(policy.get(0))
                                    .startsWith("default-src 'none'; script-src 'self';")
                                    .doesNotContain("unsafe-eval"));
        }
    }

    @Test
    void tellsWhoSeesItOfAMessageAtOnce() {
        List<String> hers = browser.stream(lena);
        List<String> others = browser.stream(ana);

        app.call(slack, "chat.postMessage", "channel", lena, "text", "Hello Lena");
        slack.live().reset();

        await(others, "event: reset");
        await(hers, "event: reset");
        assertThat(hers).anyMatch(line -> line.startsWith("data: ") && line.contains("\"text\":\"Hello Lena\""));
        assertThat(hers).contains("event: conversations", "event: traffic");
        assertThat(others).doesNotContain("event: message").contains("event: traffic");
    }

    @Test
    void tellsWhatIsGoneAndWhatChanged() {
        List<String> lines = browser.stream(ana);
        String ts = post();
        String place = channel("check-ins");

        app.call(slack, "chat.update", "channel", place, "ts", ts, "text", "Other words");
        app.call(slack, "chat.delete", "channel", place, "ts", ts);
        openForm();
        slack.workplace().join("zoe", "leads");

        await(lines, "event: gone");
        await(lines, "event: surfaces");
        assertThat(lines).anyMatch(line -> line.contains("Other words") && line.contains("\"edited\":true"));
    }

    @Test
    void tellsThatAFormCameTooLate() {
        List<String> lines = browser.stream(ana);
        press(post(), "b", "a");
        String trigger = Json.text(app.last().payload(), "trigger_id");
        wire.pass(Duration.ofSeconds(4));

        JsonObject answer = app.call(slack, "views.open", "trigger_id", trigger, "view", object(FORM));

        assertThat(Json.text(answer, "error")).isEqualTo("expired_trigger_id");
        await(lines, "event: notice");
        assertThat(lines).anyMatch(line -> line.contains("later than 3 seconds"));
    }

    @Test
    void cutsOffAPageThatDoesNotListen() throws IOException {
        try (Socket deaf = browser.deaf(ana)) {
            Awaitility.await().until(() -> slack.live().size() == 1);
            String much = "a".repeat(1_000_000);

            for (int count = 0; count < 40; count++) {
                slack.live().scene("much", Live.State.RUNNING, much);
            }

            Awaitility.await().until(() -> slack.live().size() == 0);
            assertThat(deaf.isConnected()).isTrue();
        }
    }

    @Test
    void keepsPagesOpenWhenTheWorkspaceBeginsAnew() {
        List<String> lines = browser.stream(ana);
        slack.employee("ana").say("general", "before");

        SimulatedSlack next = slack.startOver(SandboxOptions.of(Company.of(30, 7), new MovableClock(START)));

        await(lines, "event: reset");
        assertThat(next.pageUrl()).isEqualTo(slack.pageUrl());
        assertThat(Json.children(browser.get("/page/workspace"), "people")).hasSizeGreaterThan(30);
        assertThat(Json.children(browser.get("/page/workspace"), "commands")).hasSize(1);
        assertThat(browser.answer("/page/workspace?as=" + ana).statusCode()).isEqualTo(404);
        next.employees().get(0).say("general", "after");
        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains("\"text\":\"after\"")));
    }

    @Test
    void saysWhatGoesWrongForAsLongAsItDoes() {
        List<String> lines = browser.stream(ana);

        slack.meet(Fault.of(Fault.Kind.ERROR_NOT_APPLIED, "*", 1), Duration.ofMinutes(1));

        await(lines, "event: conversations");
        assertThat(trouble()).contains("error not applied for 100 % of all calls");
        wire.pass(Duration.ofMinutes(1));
        assertThat(trouble()).isEmpty();
        assertThat(Json.isTrue(app.call(slack, "auth.test"), "ok")).isTrue();
    }

    private String trouble() {
        return Json.text(browser.get("/page/workspace").getAsJsonObject("faults"), "active");
    }

    @Test
    void movesTheClockThroughWhoeverRunsTheApp() {
        assertThat(browser.post("/page/clock", "{\"move\":\"hour\"}").statusCode())
                .isEqualTo(202);
        assertThat(browser.post("/page/clock", "{\"to\":\"2026-03-03T10:00:00Z\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.post("/page/clock", "{\"move\":\"round\"}").body()).contains("There is no round.");
        assertThat(browser.post("/page/clock", "{\"to\":\"soon\"}").statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/page/scene", "{\"id\":\"first-day\"}").statusCode())
                .isEqualTo(202);
        assertThat(walks).containsExactly(START.plusSeconds(3600), Instant.parse("2026-03-03T10:00:00Z"));
    }

    @Test
    void keepsCallsAndDeliveriesForTheInspector() {
        press(post(), "b", "a");

        List<JsonObject> entries = Json.children(browser.get("/page/traffic?limit=10"), "entries");
        JsonObject call = named(entries, "chat.postMessage");
        JsonObject event = named(entries, "block_actions");

        assertThat(Json.text(call, "curl")).contains("/api/chat.postMessage").contains("xoxb-simulated-1");
        assertThat(call.getAsJsonObject("request").get("blocks").isJsonArray()).isTrue();
        assertThat(Json.text(event, "who")).isEqualTo(ana);
        assertThat(Json.text(event, "curl")).contains("openssl dgst -sha256").contains("/slack/events");
        long last = event.get("n").getAsLong();
        assertThat(Json.children(browser.get("/page/traffic?after=" + last), "entries"))
                .isEmpty();
    }

    private String post() {
        JsonObject posted = app.call(
                slack, "chat.postMessage", "channel", channel("check-ins"), "text", "Choose", "blocks", array(BUTTONS));
        return Json.text(posted, "ts");
    }

    private JsonObject press(String ts, String block, String action) {
        return browser.act(
                "press", "as", ana, "channel", channel("check-ins"), "ts", ts, "block", block, "action", action);
    }

    private String openForm() {
        press(post(), "b", "a");
        String trigger = Json.text(app.last().payload(), "trigger_id");
        app.call(slack, "views.open", "trigger_id", trigger, "view", object(FORM));
        return Json.text(
                Json.children(browser.get("/page/surfaces?as=" + ana), "modals").get(0), "id");
    }

    private void publish(String block) {
        JsonObject view = object(
                "{'type':'home','blocks':" + BUTTONS.replace("'block_id':'b'", "'block_id':'" + block + "'") + "}");
        app.call(slack, "views.publish", "user_id", ana, "view", view);
    }

    private String home() {
        return Json.text(browser.get("/page/surfaces?as=" + ana).getAsJsonObject("home"), "id");
    }

    private int unread(String person, String name) {
        return Json.children(browser.get("/page/workspace?as=" + person), "conversations").stream()
                .filter(each -> Json.text(each, "name").equals(name))
                .findFirst()
                .orElseThrow()
                .get("unread")
                .getAsInt();
    }

    private static JsonObject conversation(JsonObject workspace, String kind) {
        return Json.children(workspace, "conversations").stream()
                .filter(each -> Json.text(each, "kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonObject workspace) {
        return Json.children(workspace, "conversations").stream()
                .map(each -> Json.text(each, "name"))
                .toList();
    }

    private static List<String> texts(JsonObject page) {
        return Json.children(page, "messages").stream()
                .map(each -> Json.text(each, "text"))
                .toList();
    }

    private static JsonObject named(List<JsonObject> entries, String name) {
        return entries.stream()
                .filter(each -> Json.text(each, "name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void await(List<String> lines, String wanted) {
        Awaitility.await().until(() -> lines.contains(wanted));
    }

    private String id(String handle) {
        return slack.employee(handle).person().id();
    }

    private String channel(String name) {
        return slack.conversations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static JsonElement array(String text) {
        return Json.read(text.replace('\'', '"'));
    }

    private static JsonObject object(String text) {
        return (JsonObject) array(text);
    }
}
