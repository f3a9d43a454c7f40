package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Chat;
import io.rapport.messaging.ChatContract;
import io.rapport.messaging.FakeChat;
import io.rapport.people.MemberId;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.Person;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Speaks through the real protocol to the simulated Slack. */
class SlackChatTest extends ChatContract {

    private final SlackOffice office = SlackOffice.open();

    SlackChatTest() {
        Connection connection = office.installations.of(office.workspace()).orElseThrow();
        Connection.Installation all = connection.installation();
        Set<String> scopes = new HashSet<>(all.scopes());
        scopes.remove("im:history");
        Connection.Installation less = new Connection.Installation(
                all.enterprise(), all.team(), all.botUser(), all.bot(), scopes, all.token());
        office.transactions.execute(
                work -> office.installations.save(work, less, Map.of(all.team(), "Northwind"), SlackOffice.NOON));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Override
    protected MemberId ana() {
        return office.member("ana");
    }

    @Override
    protected MemberId ben() {
        return office.member("kenji");
    }

    @Override
    protected Chat chat() {
        return office.chat;
    }

    @Override
    protected WorkspaceId workspace() {
        return office.workspace();
    }

    @Override
    protected Transactions transactions() {
        return office.transactions;
    }

    @Override
    protected Instant wire() {
        return Instant.now();
    }

    @Override
    protected List<String> seen(String address) {
        return office.slack.messages(address).stream().map(Message::text).toList();
    }

    @Override
    protected void next(Chat.Operation operation, FakeChat.Fault fault) {
        Fault.Kind kind = switch (fault) {
            case TOO_MANY -> Fault.Kind.RATE_LIMITED;
            case NOT_APPLIED -> Fault.Kind.ERROR_NOT_APPLIED;
            case APPLIED -> Fault.Kind.CUT_APPLIED;
            default -> throw new IllegalArgumentException("no such fault here: " + fault);
        };
        office.slack.meet(Faults.seeded(7).with(kind, "chat.postMessage", 1));
    }

    @Override
    protected void allowHistory() {
        office.connect();
    }

    @Override
    protected void deactivate(MemberId member) {
        office.slack.changeQuietly("kenji", person -> person.as(Person.Kind.DEACTIVATED));
    }

    @Test
    void doesNotKnowWhatBecameOfACallWithoutAnAnswer() {
        for (Fault.Kind kind : List.of(
                Fault.Kind.ERROR_APPLIED,
                Fault.Kind.INTERNAL_ERROR_APPLIED,
                Fault.Kind.INTERNAL_ERROR_NOT_APPLIED,
                Fault.Kind.CUT_NOT_APPLIED)) {
            office.slack.meet(Faults.seeded(7).with(kind, "chat.postMessage", 1));
            int before = office.slack.calls("chat.postMessage").size();

            assertThat(post("general", "Hello")).as(kind.name()).isInstanceOf(Chat.Unknown.class);
            assertThat(office.slack.calls("chat.postMessage"))
                    .as("one call only")
                    .hasSize(before + 1);
        }
    }

    @Test
    void comesBackWhenNobodyListens() {
        Connection connection = office.installations.of(workspace()).orElseThrow();
        try (SlackApi nowhere = new SlackApi("http://127.0.0.1:1/api/", Duration.ofSeconds(15))) {
            Chat.Outcome outcome = Attempt.outcome(
                    () -> nowhere.methods(connection.token()).chatPostMessage(post -> post.channel("C1")),
                    posted -> posted.getTs(),
                    SlackOffice.NOON);

            assertThat(outcome).isEqualTo(new Chat.Later(SlackOffice.NOON.plus(Attempt.AFTER_NO_CONNECTION)));
        }
    }

    @Test
    void comesBackWhenItsTokenIsNotTaken() {
        Chat.Outcome outcome = Attempt.outcome(
                () -> office.api.methods("xoxb-wrong").chatPostMessage(post -> post.channel(channel("general"))),
                posted -> posted.getTs(),
                SlackOffice.NOON);

        assertThat(outcome).isEqualTo(new Chat.Later(SlackOffice.NOON.plus(Attempt.UNTIL_LET_IN)));
    }

    @Test
    void saysWhyAMessageIsRefused() {
        office.slack.workplace().archive("general");

        assertThat(post("general", "Hello")).isEqualTo(new Chat.Refused("is_archived"));
        assertThat(chat().post(workspace(), "C0NOWHERE99", rendered(Card.text("Hello"))))
                .isEqualTo(new Chat.Refused("channel_not_found"));
    }

    @Test
    void joinsAPublicChannelThatItWasNotAddedTo() {
        String general = idOf("general");

        assertThat(chat().post(workspace(), general, rendered(Card.text("Hello"))))
                .isInstanceOf(Chat.Later.class);
        assertThat(chat().post(workspace(), general, rendered(Card.text("Hello"))))
                .isInstanceOf(Chat.Sent.class);
    }

    @Test
    void losesNothingWhileItIsNotInstalled() {
        office.slack.workplace().uninstall();

        assertThat(chat().open(workspace(), List.of(ana()))).isInstanceOf(Chat.Later.class);
        assertThat(chat().look(workspace(), "D1", rendered(Card.text("Hello")), wire(), Set.of()))
                .isInstanceOf(Chat.NotNow.class);
    }

    @Test
    void drawsAChart() {
        Card card = Card.of(
                new Card.Text("This round"),
                new Card.Chart("A title of fifty characters, which is all there is", List.of(new Card.Bar("Met", 7))));

        assertThat(chat().post(workspace(), channel("general"), rendered(card))).isInstanceOf(Chat.Sent.class);
        assertThat(office.slack.calls("chat.postMessage"))
                .singleElement()
                .satisfies(call -> assertThat(call.argument("blocks")).contains("data_visualization"));
    }

    @Test
    void saysAChartInWordsWhenSlackRefusesToDrawIt() {
        office.slack.meet(Faults.seeded(1).with(Fault.Kind.CHARTS_REFUSED, "*", 1));
        Card.Chart chart = new Card.Chart("Check-ins", List.of(new Card.Bar("Met", 7), new Card.Bar("Unsure", 1)));
        Card card = Card.of(new Card.Text("This round"), chart);

        assertThat(chat().post(workspace(), channel("general"), rendered(card))).isInstanceOf(Chat.Sent.class);

        assertThat(office.slack.calls("chat.postMessage"))
                .extracting(call -> call.argument("blocks"))
                .satisfiesExactly(
                        drawn -> assertThat(drawn).contains("data_visualization"),
                        said -> assertThat(said)
                                .doesNotContain("data_visualization")
                                .contains("• Met: 7", "• Unsure: 1"));
    }

    @Test
    void paysAttentionToSlacksLimitsInAnyMinute() {
        for (Chat.Operation operation : Chat.Operation.values()) {
            Chat.Pace pace = chat().pace(operation);
            long aMinute = pace.burst() + Duration.ofMinutes(1).dividedBy(pace.interval());

            long limit = switch (operation) {
                case OPEN, UPDATE, LOOK -> 50;
                case HOME -> 100;
                case POST -> 300;
            };
            assertThat(aMinute).as(operation.name()).isLessThanOrEqualTo(limit);
        }
    }

    private Chat.Outcome post(String channel, String text) {
        return chat().post(workspace(), channel(channel), rendered(Card.text(text)));
    }

    private String channel(String name) {
        office.slack.workplace().inviteApp(name);
        return idOf(name);
    }

    private String idOf(String name) {
        return office.slack.conversations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String rendered(Card card) {
        return office.transactions.run(work -> chat().render(work, workspace(), card, Locale.ENGLISH));
    }
}
