package io.rapport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.events.payload.AppHomeOpenedPayload;
import com.slack.api.app_backend.events.payload.AppUninstalledPayload;
import com.slack.api.app_backend.events.payload.MemberJoinedChannelPayload;
import com.slack.api.app_backend.events.payload.MemberLeftChannelPayload;
import com.slack.api.app_backend.events.payload.TokensRevokedPayload;
import com.slack.api.app_backend.events.payload.UserChangePayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds what is simulated against Slack's own library: its client can call it, and it knows every member that is sent. */
class SlackSdkTest {

    private static final String BLOCKS = """
            [{"type":"actions","block_id":"b","elements":[
              {"type":"button","action_id":"go","value":"g1","style":"primary","text":{"type":"plain_text","text":"Go"}},
              {"type":"users_select","action_id":"who","placeholder":{"type":"plain_text","text":"Who"}}]}]""";
    private static final String FORM = """
            {"type":"modal","callback_id":"goal","title":{"type":"plain_text","text":"A goal"},"notify_on_close":true,
             "submit":{"type":"plain_text","text":"Propose"},"blocks":[
              {"type":"input","block_id":"t","label":{"type":"plain_text","text":"Title"},
               "element":{"type":"plain_text_input","action_id":"v"}}]}""";

    private final SlackConfig strict = new SlackConfig();
    private final Gson gson;
    private final SimulatedSlack slack = SimulatedSlack.start(
            SandboxOptions.of(Company.twelve(), InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"))));
    private final FakeApp app = new FakeApp();
    private final Employee ana = slack.employee("ana");
    private final MethodsClient client;

    SlackSdkTest() {
        strict.setFailOnUnknownProperties(true);
        strict.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
        strict.setPrettyResponseLoggingEnabled(false);
        gson = GsonFactory.createSnakeCase(strict);
        client = Slack.getInstance(strict).methods(slack.app().botToken());
    }

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
    void answersSlacksOwnClient() throws Exception {
        UsersListResponse users = client.usersList(r -> r.limit(100).includeLocale(true));
        String general = slack.conversations().get(0).id();

        assertThat(users.getMembers()).hasSize(17);
        assertThat(client.authTest(r -> r).getUserId()).isEqualTo(slack.app().botUser());
        assertThat(client.conversationsJoin(r -> r.channel(general)).isOk()).isTrue();
        assertThat(client.conversationsInfo(r -> r.channel(general))
                        .getChannel()
                        .isMember())
                .isTrue();
        assertThat(client.conversationsMembers(r -> r.channel(general).limit(3)).getMembers())
                .hasSize(3);
        assertThat(client.conversationsList(r -> r.limit(3)).getChannels()).hasSize(2);
        assertThat(client.dndTeamInfo(r -> r.users(List.of(ana.person().id()))).getUsers())
                .hasSize(1);
        String direct = client.conversationsOpen(
                        r -> r.users(List.of(ana.person().id())).returnIm(true))
                .getChannel()
                .getId();
        String ts = client.chatPostMessage(r -> r.channel(direct).text("Hi").blocksAsString(BLOCKS))
                .getTs();
        assertThat(client.chatUpdate(r -> r.channel(direct).ts(ts).text("Ho").blocksAsString(BLOCKS))
                        .isOk())
                .isTrue();
        assertThat(client.chatGetPermalink(r -> r.channel(direct).messageTs(ts)).getPermalink())
                .contains(direct);
        assertThat(client.conversationsHistory(r -> r.channel(direct).limit(5)).getMessages())
                .extracting(message -> message.getText())
                .containsExactly("Ho");
        View home = gson.fromJson("{\"type\":\"home\",\"blocks\":" + BLOCKS + "}", View.class);
        assertThat(client.viewsPublish(r -> r.userId(ana.person().id()).view(home))
                        .isOk())
                .isTrue();
    }

    @Test
    void sendsOnlyWhatSlackSends() {
        String sent = Json.text(
                app.call(
                        slack,
                        "chat.postMessage",
                        "channel",
                        ana.person().id(),
                        "text",
                        "?",
                        "blocks",
                        Json.read(BLOCKS)),
                "ts");
        app.call(slack, "views.publish", "user_id", ana.person().id(), "view", home());

        ana.press("Go");
        BlockActionPayload pressed = read(BlockActionPayload.class);
        ana.choose("Who", slack.employee("kenji").person().id());
        BlockActionPayload chosen = read(BlockActionPayload.class);
        ana.pressIn(ana.home().orElseThrow(), "Go");
        BlockActionPayload pressedAtHome = read(BlockActionPayload.class);

        assertThat(pressed.getMessage().getTs()).isEqualTo(sent);
        assertThat(pressed.getChannel().getName()).isEqualTo("directmessage");
        assertThat(chosen.getActions().get(0).getSelectedUser())
                .isEqualTo(slack.employee("kenji").person().id());
        assertThat(pressedAtHome.getView().getType()).isEqualTo("home");
        assertThat(pressedAtHome.getResponseUrl()).isNull();
    }

    @Test
    void sendsShortcutsFormsAndCommands() {
        ana.shortcut("thank");
        GlobalShortcutPayload shortcut = read(GlobalShortcutPayload.class);
        ana.messageShortcut("thank_for", slack.employee("kenji").say("general", "Deployed & done <3"));
        MessageShortcutPayload onMessage = read(MessageShortcutPayload.class);
        app.call(slack, "views.open", "trigger_id", onMessage.getTriggerId(), "view", Json.read(FORM));
        ana.submit(Map.of("Title", "Zürich"));
        ViewSubmissionPayload submitted = read(ViewSubmissionPayload.class);
        app.call(slack, "views.open", "trigger_id", shortcut.getTriggerId(), "view", Json.read(FORM));
        ana.close();
        ViewClosedPayload closed = read(ViewClosedPayload.class);
        ana.command("/rapport", "thank @kenji");
        SlashCommandPayload command =
                new SlashCommandPayloadParser().parse(app.last().body());

        assertThat(shortcut.getCallbackId()).isEqualTo("thank");
        assertThat(onMessage.getMessage().getText()).isEqualTo("Deployed &amp; done &lt;3");
        assertThat(submitted.getView().getState().getValues().toString()).contains("Zürich");
        assertThat(closed.getView().getCallbackId()).isEqualTo("goal");
        assertThat(command.getText()).isEqualTo("thank @kenji");
    }

    @Test
    void sendsEventsInSlacksForm() {
        slack.workplace().inviteApp("general");
        MemberJoinedChannelPayload joined = read(MemberJoinedChannelPayload.class);
        slack.workplace().leave("ana", "general");
        MemberLeftChannelPayload left = read(MemberLeftChannelPayload.class);
        slack.workplace().openHome("ana");
        AppHomeOpenedPayload opened = read(AppHomeOpenedPayload.class);
        slack.workplace().change("ana", person -> person.movedTo(ZoneId.of("Asia/Seoul")));
        UserChangePayload changed = read(UserChangePayload.class);
        slack.workplace().uninstall();
        TokensRevokedPayload revoked = read(TokensRevokedPayload.class);
        AppUninstalledPayload uninstalled =
                read(app.received().get(app.received().size() - 2), AppUninstalledPayload.class);

        assertThat(joined.getEvent().getUser()).isEqualTo(slack.app().botUser());
        assertThat(left.getEvent().getUser()).isEqualTo(ana.person().id());
        assertThat(opened.getEvent().getTab()).isEqualTo("home");
        assertThat(changed.getEvent().getUser().getTz()).isEqualTo("Asia/Seoul");
        assertThat(revoked.getEvent().getTokens().getBot())
                .containsExactly(slack.app().botUser());
        assertThat(uninstalled.getEventId()).startsWith("Ev");
    }

    private static JsonObject home() {
        return Json.object("type", "home", "blocks", Json.read(BLOCKS));
    }

    private <T> T read(Class<T> type) {
        return read(app.last(), type);
    }

    /** Slack sends these with every event, though its library names them for some only. */
    private <T> T read(FakeApp.Received got, Class<T> type) {
        JsonObject payload = got.payload();
        payload.remove("context_team_id");
        payload.remove("context_enterprise_id");
        Json.child(payload, "event").ifPresent(event -> event.remove("event_ts"));
        return gson.fromJson(payload, type);
    }
}
