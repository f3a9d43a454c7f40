package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Mention;
import io.rapport.messaging.Place;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Profile;
import io.rapport.people.Standing;
import io.rapport.people.Workspaces;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackBlocksTest {

    private static final Locale ENGLISH = Locale.ENGLISH;

    private final TestDatabase database = TestDatabase.fresh();
    private final Members members = new Members();
    private final WorkspaceId workspace = database.transactions()
            .run(work -> new Workspaces()
                    .install(work, "slack", "T1", "Northwind", SlackOffice.NOON)
                    .id());
    private final MemberId ana = database.transactions()
            .run(work -> members.record(
                    work,
                    workspace,
                    new Profile("U1", "Ana <3", Standing.PERSON, false, ZoneOffset.UTC, ENGLISH),
                    SlackOffice.NOON));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void lettingPeopleWriteMentionsNobody() {
        String text = said(Card.text("<!channel> <@U2> *bold* & \"<https://x.org|click>\""));

        assertThat(text)
                .contains("&lt;!channel&gt; &lt;@U2&gt; *bold* &amp;")
                .doesNotContain("<!channel>")
                .doesNotContain("<@U2>");
    }

    @Test
    void linksMembersAndAddresses() {
        String text = said(Card.text(Mention.of(ana) + " see https://example.org/a?b=1&c=2."));

        assertThat(text).isEqualTo("<@U1> see <https://example.org/a?b=1&amp;c=2>.");
    }

    @Test
    void namesWhoIsErasedAsAFormerColleague() {
        assertThat(said(Card.text(Mention.of(new MemberId("gone")) + " left"))).isEqualTo("a former colleague left");
    }

    @Test
    void doesNotLetSlackFindMentionsInPlainText() {
        JsonObject section = blocks(Card.text("@channel #general")).get(0).getAsJsonObject();

        assertThat(section.getAsJsonObject("text").get("verbatim").getAsBoolean())
                .isTrue();
    }

    @Test
    void rendersEveryPart() {
        Card card = Card.of(
                new Card.Heading("Hello " + Mention.of(ana)),
                new Card.Text("Words"),
                new Card.Small("Why this came"),
                new Card.Divider(),
                Card.buttons(
                        new Card.Button("Leave", "toy.leave", "s", Card.Tone.DANGER, "Really?"),
                        Card.Button.primary("Stay", "toy.leave", "s"),
                        new Card.Link("More", "https://example.org")),
                new Card.Chart("Met", List.of(new Card.Bar("Yes", 3), new Card.Bar("No", 1))));

        JsonArray blocks = blocks(card);

        assertThat(types(blocks))
                .containsExactly("header", "section", "context", "divider", "actions", "data_visualization");
        JsonObject heading = blocks.get(0).getAsJsonObject().getAsJsonObject("text");
        assertThat(heading.get("text").getAsString()).isEqualTo("Hello Ana <3");
        JsonArray buttons = blocks.get(4).getAsJsonObject().getAsJsonArray("elements");
        JsonObject leave = buttons.get(0).getAsJsonObject();
        assertThat(leave.has("style")).isFalse();
        assertThat(leave.getAsJsonObject("confirm").get("style").getAsString()).isEqualTo("danger");
        assertThat(leave.get("accessibility_label").getAsString()).isEqualTo("Leave");
        assertThat(leave.getAsJsonObject("confirm")
                        .getAsJsonObject("deny")
                        .get("text")
                        .getAsString())
                .isEqualTo("Cancel");
        JsonObject chart = blocks.get(5).getAsJsonObject().getAsJsonObject("chart");
        assertThat(chart)
                .isEqualTo(JsonParser.parseString("{'type':'bar','series':[{'name':'Number','data':"
                        + "[{'label':'Yes','value':3},{'label':'No','value':1}]}],"
                        + "'axis_config':{'categories':['Yes','No']}}"));
    }

    @Test
    void keepsIdsUniqueHoweverOftenAButtonStandsThere() {
        Card.Button button = new Card.Button("Yes", "toy.yes", "s");
        List<Card.Part> rows = new ArrayList<>();
        IntStream.range(0, 5).forEach(row -> rows.add(Card.buttons(button, button)));

        JsonArray blocks = blocks(new Card(rows));

        Set<String> actions = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonElement block : blocks) {
            ids.add(block.getAsJsonObject().get("block_id").getAsString());
            block.getAsJsonObject()
                    .getAsJsonArray("elements")
                    .forEach(element -> actions.add(
                            element.getAsJsonObject().get("action_id").getAsString()));
        }
        assertThat(ids).hasSize(5);
        assertThat(actions).hasSize(10).allMatch(action -> action.startsWith("toy.yes#"));
    }

    @Test
    void staysWithinSlacksLimits() {
        String endless = "ä<".repeat(4000) + "😀".repeat(4000);
        List<Card.Part> parts = new ArrayList<>();
        parts.add(new Card.Heading(endless));
        parts.add(new Card.Small(endless));
        parts.add(Card.buttons(new Card.Button(endless, "toy.yes", "s", Card.Tone.PLAIN, endless)));
        IntStream.range(0, 60).forEach(index -> parts.add(new Card.Text(endless)));

        SlackMessage message = message(new Card(parts));
        JsonArray blocks = JsonParser.parseString(message.blocks()).getAsJsonArray();

        assertThat(blocks).hasSizeLessThanOrEqualTo(50);
        assertThat(message.text()).hasSizeLessThanOrEqualTo(3000).endsWith("…");
        assertThat(text(blocks.get(0), "text")).hasSizeLessThanOrEqualTo(150);
        assertThat(text(blocks.get(3), "text")).hasSizeLessThanOrEqualTo(3000).doesNotContain("&l…");
        JsonObject button = blocks.get(2)
                .getAsJsonObject()
                .getAsJsonArray("elements")
                .get(0)
                .getAsJsonObject();
        assertThat(text(button, "text")).hasSizeLessThanOrEqualTo(75);
        assertThat(text(button.get("confirm"), "text")).hasSizeLessThanOrEqualTo(300);
        assertThat(text(button.get("confirm"), "confirm")).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void refusesASubjectThatNoButtonCanCarry() {
        Card card = Card.of(Card.buttons(new Card.Button("Yes", "toy.yes", "s".repeat(2001))));

        assertThatIllegalArgumentException().isThrownBy(() -> message(card)).withMessageContaining("toy.yes");
    }

    @Test
    void leavesOutWhatSlackWouldRefuse() {
        Card card = Card.of(
                new Card.Heading(" "),
                new Card.Text(""),
                new Card.Small(""),
                Card.buttons(),
                Card.buttons(new Card.Button("Yes", "toy.yes", "")));

        JsonArray blocks = blocks(card);

        assertThat(types(blocks)).containsExactly("actions");
        JsonArray buttons = blocks.get(0).getAsJsonObject().getAsJsonArray("elements");
        assertThat(buttons.get(0).getAsJsonObject().has("value")).isFalse();
    }

    @Test
    void neverCutsAMentionInTwo() {
        String text = "x".repeat(2995) + Mention.of(ana) + "y".repeat(20);

        assertThat(said(Card.text(text))).isEqualTo("x".repeat(2995) + "…");
    }

    @Test
    void alwaysHasATextForNotifications() {
        assertThat(message(Card.of(Card.buttons(new Card.Button("Yes", "toy.yes", "s"))))
                        .text())
                .isEqualTo("Rapport");
        assertThat(message(Card.of(new Card.Small("small print"))).text()).isEqualTo("small print");
        assertThat(message(Card.of(new Card.Chart("Met", List.of(new Card.Bar("Yes", 3)))))
                        .text())
                .isEqualTo("*Met*\n• Yes: 3");
    }

    @Test
    void saysAChartInWordsWhereItIsNotDrawn() {
        Card card = Card.of(new Card.Chart("Met", List.of(new Card.Bar("Yes", 3))));

        SlackMessage message = message(card);
        String home =
                GsonFactory.createSnakeCase().toJson(this.<View>with(speech -> new SlackViews(speech).home(card)));

        assertThat(message.hasCharts()).isTrue();
        assertThat(message.withoutCharts().blocks()).contains("• Yes: 3").doesNotContain("data_visualization");
        assertThat(home).contains("• Yes: 3").doesNotContain("data_visualization");
    }

    @Test
    void keepsTheExactBytesOfAMessage() {
        SlackMessage message =
                message(Card.of(new Card.Text("Grüße <b>"), new Card.Chart("Met", List.of(new Card.Bar("Yes", 3)))));

        assertThat(SlackMessage.read(message.json())).isEqualTo(message);
        assertThat(SlackMessage.read(message.json()).json()).isEqualTo(message.json());
    }

    @Test
    void rendersEveryFieldOfAForm() {
        JsonObject view = JsonParser.parseString(GsonFactory.createSnakeCase()
                        .toJson(this.<View>with(speech -> new SlackViews(speech)
                                .form(
                                        SlackOffice.everything(),
                                        new Place("C1", "1.2", "https://hooks.slack.com/x"),
                                        SlackFields.Channels.PUBLIC))))
                .getAsJsonObject();

        assertThat(view.get("callback_id").getAsString()).isEqualTo("toy.ask");
        assertThat(text(view, "title")).hasSizeLessThanOrEqualTo(24);
        assertThat(Keepsake.read(view.get("private_metadata").getAsString()))
                .isEqualTo(new Keepsake("subject-1", new Place("C1", "1.2", "https://hooks.slack.com/x")));
        assertThat(elementTypes(view.getAsJsonArray("blocks")))
                .containsExactly(
                        "section",
                        "plain_text_input",
                        "plain_text_input",
                        "static_select",
                        "checkboxes",
                        "multi_users_select",
                        "conversations_select",
                        "datepicker",
                        "timepicker",
                        "number_input",
                        "actions");
    }

    @Test
    void offersPrivateChannelsOnlyWhereTheyMayBeSeen() {
        assertThat(channels(SlackFields.Channels.PUBLIC)).contains("\"public\"").doesNotContain("\"private\"");
        assertThat(channels(SlackFields.Channels.PUBLIC_AND_PRIVATE)).contains("\"private\"");
    }

    @Test
    void refusesMetadataThatIsNotOurs() {
        for (String forged : List.of("garbage", "[]", "{\"subject\":[]}", "{\"subject\":", "x".repeat(3001))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Keepsake.read(forged));
        }
        assertThat(Keepsake.read("")).isEqualTo(Keepsake.NOTHING);
    }

    private String channels(SlackFields.Channels channels) {
        Form form = new Form(
                "toy.ask",
                "",
                "Title",
                "Send",
                List.of(new Form.Channel("channel", "Channel", "", "", Form.Need.REQUIRED)));
        return GsonFactory.createSnakeCase()
                .toJson(this.<View>with(speech -> new SlackViews(speech).form(form, Place.NONE, channels)));
    }

    private String said(Card card) {
        return text(blocks(card).get(0), "text");
    }

    private JsonArray blocks(Card card) {
        return JsonParser.parseString(message(card).blocks()).getAsJsonArray();
    }

    private SlackMessage message(Card card) {
        return with(speech -> SlackMessage.of(card, speech));
    }

    private <T> T with(Function<Speech, T> body) {
        return database.transactions().run(work -> body.apply(new Speech(work, workspace, members, ENGLISH)));
    }

    private static String text(JsonElement element, String name) {
        return element.getAsJsonObject().getAsJsonObject(name).get("text").getAsString();
    }

    private static List<String> types(JsonArray blocks) {
        List<String> types = new ArrayList<>();
        blocks.forEach(block -> types.add(block.getAsJsonObject().get("type").getAsString()));
        return types;
    }

    private static List<String> elementTypes(JsonArray blocks) {
        List<String> types = new ArrayList<>();
        for (JsonElement block : blocks) {
            JsonObject element = block.getAsJsonObject().getAsJsonObject("element");
            types.add((element == null ? block.getAsJsonObject() : element)
                    .get("type")
                    .getAsString());
        }
        return types;
    }
}
