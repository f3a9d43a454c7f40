package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@BothDatabases
final class DispatcherTest {

    private final Office office;
    private final WorkspaceId acme;
    private final FakeChat chat;
    private final MemberId ana;
    private final MemberId jan;
    private final MemberId kenji;

    DispatcherTest(TestDatabase database) {
        office = Office.on(database, Instant.parse("2026-03-02T09:00:00Z"));
        acme = office.workspace();
        chat = office.chat();
        ana = office.joined("Ana", "Europe/Lisbon", "en");
        jan = office.joined("Jan", "Europe/Berlin", "de");
        kenji = office.joined("Kenji", "Asia/Tokyo", "ja");
        office.opens(List.of(), Says.all(), List.of());
        if (database.dataSource() instanceof JdbcConnectionPool pool) {
            chat.onCall(() -> assertThat(pool.getActiveConnections())
                    .as("units of work open during a call")
                    .isZero());
        }
    }

    @Test
    void saysWhatIsDueInTheReadersLanguage() {
        office.post(Says.privately(acme, Says.round(), "hello", jan, office.now()));

        assertThat(office.said(jan)).containsExactly("hello (de)");
        assertThat(office.nextDue()).isEmpty();
    }

    @Test
    void saysTheSameKeyOnce() {
        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));
        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));

        assertThat(office.said(ana)).hasSize(1);
    }

    @Test
    void saysEachAtTheirOwnHour() {
        office.post(Says.privately(acme, Says.round(), "hello ana", ana, office.now()));
        office.post(Says.privately(acme, Says.round(), "hello kenji", kenji, office.now()));

        assertThat(office.said(ana)).hasSize(1);
        assertThat(office.said(kenji)).isEmpty();
        assertThat(held()).containsExactly("hello kenji until 2026-03-03T00:00:00Z: quiet hours");

        office.walkTo("2026-03-02T23:59:59.999Z");
        assertThat(office.said(kenji)).isEmpty();
        office.walkTo("2026-03-03T00:00:00Z");
        assertThat(office.said(kenji)).containsExactly("hello kenji (ja)");
    }

    @Test
    void speaksOtherwiseToAGroupWithoutACommonLanguage() {
        MemberId eva = office.joined("Eva", "Europe/Vienna", "de");

        office.post(Says.together(acme, Says.round(), "mixed", office.now(), ana, jan));
        office.post(Says.together(acme, Says.round(), "same", office.now(), eva, jan));

        assertThat(texts(chat.saidTogether(ana, jan))).containsExactly("mixed (en)");
        assertThat(texts(chat.saidTogether(eva, jan))).containsExactly("same (de)");
    }

    @Test
    void tellsEachPrivatelyWhenNoHourIsGoodForAll() {
        office.post(Says.together(acme, Says.round(), "meet", office.now(), ana, kenji));
        office.walkTo("2026-03-03T00:00:00Z");

        assertThat(chat.saidTogether(ana, kenji)).isEmpty();
        assertThat(texts(chat.saidPrivately(ana))).containsExactly("meet (en)");
        assertThat(texts(chat.saidPrivately(kenji))).containsExactly("meet (ja)");
    }

    @Test
    void tellsTheOthersPrivatelyWhenThePlatformRefusesTheGroup() {
        chat.refuses(jan);

        office.post(Says.together(acme, Says.round(), "meet", office.now(), ana, jan));

        assertThat(texts(chat.saidPrivately(ana))).containsExactly("meet (en)");
        assertThat(mishaps()).containsExactly("meet to " + jan + " dead: user_disabled");
    }

    @Test
    void opensConversationsAheadForTheNextDayOnly() {
        Instant soon = office.now().plus(Duration.ofHours(2));
        Instant far = office.now().plus(Duration.ofDays(3));
        office.post(Says.privately(acme, Says.round(), "soon", ana, soon));
        office.post(Says.together(acme, Says.round(), "soon", soon, ana, jan));
        office.post(Says.privately(acme, Says.round(), "far", jan, far));

        assertThat(chat.conversations()).isEqualTo(1);
        assertThat(chat.all()).isEmpty();
    }

    @Test
    void dropsWhatIsNoLongerTrue() {
        Kind stale = new Kind(
                "test.stale",
                Kind.Priority.ROUND,
                Kind.WhenUnknown.SEND_AGAIN,
                (work, notice, audience, now) -> Optional.empty());
        office.opens(List.of(), List.of(stale), List.of());

        office.post(Says.privately(acme, stale, "old news", ana, office.now()));

        assertThat(chat.all()).isEmpty();
        assertThat(mishaps()).containsExactly("old news to " + ana + " dropped: no longer true");
    }

    @Test
    void goesOnWithTheOthersWhenOneIsRefused() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED);

        office.post(Says.privately(acme, Says.round(), "first", ana, office.now()));
        office.post(Says.privately(acme, Says.round(), "second", jan, office.now()));

        assertThat(office.said(jan)).containsExactly("second (de)");
        assertThat(mishaps()).containsExactly("first to " + ana + " dead: channel_not_found");
    }

    @Test
    void saysWhatAChannelRefusedOnceItIsLetIn() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED);
        office.post(Says.inChannel(acme, "hello", "C1", office.now()));
        assertThat(chat.saidIn("C1")).isEmpty();

        office.transactions().execute(work -> office.outbox().revive(work, acme, "C1", office.now()));
        office.deliver();

        assertThat(chat.saidIn("C1")).hasSize(1);
        assertThat(mishaps()).isEmpty();
    }

    @Test
    void goesOnWithTheOthersWhenAWordingIsBroken() {
        Kind broken = new Kind(
                "test.broken", Kind.Priority.ROUND, Kind.WhenUnknown.SEND_AGAIN, (work, notice, audience, now) -> {
                    throw new IllegalStateException("broken");
                });
        office.opens(List.of(), List.of(broken, Says.round()), List.of());

        office.post(Says.privately(acme, broken, "first", ana, office.now()));
        office.post(Says.privately(acme, Says.round(), "second", jan, office.now()));

        assertThat(office.said(jan)).containsExactly("second (de)");
        assertThat(mishaps()).containsExactly("first to " + ana + " dead: IllegalStateException");
    }

    @Test
    void waitsAsLongAsThePlatformAsksAndLosesNothing() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.TOO_MANY, FakeChat.Fault.TOO_MANY);
        chat.next(Chat.Operation.OPEN, FakeChat.Fault.TOO_MANY);
        Instant before = office.wire();

        office.post(Says.privately(acme, Says.round(), "hello", ana, office.now()));

        assertThat(office.said(ana)).hasSize(1);
        assertThat(chat.tooSoon()).isZero();
        assertThat(office.wire()).isEqualTo(before.plus(FakeChat.RETRY_AFTER.multipliedBy(3)));
    }

    @Test
    void staysWithinThePlatformsPace() {
        chat.pace(new Chat.Pace(2, Duration.ofSeconds(10)));
        Instant before = office.wire();
        for (int count = 0; count < 5; count++) {
            String channel = "C" + count;
            office.transactions()
                    .execute(work -> office.outbox()
                            .post(work, Says.inChannel(acme, channel, channel, office.now()), office.now()));
        }

        office.deliver();

        assertThat(chat.all().stream()
                        .map(said -> Duration.between(before, said.at()).toSeconds()))
                .containsExactly(0L, 0L, 10L, 20L, 30L);
    }

    @Test
    void leavesASecondBetweenTwoPostsToOneAddress() {
        Instant before = office.wire();
        for (String subject : List.of("one", "two", "three")) {
            office.transactions()
                    .execute(work -> office.outbox()
                            .post(work, Says.inChannel(acme, subject, "C1", office.now()), office.now()));
        }

        office.deliver();

        assertThat(chat.all().stream()
                        .map(said -> Duration.between(before, said.at()).toSeconds()))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void looksAfterTheSettleTimeAndSaysWhatDidNotArriveAgain() {
        chat.showsHistory();
        chat.next(Chat.Operation.POST, FakeChat.Fault.NOT_APPLIED, FakeChat.Fault.APPLIED_LATE);
        Instant before = office.wire();

        office.post(Says.privately(acme, Says.followUp(), "met?", ana, office.now()));

        assertThat(office.said(ana)).containsExactly("met? (en)");
        assertThat(chat.calls(Chat.Operation.POST)).isEqualTo(2);
        assertThat(office.wire()).isEqualTo(before.plus(Duration.ofMinutes(2)));
        assertThat(mishaps()).isEmpty();
    }

    @Test
    void tellsTwoEqualMessagesOfUnknownOutcomeApart() {
        Kind same = new Kind(
                "test.same",
                Kind.Priority.ROUND,
                Kind.WhenUnknown.SEND_AGAIN,
                (work, notice, audience, now) -> Optional.of(Card.text("Thanks!")));
        office.opens(List.of(), List.of(same), List.of());
        chat.showsHistory();
        chat.next(Chat.Operation.POST, FakeChat.Fault.APPLIED, FakeChat.Fault.NOT_APPLIED);

        office.transactions().execute(work -> {
            office.outbox().post(work, Says.privately(acme, same, "one", ana, office.now()), office.now());
            office.outbox().post(work, Says.privately(acme, same, "two", ana, office.now()), office.now());
        });
        office.deliver();

        assertThat(office.said(ana)).containsExactly("Thanks!", "Thanks!");
    }

    @Test
    void repeatsWhatMustNotBeLostWhereNobodyCanKnowAndListsIt() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.APPLIED);

        office.post(Says.privately(acme, Says.round(), "meet", ana, office.now()));

        assertThat(office.said(ana)).containsExactly("meet (en)", "meet (en)");
        assertThat(mishaps()).containsExactly("meet to " + ana + " repeated: sent again: fatal_error");
    }

    @Test
    void dropsTheRestWhereNobodyCanKnowAndListsIt() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.NOT_APPLIED);

        office.post(Says.privately(acme, Says.followUp(), "met?", ana, office.now()));

        assertThat(office.said(ana)).isEmpty();
        assertThat(mishaps()).containsExactly("met? to " + ana + " unknown: internal_error");
    }

    @Test
    void updatesInPlaceOnceForManyRevisionsAndNotWhereNothingChanged() {
        List<String> state = new ArrayList<>(List.of("proposed"));
        Kind live = new Kind(
                "test.live",
                Kind.Priority.ROUND,
                Kind.WhenUnknown.SEND_AGAIN,
                (work, notice, audience, now) -> Optional.of(Card.text(state.get(0))));
        office.opens(List.of(), List.of(live), List.of());
        office.post(Says.together(acme, live, "goal", office.now(), ana, jan));

        state.set(0, "agreed");
        revise(live, "goal");
        revise(live, "goal");
        office.deliver();
        revise(live, "goal");
        office.deliver();

        assertThat(office.said(ana)).containsExactly("agreed");
        assertThat(chat.calls(Chat.Operation.UPDATE)).isEqualTo(1);
    }

    @Test
    void repeatsAnUpdateOfUnknownOutcome() {
        List<String> state = new ArrayList<>(List.of("proposed"));
        Kind live = new Kind(
                "test.live",
                Kind.Priority.ROUND,
                Kind.WhenUnknown.SEND_AGAIN,
                (work, notice, audience, now) -> Optional.of(Card.text(state.get(0))));
        office.opens(List.of(), List.of(live), List.of());
        office.post(Says.privately(acme, live, "goal", ana, office.now()));
        chat.next(
                Chat.Operation.UPDATE,
                FakeChat.Fault.NOT_APPLIED,
                FakeChat.Fault.TOO_MANY,
                FakeChat.Fault.APPLIED,
                FakeChat.Fault.NONE);

        state.set(0, "agreed");
        revise(live, "goal");
        office.deliver();

        assertThat(office.said(ana)).containsExactly("agreed");
        assertThat(chat.calls(Chat.Operation.UPDATE)).isEqualTo(4);
    }

    @Test
    void makesNoCallThatItsLeaseNoLongerCovers() {
        Dispatcher.Wire frozen = new Dispatcher.Wire(office::wire, Duration.ofMinutes(1), Office.LEASE, call -> {
            office.waits(Office.LEASE);
            call.run();
        });
        office.transactions()
                .execute(work ->
                        office.outbox().post(work, Says.inChannel(acme, "hello", "C1", office.now()), office.now()));

        new Dispatcher(office.transactions(), Says.all(), new Homes(List.of()), chat, frozen).step(acme, office.now());

        assertThat(chat.calls(Chat.Operation.POST)).isZero();
        office.deliver();
        assertThat(chat.saidIn("C1")).hasSize(1);
    }

    @Test
    void dropsWhatAFeatureTakesBack() {
        office.post(Says.privately(acme, Says.round(), "meet", kenji, office.now()));
        office.transactions()
                .execute(work -> office.outbox()
                        .drop(work, acme, Says.round().name(), "meet", "round was mended", office.now()));
        office.walkTo("2026-03-04T00:00:00Z");

        assertThat(chat.all()).isEmpty();
        assertThat(mishaps()).containsExactly("meet to " + kenji + " dropped: round was mended");
    }

    @Test
    void holdsFollowUpsOverTheWeeklyBudgetButNotIntroductions() {
        office.change(ana, member -> Altered.budget(member, 2));

        office.post(Says.privately(acme, Says.followUp(), "one", ana, office.now()));
        office.post(Says.privately(acme, Says.fromPeople(), "thanks", ana, office.now()));
        office.post(Says.together(acme, Says.round(), "meet", office.now(), ana, jan));
        office.post(Says.privately(acme, Says.followUp(), "two", ana, office.now()));
        office.post(Says.privately(acme, Says.round(), "rematch", ana, office.now()));

        assertThat(office.said(ana)).containsExactly("one (en)", "thanks (en)", "meet (en)", "rematch (en)");
        assertThat(held())
                .singleElement()
                .asString()
                .startsWith("two until 2026-03-09")
                .endsWith("weekly budget");
        office.walkTo("2026-03-09T10:00:00Z");
        assertThat(office.said(ana)).contains("two (en)");
    }

    @Test
    void saysMoreImportantThingsFirst() {
        office.change(ana, member -> Altered.budget(member, 1));
        office.transactions().execute(work -> {
            office.outbox().post(work, Says.privately(acme, Says.followUp(), "met?", ana, office.now()), office.now());
            office.outbox().post(work, Says.privately(acme, Says.round(), "meet", ana, office.now()), office.now());
        });

        office.deliver();

        assertThat(office.said(ana)).containsExactly("meet (en)");
    }

    @Test
    void decidesAnewWhenAPauseEndsEarly() {
        office.change(ana, member -> Altered.pausedUntil(member, LocalDate.of(2026, 6, 1)));
        office.post(Says.privately(acme, Says.round(), "meet", ana, office.now()));
        assertThat(office.said(ana)).isEmpty();

        office.change(ana, member -> Altered.pausedUntil(member, LocalDate.of(2026, 3, 2)));
        office.deliver();

        assertThat(office.said(ana)).containsExactly("meet (en)");
    }

    @Test
    void refreshesHomeOnlyOnceOpenedAndOnceForManyMarks() {
        List<String> state = new ArrayList<>(List.of("no goals"));
        office.opens(
                List.of(),
                Says.all(),
                List.of(
                        new Section("part 2", 2, (work, member, now) -> Card.text(state.get(0))),
                        new Section("part 1", 1, (work, member, now) -> Card.text("Hello " + member.name())),
                        new Section("part 3", 3, (work, member, now) -> Card.of())));
        touch(ana, jan);
        office.deliver();
        assertThat(chat.calls(Chat.Operation.HOME)).isZero();

        assertThat(office.opensHome(ana).plain()).isEqualTo("Hello Ana\nno goals");
        state.set(0, "one goal");
        touch(ana, jan);
        touch(ana);
        office.deliver();
        touch(ana);
        office.deliver();

        assertThat(chat.home(ana).orElseThrow().plain()).isEqualTo("Hello Ana\none goal");
        assertThat(chat.home(jan)).isEmpty();
        assertThat(chat.calls(Chat.Operation.HOME)).isEqualTo(2);
    }

    @Test
    void tellsWhenItCanGoOn() {
        Dispatcher dispatcher =
                new Dispatcher(office.transactions(), Says.all(), new Homes(List.of()), chat, office.connection());
        chat.next(Chat.Operation.POST, FakeChat.Fault.TOO_MANY);
        office.transactions()
                .execute(work ->
                        office.outbox().post(work, Says.inChannel(acme, "join us", "C1", office.now()), office.now()));

        @Nullable Instant again = dispatcher.step(acme, office.now()).againAt();
        office.waits(FakeChat.RETRY_AFTER);
        Dispatcher.Step last = dispatcher.step(acme, office.now());

        assertThat(again).isEqualTo(office.wire());
        assertThat(last).isEqualTo(new Dispatcher.Step(1, null));
    }

    private void revise(Kind kind, String subject) {
        office.transactions().execute(work -> office.outbox().revise(work, acme, kind.name(), subject, office.now()));
    }

    private void touch(MemberId... members) {
        office.transactions().execute(work -> Homes.touch(work, acme, List.of(members), office.now()));
    }

    private List<String> held() {
        return office.held().stream()
                .map(held -> "%s until %s: %s".formatted(held.notice().subject(), held.until(), held.reason()))
                .toList();
    }

    private List<String> mishaps() {
        return office.mishaps().stream()
                .map(mishap -> String.format(
                        Locale.ROOT,
                        "%s to %s %s: %s",
                        mishap.notice().subject(),
                        Circle.text(mishap.notice().to().readers()),
                        mishap.state(),
                        mishap.reason()))
                .toList();
    }

    private static List<String> texts(List<FakeChat.Said> said) {
        return said.stream().map(FakeChat.Said::text).toList();
    }
}
