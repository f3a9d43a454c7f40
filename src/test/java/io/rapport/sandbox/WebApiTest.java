package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebApiTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.twelve(), InstantSource.fixed(NINE)));
    private final FakeApp app = new FakeApp();

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void pagesThroughEveryoneWithCursors() {
        List<String> handles = new ArrayList<>();
        String cursor = "";
        int pages = 0;

        do {
            JsonObject page = app.call(slack, "users.list", "limit", 5, "cursor", cursor, "include_locale", true);
            Json.children(page, "members").forEach(member -> handles.add(Json.text(member, "name")));
            cursor = Json.text(page.getAsJsonObject("response_metadata"), "next_cursor");
            pages++;
        } while (!cursor.isEmpty());

        assertThat(handles).hasSize(17).doesNotHaveDuplicates().contains("ana", "jürgen", "slackbot", "former.paul");
        assertThat(pages).isEqualTo(4);
        assertThat(error("users.list", "cursor", "bm90aGluZw==")).isEqualTo("invalid_cursor");
    }

    @Test
    void tellsPeopleAsSlackDoes() {
        JsonObject kenji = app.call(slack, "users.info", "user", id("kenji"), "include_locale", true)
                .getAsJsonObject("user");

        assertThat(Json.text(kenji, "tz")).isEqualTo("Asia/Tokyo");
        assertThat(kenji.get("tz_offset").getAsInt()).isEqualTo(9 * 3600);
        assertThat(Json.text(kenji, "locale")).isEqualTo("ja-JP");
        assertThat(error("users.info", "user", "U0NOBODY")).isEqualTo("user_not_found");
    }

    @Test
    void hearsOnlyItsOwnTokens() {
        assertThat(withToken("", "auth.test")).isEqualTo("not_authed");
        assertThat(withToken("xoxb-1234-real", "auth.test")).isEqualTo("invalid_auth");
        assertThat(withToken(slack.app().appToken(), "users.list")).isEqualTo("not_allowed_token_type");
        assertThat(withToken(slack.app().botToken(), "auth.test")).isEmpty();

        slack.workplace().uninstall();

        assertThat(withToken(slack.app().botToken(), "auth.test")).isEqualTo("account_inactive");
    }

    @Test
    void namesTheMissingScope() {
        try (SimulatedSlack narrow = SimulatedSlack.start(
                SandboxOptions.of(Company.twelve(), InstantSource.fixed(NINE)).withScopes(Set.of("chat:write")))) {
            JsonObject refused = app.call(narrow, "users.list");

            assertThat(Json.text(refused, "error")).isEqualTo("missing_scope");
            assertThat(Json.text(refused, "needed")).isEqualTo("users:read");
            assertThat(Json.text(refused, "provided")).isEqualTo("chat:write");
        }
    }

    @Test
    void opensTheSameConversationForTheSamePeople() {
        JsonObject first = app.call(slack, "conversations.open", "users", id("ana") + "," + id("kenji"));
        JsonObject second = app.call(slack, "conversations.open", "users", id("kenji") + "," + id("ana"));
        JsonObject alone = app.call(slack, "conversations.open", "users", id("ana"), "return_im", true);

        assertThat(channel(first)).isEqualTo(channel(second)).startsWith("C");
        assertThat(Json.isTrue(second, "already_open")).isTrue();
        assertThat(channel(alone)).startsWith("D");
        assertThat(error("conversations.open", "users", id("former.paul"))).isEqualTo("user_disabled");
        assertThat(error("conversations.open", "users", id("partner.lee"))).isEqualTo("user_not_visible");
        assertThat(error("conversations.open", "users", "U0NOBODY")).isEqualTo("user_not_found");
        assertThat(error("conversations.open")).isEqualTo("users_list_not_supplied");
    }

    @Test
    void writesToPeopleAndChannelsItIsIn() {
        JsonObject posted = app.call(slack, "chat.postMessage", "channel", id("ana"), "text", "Hello");

        assertThat(Json.text(posted, "channel")).startsWith("D");
        assertThat(slack.employee("ana").directMessages())
                .extracting(Message::text)
                .containsExactly("Hello");
        assertThat(error("chat.postMessage", "channel", general(), "text", "Hello"))
                .isEqualTo("not_in_channel");
        app.call(slack, "conversations.join", "channel", general());
        assertThat(error("chat.postMessage", "channel", general(), "text", "Hello"))
                .isEmpty();
        assertThat(error("chat.postMessage", "channel", "C0NOWHERE", "text", "Hi"))
                .isEqualTo("channel_not_found");
        assertThat(error("chat.postMessage", "channel", general())).isEqualTo("no_text");
    }

    @Test
    void stampsMessagesInDomainTimeWithoutRepeating() {
        String first = Json.text(app.call(slack, "chat.postMessage", "channel", id("ana"), "text", "1"), "ts");
        String second = Json.text(app.call(slack, "chat.postMessage", "channel", id("ana"), "text", "2"), "ts");

        assertThat(first).isEqualTo(NINE.getEpochSecond() + ".000000");
        assertThat(second).isEqualTo(NINE.getEpochSecond() + ".000001");
    }

    @Test
    void readsBackOnlyItsOwnConversations() {
        String direct = Json.text(app.call(slack, "chat.postMessage", "channel", id("ana"), "text", "1"), "channel");
        app.call(slack, "chat.postMessage", "channel", direct, "text", "2");
        app.call(slack, "conversations.join", "channel", general());

        JsonObject history = app.call(slack, "conversations.history", "channel", direct, "limit", 1);

        assertThat(Json.children(history, "messages"))
                .extracting(each -> Json.text(each, "text"))
                .containsExactly("2");
        assertThat(Json.isTrue(history, "has_more")).isTrue();
        assertThat(error("conversations.history", "channel", general())).isEqualTo("missing_scope");
    }

    @Test
    void givesTextBackAsSlackRewritesIt() {
        String sent = "Hi \ud83d\udc4b R&D, see https://example.com/a?b=1 or <https://example.com|this> \u2615\ufe0f";

        JsonObject posted = app.call(slack, "chat.postMessage", "channel", id("ana"), "text", sent);

        assertThat(Json.text(posted.getAsJsonObject("message"), "text"))
                .isEqualTo("Hi :wave: R&amp;D, see <https://example.com/a?b=1> or <https://example.com|this> :coffee:");
        assertThat(slack.employee("ana").directMessages())
                .extracting(Message::text)
                .containsExactly(sent);
    }

    @Test
    void changesAndDeletesItsMessages() {
        JsonObject posted = app.call(slack, "chat.postMessage", "channel", id("ana"), "text", "Hello");
        String channel = Json.text(posted, "channel");
        String ts = Json.text(posted, "ts");

        app.call(slack, "chat.update", "channel", channel, "ts", ts, "text", "Changed");

        assertThat(slack.messages(channel)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Changed");
            assertThat(message.isEdited()).isTrue();
        });
        app.call(slack, "chat.delete", "channel", channel, "ts", ts);
        assertThat(slack.messages(channel)).isEmpty();
        assertThat(error("chat.update", "channel", channel, "ts", ts, "text", "x"))
                .isEqualTo("message_not_found");
    }

    @Test
    void showsEphemeralsToOnePersonAndForgetsThemInHistory() {
        app.call(slack, "conversations.join", "channel", general());

        app.call(slack, "chat.postEphemeral", "channel", general(), "user", id("ana"), "text", "Psst");

        assertThat(slack.employee("ana").ephemerals()).hasSize(1);
        assertThat(slack.employee("kenji").messages()).isEmpty();
        assertThat(error("chat.postEphemeral", "channel", general(), "user", "U0X", "text", "x"))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void understandsFormsAsWellAsJson() throws Exception {
        String form = "token=" + slack.app().botToken() + "&channel=" + id("ana") + "&text="
                + URLEncoder.encode("Grüße & <b>", StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "chat.postMessage"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();

        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(slack.employee("ana").directMessages())
                .extracting(Message::text)
                .containsExactly("Grüße & <b>");
    }

    @Test
    void knowsNoOtherMethods() {
        assertThat(error("chat.scheduleMessage")).isEqualTo("unknown_method");
    }

    private String error(String method, Object... arguments) {
        return Json.text(app.call(slack, method, arguments), "error");
    }

    private String withToken(String token, String method) {
        return Json.text(app.callAs(slack, token, method, "{}"), "error");
    }

    private String id(String handle) {
        return Company.twelve().people().stream()
                .filter(person -> person.handle().equals(handle))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String general() {
        return slack.conversations().get(0).id();
    }

    private static String channel(JsonObject opened) {
        return Json.text(opened.getAsJsonObject("channel"), "id");
    }
}
