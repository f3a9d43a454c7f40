package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.MemberId;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@BothDatabases
final class BundledTest {

    private static final String NINE = "2026-03-02T09:00:00Z";

    private final Office office;
    private final WorkspaceId acme;
    private final FakeChat chat;
    private final MemberId ana;

    BundledTest(TestDatabase database) {
        office = Office.on(database, Instant.parse("2026-03-02T06:00:00Z"));
        acme = office.workspace();
        chat = office.chat();
        ana = office.joined("Ana", "Europe/Lisbon", "en");
        office.opens(List.of(), Says.all(), List.of());
    }

    @Test
    void saysThanksAndProposalsThatWaitInOneMessage() {
        post(Says.gathered(), "one", "two", "three");

        office.walkTo(NINE);

        assertThat(office.said(ana)).containsExactly("one (en)\ntwo (en)\nthree (en)");
        assertThat(said("one", "two", "three")).containsExactly(true, true, true);
        assertThat(office.held()).isEmpty();
        assertThat(office.mishaps()).isEmpty();
    }

    @Test
    void saysWhatComesLaterThatDayOnTheNextAndLosesNothing() {
        post(Says.gathered(), "one");
        office.walkTo(NINE);
        post(Says.gathered(), "two", "three");

        office.walkTo("2026-03-03T08:59:59Z");
        assertThat(office.said(ana)).containsExactly("one (en)");
        assertThat(office.held()).extracting(Outbox.Held::reason).containsOnly(Hold.ONE_A_DAY);

        office.walkTo("2026-03-03T09:00:00Z");
        assertThat(office.said(ana)).containsExactly("one (en)", "two (en)\nthree (en)");
    }

    @Test
    void takesAlongInTheWeeklyNoteWhatMattersLess() {
        post(Says.note(), "note");
        post(Says.followUp(), "how is it?");

        office.walkTo(NINE);

        assertThat(office.said(ana)).containsExactly("note (en)\nhow is it? (en)");
        assertThat(office.mishaps()).isEmpty();
    }

    @Test
    void keepsTheWeeklyNoteToFourLinesAndAsksTheRestLater() {
        post(Says.note(), "note");
        post(Says.followUp(), "one", "two", "three", "four", "five");

        office.walkTo("2026-03-03T12:00:00Z");

        assertThat(office.said(ana)).hasSize(1);
        assertThat(office.said(ana).get(0).lines()).hasSize(4).first().isEqualTo("note (en)");
        assertThat(office.mishaps())
                .extracting(Outbox.Mishap::reason)
                .containsExactly("no line in the weekly note", "no line in the weekly note");
    }

    @Test
    void triesEachAgainWhenTheMessageWasNotSent() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.TOO_MANY, FakeChat.Fault.TOO_MANY);
        post(Says.gathered(), "one", "two");

        office.walkTo(NINE);

        assertThat(office.said(ana)).containsExactly("one (en)\ntwo (en)");
    }

    @Test
    void repeatsThemAllWhereNobodyCanKnow() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.APPLIED);
        post(Says.gathered(), "one", "two");

        office.walkTo(NINE);

        assertThat(office.said(ana)).hasSize(2).containsOnly("one (en)\ntwo (en)");
        assertThat(said("one", "two")).containsExactly(true, true);
    }

    @Test
    void refusesEachByItselfWhenTheMessageIsRefused() {
        chat.next(Chat.Operation.POST, FakeChat.Fault.REFUSED, FakeChat.Fault.REFUSED);
        post(Says.gathered(), "one", "two");

        office.walkTo(NINE);

        assertThat(office.mishaps()).extracting(Outbox.Mishap::state).containsExactly("dead", "dead");
        assertThat(said("one", "two")).containsExactly(false, false);
    }

    @Test
    void wordsThemAnewTogetherWhenOneChanges() {
        List<String> state = new ArrayList<>(List.of("proposed"));
        Kind live = new Kind(
                "test.live",
                Kind.Priority.GATHERED,
                Kind.WhenUnknown.SEND_AGAIN,
                (work, notice, audience, now) -> Optional.of(notice.subject())
                        .filter(subject -> !state.get(0).equals("gone") || subject.equals("one"))
                        .map(subject -> Card.text(subject + " " + state.get(0))));
        office.opens(List.of(), List.of(live), List.of());
        post(live, "one", "two");
        office.walkTo(NINE);

        revise(live, "two", state, "agreed");
        assertThat(office.said(ana)).containsExactly("one agreed\ntwo agreed");

        revise(live, "two", state, "gone");
        assertThat(office.said(ana)).containsExactly("one gone");
    }

    @Test
    void leavesOutWhatIsNoLongerTrueAndWhatIsBroken() {
        Kind broken = new Kind(
                "test.live", Kind.Priority.GATHERED, Kind.WhenUnknown.SEND_AGAIN, (work, notice, audience, now) -> {
                    if (notice.subject().equals("broken")) {
                        throw new IllegalStateException("broken");
                    }
                    return Optional.of(notice.subject())
                            .filter(subject -> !subject.equals("stale"))
                            .map(Card::text);
                });
        office.opens(List.of(), List.of(broken), List.of());
        post(broken, "broken", "one", "stale", "two");

        office.walkTo("2026-03-04T12:00:00Z");

        assertThat(String.join(" ", office.said(ana)))
                .contains("one")
                .contains("two")
                .doesNotContain("broken");
        assertThat(office.mishaps())
                .extracting(Outbox.Mishap::reason)
                .containsExactlyInAnyOrder("no longer true", "IllegalStateException");
    }

    private void revise(Kind kind, String subject, List<String> state, String to) {
        state.set(0, to);
        office.transactions().execute(work -> office.outbox().revise(work, acme, kind.name(), subject, office.now()));
        office.deliver();
    }

    private void post(Kind kind, String... subjects) {
        Instant start = office.now();
        office.transactions().execute(work -> {
            for (int number = 0; number < subjects.length; number++) {
                Instant due = start.plus(Duration.ofMillis(number));
                office.outbox().post(work, Says.privately(acme, kind, subjects[number], ana, due), start);
            }
        });
    }

    private List<Boolean> said(String... subjects) {
        return List.of(subjects).stream()
                .map(subject -> office.transactions()
                        .<Boolean>run(work -> office.outbox()
                                .isSaid(work, acme, Says.gathered().name() + ":" + subject)))
                .toList();
    }
}
