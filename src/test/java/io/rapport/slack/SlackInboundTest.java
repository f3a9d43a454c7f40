package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Reply;
import io.rapport.people.Standing;
import io.rapport.sandbox.Control;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.Outcome;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackInboundTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Card QUESTION = Card.of(
            new Card.Text("Shall we?"),
            Card.buttons(
                    Card.Button.primary("Yes", "toy.card", "s1"),
                    new Card.Button("No", "toy.card", "s2"),
                    new Card.Link("Read more", "https://example.org/more")));

    private final SlackOffice office = SlackOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void turnsAPressIntoAnActAndAnswersBelowTheMessage() {
        office.answers(new Reply.Done(Card.text("Done & dusted")));
        office.post("ana", QUESTION);

        Outcome outcome = ana().press("Yes");

        Act act = only();
        assertThat(outcome.isOk()).isTrue();
        assertThat(act.verb()).isEqualTo("toy.card");
        assertThat(act.subject()).isEqualTo("s1");
        assertThat(act.actor()).isEqualTo(office.member("ana"));
        assertThat(act.answers().stage()).isEqualTo(Answers.Stage.PRESSED);
        assertThat(act.place().conversation()).startsWith("D");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ana().ephemerals())
                        .singleElement()
                        .satisfies(message -> assertThat(message.text()).isEqualTo("Done &amp; dusted")));
        assertThat(office.told).containsOnly(office.workspace());
    }

    @Test
    void learnsWhoIsNewBeforeTheirFirstAct() {
        office.post("lena", QUESTION);

        office.slack.employee("lena").press("Yes");

        assertThat(office.described("lena").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(office.described("lena").locale()).isEqualTo(Locale.GERMANY);
        assertThat(office.described("lena").standing()).isEqualTo(Standing.PERSON);
    }

    @Test
    void performsEachOfTwoActionsInOnePayload() {
        office.post("ana", QUESTION);
        List<Control> buttons = ana().controls().stream()
                .filter(control -> control.value().startsWith("s"))
                .toList();

        Outcome outcome = ana().pressTogether(buttons);

        assertThat(outcome.isOk()).isTrue();
        assertThat(office.acts).extracting(Act::subject).containsExactly("s1", "s2");
    }

    @Test
    void acknowledgesALinkWithoutAnAct() {
        office.post("ana", QUESTION);

        Outcome outcome = ana().press("Read more");

        assertThat(outcome.isOk()).isTrue();
        assertThat(office.acts).isEmpty();
    }

    @Test
    void takesADeliveryOnceHoweverOftenItComes() {
        office.slack.workplace().inviteApp("general");
        office.slack.workplace().join("ana", "general");
        int before = office.acts.size();

        office.slack
                .workplace()
                .repeat(office.slack.sent().get(office.slack.sent().size() - 1));

        assertThat(before).isEqualTo(1);
        assertThat(office.acts).hasSize(1);
    }

    @Test
    void doesNotAcknowledgeWhatCouldNotBeCommitted() {
        office.answers(act -> {
            throw new IllegalStateException("the disk is full");
        });
        office.post("ana", QUESTION);

        Outcome outcome = ana().press("Yes");

        assertThat(outcome.isOk()).isFalse();
        assertThat(outcome.status()).isEqualTo(500);
        assertThat(outcome.body()).doesNotContain("disk").doesNotContain("\tat ");
    }

    @Test
    void asksByAFormAndReadsEveryKindOfField() {
        office.answers(new Reply.Ask(SlackOffice.everything(), Reply.How.OPEN));
        office.post("ana", QUESTION);
        ana().press("Yes");
        await().atMost(SOON).until(() -> ana().modal().isPresent());
        office.answers(Reply.Done.SILENT);
        String kenji = office.slack.employee("kenji").person().id();

        Outcome outcome = ana().submit(Map.of("line", "after", "people", List.of(kenji), "number", "5"));

        Act act = office.acts.get(1);
        assertThat(outcome.isOk()).isTrue();
        assertThat(act.verb()).isEqualTo("toy.ask");
        assertThat(act.subject()).isEqualTo("subject-1");
        assertThat(act.place().conversation()).startsWith("D");
        assertThat(act.answers())
                .isEqualTo(SlackOffice.submitted(Map.of(
                        "line", List.of("after"),
                        "choice", List.of("b"),
                        "ticks", List.of("y"),
                        "people", List.of(office.member("kenji").value()),
                        "day", List.of("2026-03-10"),
                        "time", List.of("09:30"),
                        "number", List.of("5"))));
        assertThat(ana().modal()).isEmpty();
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        form();
        office.answers(new Reply.Invalid(Map.of("line", "Too short.", "elsewhere", "And late.")));

        Outcome outcome = ana().submit();

        assertThat(outcome.errors()).containsEntry("line", "Too short. And late.");
        assertThat(ana().modal()).isPresent();
    }

    @Test
    void saysWhyNotInsideTheForm() {
        form();
        office.answers(new Reply.Refused("Only Ana may."));

        Outcome outcome = ana().submit();

        assertThat(outcome.errors()).containsValue("Only Ana may.");
    }

    @Test
    void closesAFormWithACard() {
        form();
        office.answers(new Reply.Done(Card.text("Thank you")));

        ana().submit();

        assertThat(ana().modal().orElseThrow().words()).contains("Thank you");
    }

    @Test
    void leadsFromOneFormToTheNext() {
        form();
        office.answers(new Reply.Ask(SlackOffice.everything(), Reply.How.OPEN));

        ana().submit();

        assertThat(ana().modals()).hasSize(2);
    }

    @Test
    void takesTheThirdFormsPlaceBecauseSlackStacksNoFourth() {
        form();
        for (int deep = 2; deep <= 3; deep++) {
            int expected = deep;
            ana().press("Preview");
            await().atMost(SOON).until(() -> ana().modals().size() == expected);
        }
        office.answers(new Reply.Done(Card.text("That is how it looks")));

        ana().press("Preview");

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ana().modal().orElseThrow().words()).contains("That is how it looks"));
        assertThat(ana().modals()).hasSize(3);
    }

    @Test
    void updatesAFormWhenAButtonInsideIsPressed() {
        form();
        office.answers(new Reply.Ask(
                new Form("toy.ask", "x", "Preview", "Send", List.of(new Form.Note("So it will be"))),
                Reply.How.REPLACE));

        ana().press("Preview");

        Act act = office.acts.get(1);
        assertThat(act.verb()).isEqualTo("toy.preview");
        assertThat(act.subject()).isEqualTo("subject-2");
        assertThat(act.answers().stage()).isEqualTo(Answers.Stage.DRAFTED);
        assertThat(act.answers().one("line")).isEqualTo("before");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ana().modals())
                        .singleElement()
                        .satisfies(view -> assertThat(view.words()).contains("So it will be")));
    }

    @Test
    void tellsAFormWhatIsFilledIntoItsLiveFieldsAtOnce() {
        List<Form.Option> options = List.of(new Form.Option("a", "First"), new Form.Option("b", "Second"));
        office.answers(new Reply.Ask(
                new Form(
                        "toy.ask",
                        "subject-3",
                        "Live",
                        "Send",
                        List.of(
                                new Form.Choice("still", "Still", options, "a", Form.Need.REQUIRED),
                                new Form.Live(new Form.Choice("live", "Live", options, "a", Form.Need.REQUIRED)))),
                Reply.How.OPEN));
        ana().command("/rapport", "card");
        await().atMost(SOON).until(() -> ana().modal().isPresent());
        office.answers(new Reply.Ask(
                new Form("toy.ask", "x", "Preview", "Send", List.of(new Form.Note("So it will be"))),
                Reply.How.REPLACE));

        ana().fill("still", "b");
        assertThat(office.acts).hasSize(1);
        ana().fill("live", "b");

        Act act = office.acts.get(1);
        assertThat(act.verb()).isEqualTo("toy.ask");
        assertThat(act.subject()).isEqualTo("subject-3");
        assertThat(act.answers())
                .isEqualTo(new Answers(Map.of("still", List.of("b"), "live", List.of("b")), Answers.Stage.DRAFTED));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ana().modal().orElseThrow().words()).contains("So it will be"));
    }

    @Test
    void answersACommandAtOnce() {
        office.answers(new Reply.Done(Card.text("Here you are")));

        Outcome outcome = ana().command("/rapport", "card for you & me");

        assertThat(only().answers().one("text")).isEqualTo("for you & me");
        assertThat(outcome.body()).contains("ephemeral").contains("Here you are");
    }

    @Test
    void opensAFormFromACommand() {
        office.answers(new Reply.Ask(SlackOffice.everything(), Reply.How.OPEN));

        ana().command("/rapport", "card");
        await().atMost(SOON).until(() -> ana().modal().isPresent());
    }

    @Test
    void opensASmallModalFromAShortcut() {
        office.answers(new Reply.Refused("Not today."));

        ana().shortcut("toy.card");

        await().atMost(SOON).until(() -> ana().modal().isPresent());
        assertThat(ana().modal().orElseThrow().words()).contains("Not today.");
    }

    @Test
    void keepsTheLinkOfAMessageAndDiscardsItsText() {
        Message secret = office.slack.employee("kenji").say("general", "my secret");

        ana().messageShortcut("toy.link#message", secret);

        Act act = only();
        assertThat(act.answers().one("link")).startsWith("https://").contains("/archives/");
        assertThat(act.answers().all("to"))
                .containsExactly(office.member("kenji").value());
        assertThat(act.toString()).doesNotContain("secret");
    }

    @Test
    void tellsWhoCameAndWhoWent() {
        office.slack.workplace().inviteApp("general");
        office.answers(new Reply.Done(Card.text("Would you like to join?")));

        office.slack.workplace().join("ana", "general");
        await().atMost(SOON).untilAsserted(() -> assertThat(ana().ephemerals()).hasSize(1));
        office.slack.workplace().leave("ana", "general");

        assertThat(office.acts).extracting(Act::verb).containsExactly("toy.joined", "toy.left");
        assertThat(office.acts).extracting(Act::subject).allMatch(channel -> channel.startsWith("C"));
    }

    @Test
    void remembersWhoOpenedHome() {
        office.slack.workplace().openHome("ana");

        assertThat(office.told).containsExactly(office.workspace());
    }

    @Test
    void followsAChangedProfile() {
        office.slack.workplace().change("ana", person -> person.movedTo(ZoneId.of("Asia/Tokyo")));

        assertThat(office.described("ana").zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(office.told).contains(office.workspace());
    }

    @Test
    void forgetsTheTokenWhenItIsUninstalledInWhicheverOrder() {
        WorkspaceId workspace = office.workspace();

        office.slack.workplace().uninstall();

        assertThat(office.installations.of(workspace)).isEmpty();
        boolean installed = office.transactions.run(
                work -> office.workspaces.get(work, workspace).installed());
        assertThat(installed).isFalse();
        assertThat(ana().command("/rapport", "card").body()).contains("not installed");
    }

    private void form() {
        office.answers(new Reply.Ask(SlackOffice.everything(), Reply.How.OPEN));
        office.post("ana", QUESTION);
        ana().press("Yes");
        await().atMost(SOON).until(() -> ana().modal().isPresent());
    }

    private Employee ana() {
        return office.slack.employee("ana");
    }

    private Act only() {
        assertThat(office.acts).hasSize(1);
        return office.acts.get(0);
    }
}
