package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@BothDatabases
final class OutboxTest {

    private final Office office;
    private final Outbox outbox;
    private final WorkspaceId acme;
    private final MemberId ana;
    private final MemberId kenji;

    OutboxTest(TestDatabase database) {
        office = Office.on(database, Instant.parse("2026-03-02T09:00:00Z"));
        outbox = office.outbox();
        acme = office.workspace();
        ana = office.joined("Ana", "Europe/Lisbon", "en");
        kenji = office.joined("Kenji", "Asia/Tokyo", "ja");
    }

    @Test
    void remembersEveryPartOfANotice() {
        office.opens(List.of(), Says.all(), List.of());
        Instant due = Instant.parse("2026-03-04T09:00:00.123Z");
        List<Notice> notices = List.of(
                Says.notice(acme, Says.round(), "one", new Destination.Private(ana), due, due.plusSeconds(60)),
                Says.notice(
                        acme,
                        Says.round(),
                        "two",
                        new Destination.Together(List.of(kenji, ana), Locale.forLanguageTag("pt-BR")),
                        due.plusSeconds(1),
                        null),
                Says.inChannel(acme, "three", "C1", due.plusSeconds(2)));

        notices.forEach(notice -> office.transactions().execute(work -> outbox.post(work, notice, office.now())));

        assertThat(office.held()).extracting(Outbox.Held::notice).containsExactlyElementsOf(notices);
        assertThat(office.nextDue()).contains(due);
    }

    @Test
    void takesEachKeyOnceEvenAfterItWasDropped() {
        office.opens(List.of(), Says.all(), List.of());
        Notice notice = Says.privately(acme, Says.round(), "meet", kenji, office.now());

        boolean first = post(notice);
        office.transactions().execute(work -> outbox.drop(work, acme, notice.kind(), "meet", "mended", office.now()));

        assertThat(first).isTrue();
        assertThat(post(notice)).isFalse();
        assertThat(office.nextDue()).isEmpty();
    }

    @Test
    void keepsWorkspacesApart() {
        office.opens(List.of(), Says.all(), List.of());
        WorkspaceId other = new WorkspaceId("other");
        post(Says.privately(acme, Says.round(), "meet", kenji, office.now()));

        office.transactions()
                .execute(work -> outbox.drop(work, other, Says.round().name(), "meet", "mended", office.now()));

        List<Outbox.Held> elsewhere = office.transactions().run(work -> outbox.held(work, other));
        assertThat(elsewhere).isEmpty();
        assertThat(office.held()).hasSize(1);
    }

    @Test
    void forgetsTheWordsOnceTheyWereSaid() throws Exception {
        office.opens(List.of(), Says.all(), List.of());
        office.post(Says.privately(acme, Says.round(), "secret", ana, office.now()));

        try (Connection connection = office.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT message, receipt FROM outbox")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("message")).isNull();
            assertThat(rows.getString("receipt")).isNotNull();
        }
    }

    @Test
    void carriesTheWholeStoryOfOneNotice() {
        AtomicInteger version = new AtomicInteger(1);
        Kind live = new Kind(
                "test.live",
                Kind.Priority.ROUND,
                Kind.WhenUnknown.SEND_AGAIN,
                (work, notice, audience, now) -> Optional.of(Card.text("version " + version)));
        office.opens(
                List.of(),
                List.of(live),
                List.of(new Section("part 1", 1, (work, member, now) -> Card.text("home " + version))));
        office.opensHome(ana);
        office.chat()
                .next(Chat.Operation.POST, FakeChat.Fault.TOO_MANY, FakeChat.Fault.NOT_APPLIED, FakeChat.Fault.APPLIED);

        office.post(Says.privately(acme, live, "goal", ana, office.now()));
        version.set(2);
        office.transactions().execute(work -> {
            outbox.revise(work, acme, live.name(), "goal", office.now());
            Homes.touch(work, acme, List.of(ana, kenji), office.now());
        });
        office.deliver();

        assertThat(office.said(ana)).containsExactly("version 1", "version 2");
        assertThat(office.chat().home(ana)).contains(Card.text("home 2"));
        assertThat(office.mishaps()).extracting(Outbox.Mishap::state).containsExactly("repeated");
    }

    private boolean post(Notice notice) {
        return office.transactions().run(work -> outbox.post(work, notice, office.now()));
    }
}
