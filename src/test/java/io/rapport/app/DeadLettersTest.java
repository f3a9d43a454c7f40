package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Chat;
import io.rapport.messaging.Destination;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Kind;
import io.rapport.messaging.Letter;
import io.rapport.messaging.Notice;
import io.rapport.messaging.Office;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeadLettersTest {

    private static final Kind POST = new Kind(
            "test.post",
            Kind.Priority.CHANNEL,
            Kind.WhenUnknown.SEND_AGAIN,
            (work, notice, audience, now) -> Optional.of(Card.text("secret")));

    private final Office office = Office.at("2026-03-02T09:00:00Z");
    private final DeadLetters letters = new DeadLetters(office.transactions());

    @Test
    void namesKindAddresseeAndReasonButNoWords() {
        refused();

        assertThat(letters.latest())
                .extracting(letter -> DeadLetters.line(letter, office.now()))
                .containsExactly("2026-03-02T09:00:00Z  test.post  to channel C1  dead: channel_not_found");
        Letter letter = letters.latest().get(0);
        assertThat(DeadLetters.line(letter, office.now().plus(Duration.ofDays(2))))
                .endsWith("(too late to send)");
    }

    @Test
    void areSentAgainWhenTheServerRuns() {
        refused();

        int sent = letters.sendAllAgain(office.now());
        office.deliver();

        assertThat(sent).isEqualTo(1);
        assertThat(office.chat().saidIn("C1")).hasSize(1);
        assertThat(letters.latest()).isEmpty();
    }

    private void refused() {
        office.opens(List.of(), List.of(POST), List.of());
        office.chat().next(Chat.Operation.POST, FakeChat.Fault.REFUSED);
        office.post(new Notice(
                office.workspace(),
                POST.name(),
                "subject",
                "key",
                new Destination.Channel("C1", Locale.ENGLISH),
                office.now(),
                office.now().plus(Duration.ofDays(1))));
    }
}
