package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.AuditLog;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@BothDatabases
final class LettersTest {

    private final Office office;
    private final WorkspaceId acme;
    private final FakeChat chat;
    private final MemberId zoe;
    private final MemberId ana;
    private final Letters letters = new Letters(Says.all(), new AuditLog());

    LettersTest(TestDatabase database) {
        office = Office.on(database, Instant.parse("2026-03-02T09:00:00Z"));
        acme = office.workspace();
        chat = office.chat();
        zoe = office.admin("Zoe");
        ana = office.joined("Ana", "Europe/Lisbon", "en");
        office.opens(letters.verbs(), Says.all(), List.of(letters.section()));
    }

    @Test
    void mayBeSentAgainOnlyByAdmins() {
        VerbTable.of(office, letters.verbs())
                .with("admin", zoe)
                .with("member", ana)
                .is("""
                verb                      admin  member
                messaging.send_again      yes    no
                messaging.send_all_again  yes    no
                """);
    }

    @Test
    void showAnAdminWhatWasRefusedAndWhyAndNobodyElse() {
        office.opensHome(zoe);
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED);

        office.post(Says.privately(acme, Says.round(), "secret words", ana, office.now()));

        assertThat(shown(zoe))
                .contains("Not delivered")
                .contains("News about a check-in for " + Mention.of(ana) + ": the conversation is not found")
                .contains("Mar 2")
                .doesNotContain("secret");
        assertThat(office.home(ana).isEmpty()).isTrue();
    }

    @Test
    void areSentAgainOnceHoweverOftenItIsPressed() throws Exception {
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED);
        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));
        String letter = latest().get(0).id();
        office.opensHome(zoe);

        Reply first = office.press(zoe, "Send again");
        Reply second = office.perform(zoe, Letters.SEND_AGAIN, letter, Answers.NONE);

        assertThat(office.said(ana)).containsExactly("hello (en)");
        assertThat(((Reply.Done) first).card().plain()).isEqualTo("It is on its way again.");
        assertThat(((Reply.Done) second).card().plain()).contains("nothing to send any more");
        assertThat(latest()).isEmpty();
        assertThat(shown(zoe)).doesNotContain("Not delivered");
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void ofUnknownOutcomeAreListedAndCanBeSentAgain() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.NOT_APPLIED);
        office.post(Says.privately(acme, Says.followUp(), "met?", ana, office.now()));

        assertThat(office.home(zoe).plain()).contains("nobody can know whether it arrived");
        office.press(zoe, "Send again");

        assertThat(office.said(ana)).containsExactly("met? (en)");
    }

    @Test
    void comeBackWhenTheyAreRefusedAgain() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED, FakeChat.Fault.REFUSED);
        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));

        office.press(zoe, "Send again");

        assertThat(latest())
                .singleElement()
                .satisfies(letter -> assertThat(letter.state()).isEqualTo(Letter.State.DEAD));
    }

    @Test
    void areNotSentWhenItIsTooLate() {
        Instant expires = office.now().plus(Duration.ofHours(2));
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED);
        office.post(Says.notice(acme, Says.round(), "hello", new Destination.Private(ana), office.now(), expires));
        String letter = latest().get(0).id();
        office.walkTo(expires);

        office.perform(zoe, Letters.SEND_AGAIN, letter, Answers.NONE);

        assertThat(office.said(ana)).isEmpty();
        assertThat(office.home(zoe).plain()).contains("too late to send it now");
    }

    @Test
    void areSentAllAtOnceAndCountedBeyondTheFirstFive() throws Exception {
        IntStream.range(0, 7).forEach(number -> {
            chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED);
            office.post(Says.inChannel(acme, "post" + number, "C" + number, office.now()));
        });

        assertThat(office.home(zoe).plain()).contains("2 more messages were not delivered");
        Reply reply = office.press(zoe, "Send all again");

        assertThat(((Reply.Done) reply).card().plain()).isEqualTo("7 messages are on the way again.");
        assertThat(chat.all()).hasSize(7);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void stayInTheirWorkspace() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED);
        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));

        int sent = office.transactions()
                .run(work -> letters.sendAllAgain(work, new WorkspaceId("other"), "operator", office.now()));

        assertThat(sent).isZero();
        assertThat(latest()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readWellInEveryLanguage(Locale language) {
        MemberId jan = office.admin("Jan", language);
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED, FakeChat.Fault.NOT_APPLIED, FakeChat.Fault.REFUSED);
        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));
        office.walkTo("2026-03-02T09:01:00Z");
        office.post(Says.privately(acme, Says.followUp(), "met?", ana, office.now()));
        office.walkTo("2026-03-02T09:02:00Z");
        office.post(Says.inChannel(acme, "join us", "C1", office.now()));

        new Golden(office)
                .card("Home", office.home(jan))
                .reply("sent again", office.press(jan, Letters.SEND_AGAIN))
                .reply("sent all", office.perform(jan, Letters.SEND_ALL, "", Answers.NONE))
                .reply("nothing left", office.perform(jan, Letters.SEND_ALL, "", Answers.NONE))
                .matches("letters_" + language.getLanguage());
    }

    private String shown(MemberId member) {
        return chat.home(member).orElseThrow().plain();
    }

    private List<Letter> latest() {
        return office.transactions().run(work -> letters.latest(work, acme, 10));
    }

    private int audited() throws Exception {
        try (Connection connection = office.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM audit_log WHERE workspace = '" + acme
                        + "' AND verb LIKE 'messaging.%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
