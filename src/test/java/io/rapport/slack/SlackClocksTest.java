package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Destination;
import io.rapport.messaging.Dispatcher;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Outbox;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.MovableClock;
import io.rapport.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Slack that tells the time of July while it is March here stands for zone data that is out of date. */
class SlackClocksTest {

    private static final Instant JULY = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-03T03:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MovableClock slack = new MovableClock(SlackOffice.NOON);
    private final SlackOffice office = SlackOffice.closed(SandboxOptions.of(Company.twelve(), slack));
    private final Outbox outbox = new Outbox();
    private final Dispatcher dispatcher = new Dispatcher(
            office.transactions,
            List.of(new Kind(
                    "toy.kind",
                    Kind.Priority.ROUND,
                    Kind.WhenUnknown.SEND_AGAIN,
                    (work, notice, audience, now) -> Optional.of(Card.text("Hello")))),
            new Homes(List.of()),
            office.chat,
            new Dispatcher.Wire(InstantSource.system(), Duration.ZERO, Duration.ofMinutes(2), Runnable::run));

    @BeforeEach
    void connect() {
        office.connect();
        sync();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void goesBySlacksClockWhileTheZoneDataSaysSomethingElse() {
        assertThat(office.described("lena").clock()).isEqualTo(BERLIN);

        slack.moveTo(JULY);
        sync();
        assertThat(office.described("lena").zone()).isEqualTo(BERLIN);
        assertThat(office.described("lena").clock()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(office.described("kenji").clock()).isEqualTo(ZoneId.of("Asia/Tokyo"));

        slack.moveTo(SlackOffice.NOON);
        sync();
        assertThat(office.described("lena").clock()).isEqualTo(BERLIN);
    }

    @Test
    void leavesTheOldClockBehindWithTheZone() {
        slack.moveTo(JULY);
        sync();

        office.slack.changeQuietly("lena", person -> person.movedTo(ZoneId.of("Asia/Tokyo")));
        sync();

        assertThat(office.described("lena").clock()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void comparesNothingWhileTheClockIsWalked() {
        slack.moveTo(JULY);
        office.domain.moveTo(JULY.minus(Duration.ofDays(90)));
        sync();

        assertThat(office.described("lena").clock()).isEqualTo(BERLIN);
    }

    @Test
    void bringsWhatWaitsForwardWhenTheClockIsCorrected() {
        owe("lena");
        assertThat(heldUntil()).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));

        slack.moveTo(JULY);
        sync();

        assertThat(heldUntil()).isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));
    }

    @Test
    void bringsWhatWaitsForwardForWhoMovesEast() {
        owe("lena");

        office.slack.changeQuietly("lena", person -> person.movedTo(ZoneId.of("Asia/Kolkata")));
        sync();

        assertThat(heldUntil()).isEqualTo(Instant.parse("2026-03-03T03:30:00Z"));
    }

    @Test
    void putsOffWhatWaitsForWhoMovesWest() {
        owe("lena");

        office.slack.changeQuietly("lena", person -> person.movedTo(ZoneId.of("America/New_York")));
        sync();

        assertThat(heldUntil()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
    }

    private void sync() {
        assertThat(office.directory.sync(office.workspace(), SlackOffice.NOON))
                .isInstanceOf(SlackDirectory.Synced.Whole.class);
    }

    private void owe(String handle) {
        Notice notice = new Notice(
                office.workspace(), "toy.kind", "s", "k", new Destination.Private(office.member(handle)), NIGHT, null);
        office.transactions.execute(work -> outbox.post(work, notice, NIGHT));
    }

    private Instant heldUntil() {
        dispatcher.step(office.workspace(), NIGHT);
        List<Outbox.Held> held = office.transactions.run(work -> outbox.held(work, office.workspace()));
        assertThat(held).hasSize(1);
        return held.get(0).until();
    }
}
