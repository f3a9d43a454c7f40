package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.sandbox.Outcome;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackSocketTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final SlackOffice office = SlackOffice.open();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void hearsAndAnswersOverTheLineItOpened() throws IOException {
        office.answers(new Reply.Done(Card.text("Grüße")));
        try (SlackSocket socket = office.inbound.socket(office.slack.app().appToken())) {
            await().atMost(SOON).until(() -> socket.isConnected() && office.slack.isConnected());

            Outcome command = office.slack.employee("ana").command("/rapport", "card für Zoë");
            office.slack.workplace().inviteApp("general");
            Outcome joined = office.slack.workplace().join("kenji", "general");

            assertThat(command.body()).contains("Grüße");
            assertThat(joined.isOk()).isTrue();
            assertThat(office.acts).extracting(act -> act.verb()).containsExactly("toy.card", "toy.joined");
            assertThat(office.acts.get(0).answers().one("text")).isEqualTo("für Zoë");
        }
        await().atMost(SOON).until(() -> !office.slack.isConnected());
    }

    @Test
    void leavesAnEnvelopeOpenWhenTheCommitFailed() throws IOException {
        office.answers(act -> {
            throw new IllegalStateException("the disk is full");
        });
        try (SlackSocket socket = office.inbound.socket(office.slack.app().appToken())) {
            await().atMost(SOON).until(() -> socket.isConnected() && office.slack.isConnected());

            Outcome command = office.slack.employee("ana").command("/rapport", "card");

            assertThat(command.isOk()).isFalse();
        }
    }

    @Test
    void saysWhenSlackRefusesTheLine() {
        assertThatThrownBy(() -> office.inbound.socket("xapp-wrong")).isInstanceOf(IOException.class);
    }
}
