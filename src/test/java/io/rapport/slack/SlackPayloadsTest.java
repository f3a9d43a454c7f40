package io.rapport.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.people.Member;
import io.rapport.people.Standing;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payloads as awkward as Slack sends them. */
class SlackPayloadsTest {

    private static final Signature OURS = new Signature("simulated-signing-secret");

    private final SlackOffice office = SlackOffice.open();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void findsTheWorkspaceOfAnOrganizationWideInstallationWithoutATeam() throws Exception {
        Connection.Installation organization =
                new Connection.Installation("E1", "", "UBOT", "B1", Set.of("chat:write"), "xoxb-organization");
        office.transactions.execute(work -> office.installations.save(work, organization, Map.of(), SlackOffice.NOON));

        HttpResponse<String> response = interaction("""
                {"type":"block_actions","user":{"id":"W1","username":"zoe","name":"zoe","team_id":"T77"},
                 "api_app_id":"A1","token":"x","container":{"type":"message","message_ts":"1.2","channel_id":"C1",
                 "is_ephemeral":false},"trigger_id":"9.9.9","team":null,"enterprise":{"id":"E1","name":"Org"},
                 "is_enterprise_install":true,"channel":{"id":"C1","name":"x"},"state":{"values":{}},
                 "response_url":"https://evil.example.org/x",
                 "actions":[{"action_id":"toy.card#0","block_id":"b","text":{"type":"plain_text","text":"Yes"},
                 "value":"s1","type":"button","action_ts":"1.2"}]}
                """);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(office.acts).singleElement().satisfies(act -> {
            assertThat(act.subject()).isEqualTo("s1");
            assertThat(act.workspace()).isNotEqualTo(office.workspace());
        });
    }

    @Test
    void livesWithoutEverythingOptional() throws Exception {
        HttpResponse<String> press = interaction("{\"type\":\"block_actions\",\"user\":{\"id\":\"" + ana()
                + "\"},\"team\":{\"id\":\"T0SANDBOX01\"},\"actions\":[{\"type\":\"button\",\"action_id\":\"toy.card\"},"
                + "{\"type\":\"static_select\",\"action_id\":\"choice\"},{}]}");
        HttpResponse<String> empty = interaction("{\"type\":\"block_actions\",\"user\":{\"id\":\"" + ana()
                + "\"},\"team\":{\"id\":\"T0SANDBOX01\"},\"actions\":[]}");
        HttpResponse<String> closed = interaction("{\"type\":\"view_closed\",\"user\":{\"id\":\"" + ana()
                + "\"},\"team\":{\"id\":\"T0SANDBOX01\"},\"view\":{\"id\":\"V1\",\"callback_id\":\"toy.ask\"}}");

        assertThat(press.statusCode()).isEqualTo(200);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(office.acts).extracting(Act::subject).containsExactly("");
    }

    @Test
    void refusesForgedMetadataAndValuesAndDoesNothing() throws Exception {
        String metadata = submission("garbage", "{\"type\":\"plain_text_input\",\"value\":\"x\"}");
        String value = submission("", "{\"type\":\"datepicker\",\"selected_date\":\"tomorrow\"}");

        assertThat(interaction(metadata).body()).contains("could not read that form");
        assertThat(interaction(value).body()).contains("could not read that form");
        assertThat(office.acts).isEmpty();
    }

    @Test
    void keepsAMarkThatOnlyOurMentionsHaveOutOfWhatPeopleWrite() throws Exception {
        interaction(submission("", "{\"type\":\"plain_text_input\",\"value\":\"\uE000x\uE001 hello\"}"));

        assertThat(office.acts)
                .extracting(Act::answers)
                .extracting((Answers answers) -> answers.one("field"))
                .containsExactly("x hello");
    }

    @Test
    void takesAStrangerFromASharedChannelForOne() throws Exception {
        interaction("{\"type\":\"block_actions\",\"user\":{\"id\":\"U0STRANGER9\",\"team_id\":\"T0OTHER\"},"
                + "\"team\":{\"id\":\"T0SANDBOX01\"},\"trigger_id\":\"1.1.1\",\"actions\":[{\"type\":\"button\","
                + "\"action_id\":\"toy.card#1\",\"value\":\"s\"}]}");

        Member stranger = office.transactions.run(work -> office.members
                .find(work, office.workspace(), office.acts.get(0).actor())
                .orElseThrow());
        assertThat(stranger.standing()).isEqualTo(Standing.STRANGER);
    }

    @Test
    void readsMentionsInACommand() throws Exception {
        office.answers(new Reply.Done(Card.text("ok")));
        String kenji = office.slack.employee("kenji").person().id();

        send("command=%2Frapport&team_id=T0SANDBOX01&user_id=" + ana() + "&trigger_id=5.5.5&text="
                + URLEncoder.encode("card <@" + kenji + "|kenji> for 1 &lt; 2", UTF_8));

        Answers answers = office.acts.get(0).answers();
        assertThat(answers.one("text")).isEqualTo("@kenji for 1 < 2");
        assertThat(answers.all("to")).containsExactly(office.member("kenji").value());
    }

    @Test
    void tellsWhoPressesSomethingWhereItIsNotInstalled() throws Exception {
        office.slack.workplace().uninstall();

        HttpResponse<String> response = interaction("{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},"
                + "\"team\":{\"id\":\"T0SANDBOX01\"},\"trigger_id\":\"1.1.1\",\"actions\":[{\"type\":\"button\","
                + "\"action_id\":\"toy.card#1\",\"value\":\"s\"}]}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(office.acts).isEmpty();
    }

    @Test
    void followsUninstallationsThatNameNoAuthorization() throws Exception {
        send(
                "{\"token\":\"x\",\"team_id\":\"T0SANDBOX01\",\"api_app_id\":\"A1\",\"event\":{\"type\":\"app_uninstalled\"},"
                        + "\"type\":\"event_callback\",\"event_id\":\"Ev9\",\"event_time\":1,\"authorizations\":[]}");

        assertThat(office.installations.of(office.workspace())).isEmpty();
    }

    @Test
    void keepsWhatSlackToldLaterWhenAnOlderChangeArrivesAfterIt() throws Exception {
        send(changed("Ev2", "Asia/Tokyo", 2_000_000_200));
        send(changed("Ev1", "Europe/Berlin", 2_000_000_100));

        assertThat(office.described("ana").zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void followsALeaveStatusAndItsEnd() throws Exception {
        String leave = changed("Ev1", "Europe/Berlin", 2_000_000_100);
        send(leave.replace("\"real_name\"", "\"status_emoji\":\":palm_tree:\",\"real_name\""));
        boolean wasAway = office.described("ana").isAway(SlackOffice.NOON);

        send(changed("Ev2", "Europe/Berlin", 2_000_000_200));

        assertThat(wasAway).isTrue();
        assertThat(office.described("ana").isAway(SlackOffice.NOON)).isFalse();
    }

    private String changed(String event, String zone, int updated) {
        return "{\"token\":\"x\",\"team_id\":\"T0SANDBOX01\",\"api_app_id\":\"A1\",\"event\":{\"type\":\"user_change\","
                + "\"user\":{\"id\":\"" + ana() + "\",\"team_id\":\"T0SANDBOX01\",\"name\":\"ana\",\"tz\":\"" + zone
                + "\",\"updated\":" + updated + ",\"profile\":{\"real_name\":\"Ana\"}}},\"type\":\"event_callback\","
                + "\"event_id\":\"" + event + "\",\"event_time\":1,\"authorizations\":[]}";
    }

    @Test
    void keepsTheTokenWhenOnlyPeoplesTokensWereRevoked() throws Exception {
        send(
                "{\"token\":\"x\",\"team_id\":\"T0SANDBOX01\",\"api_app_id\":\"A1\",\"event\":{\"type\":\"tokens_revoked\","
                        + "\"tokens\":{\"oauth\":[\"U1\"],\"bot\":[]}},\"type\":\"event_callback\",\"event_id\":\"Ev8\","
                        + "\"event_time\":1}");

        assertThat(office.installations.of(office.workspace())).isPresent();
    }

    @Test
    void sendsAnswersOnlyToSlack() {
        assertThat(allows("https://hooks.slack.com/actions/T1/2/3")).isTrue();
        assertThat(allows(office.slack.apiUrl().resolve("/response/1").toString()))
                .isTrue();
        assertThat(allows("http://hooks.slack.com/actions/T1")).isFalse();
        assertThat(allows("https://hooks.slack.com.evil.org/x")).isFalse();
        assertThat(allows("https://hooks.slack.com:8443/x")).isFalse();
        assertThat(allows("https://a@hooks.slack.com/x")).isFalse();
        assertThat(allows("http://127.0.0.1:1/x")).isFalse();
        assertThat(allows("file:///etc/passwd")).isFalse();
    }

    private boolean allows(String address) {
        return office.api.mayAnswerTo(URI.create(address));
    }

    private String submission(String metadata, String value) {
        JsonObject view = new JsonObject();
        view.addProperty("id", "V1");
        view.addProperty("type", "modal");
        view.addProperty("callback_id", "toy.ask");
        view.addProperty("private_metadata", metadata);
        view.add(
                "blocks",
                JsonParser.parseString("[{\"type\":\"input\",\"block_id\":\"field\",\"label\":{\"type\":\"plain_text\","
                        + "\"text\":\"Field\"},\"element\":{\"type\":\"plain_text_input\",\"action_id\":\"field\"}}]"));
        view.add("state", JsonParser.parseString("{\"values\":{\"field\":{\"field\":" + value + "}}}"));
        JsonObject payload = new JsonObject();
        payload.addProperty("type", "view_submission");
        payload.add("team", JsonParser.parseString("{\"id\":\"T0SANDBOX01\"}"));
        payload.add("user", JsonParser.parseString("{\"id\":\"" + ana() + "\"}"));
        payload.add("view", view);
        return payload.toString();
    }

    private String ana() {
        return office.slack.employee("ana").person().id();
    }

    private HttpResponse<String> interaction(String payload) throws IOException, InterruptedException {
        return send("payload=" + URLEncoder.encode(payload, UTF_8));
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        String now = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(office.address().resolve("/slack/events"))
                .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", OURS.of(body.getBytes(UTF_8), now))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }
}
