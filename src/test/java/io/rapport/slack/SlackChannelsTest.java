package io.rapport.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Channels;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackChannelsTest {

    private final SlackOffice office = SlackOffice.open();
    private final SlackChannels channels =
            new SlackChannels(office.installations, office.directory, office.transactions);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void keepsAPrivateChannelToWhoIsInIt() {
        office.slack.workplace().inviteApp("leads");

        boolean told = look("leads");

        assertThat(told).isTrue();
        assertThat(mayKnow("leads", "ana")).isTrue();
        assertThat(mayKnow("leads", "mateo")).isFalse();
    }

    @Test
    void leavesAPublicChannelToEverybody() {
        assertThat(look("general")).isTrue();

        assertThat(mayKnow("general", "mateo")).isTrue();
        assertThat(office.slack.calls("conversations.members")).isEmpty();
    }

    @Test
    void takesAChannelThatSlackHidesForPrivateAndLooksAgain() {
        assertThat(look("leads")).isFalse();
        assertThat(mayKnow("leads", "ana")).isFalse();

        office.slack.workplace().inviteApp("leads");

        assertThat(look("leads")).isTrue();
        assertThat(mayKnow("leads", "ana")).isTrue();
    }

    @Test
    void keepsWhatIsRecordedWhileSlackDoesNotAnswer() {
        office.slack.workplace().inviteApp("leads");
        look("leads");
        office.slack.meet(Faults.seeded(1).with(Fault.Kind.RATE_LIMITED, "conversations.info", 1));

        assertThat(look("leads")).isFalse();

        assertThat(mayKnow("leads", "ana")).isTrue();
        assertThat(mayKnow("leads", "mateo")).isFalse();
    }

    private boolean look(String channel) {
        return channels.look(office.workspace(), id(channel), SlackOffice.NOON);
    }

    private boolean mayKnow(String channel, String handle) {
        return office.transactions.run(
                work -> new Channels().mayKnow(work, office.workspace(), id(channel), office.member(handle)));
    }

    private String id(String channel) {
        return office.slack.conversations().stream()
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
