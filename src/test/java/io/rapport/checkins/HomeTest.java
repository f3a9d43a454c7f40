package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HomeTest {

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void saysWhenTheNextRoundIs() {
        club.joined("Ana", "Ben");

        assertThat(home("Ana")).isEqualTo("""
                        # Your check-in
                        There is no check-in for you right now.
                        (Next round of Coffee: Tuesday, March 3)""");
    }

    @Test
    void leadsFromTheMatchToTheOneNextAction() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        assertThat(home("Ana"))
                .contains("You are matched with @Ben in *Coffee*.")
                .contains("[Find a time] [More]");

        club.press("Ana", Labels.of(club.press("Ana", "Find a time")).get(0));
        assertThat(home("Ben")).contains("[Yes, that works] [More]");

        club.press("Ben", "Yes, that works");
        assertThat(home("Ana")).contains("You meet *").contains("[Another time] [More]");

        club.walkTo("2026-03-05T12:00:00Z");
        assertThat(home("Ana")).contains("[We met] [More]");

        club.press("Ana", "We met");
        assertThat(home("Ana")).contains("[My next step] [More]").contains("You met lately: @Ben");
    }

    @Test
    void answersTheCommandLikeHome() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);

        assertThat(club.text(club.office.types(club.id("Ana"), "match"))).isEqualTo(home("Ana"));
        assertThat(club.text(club.office.types(club.outsider("Pat"), "match")))
                .contains("You take part in no program yet");
    }

    private String home(String name) {
        return club.text(club.office.home(club.id(name)));
    }
}
