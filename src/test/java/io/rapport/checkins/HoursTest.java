package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HoursTest {

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "an hour of work,            2026-03-03T10:00:00Z, 2026-03-04T10:00:00Z",
        "at night,                   2026-03-03T23:00:00Z, 2026-03-05T08:00:00Z",
        "on a Friday,                2026-03-06T14:00:00Z, 2026-03-09T14:00:00Z",
        "on a Saturday,              2026-03-07T10:00:00Z, 2026-03-10T08:00:00Z",
        "before Easter,              2026-04-02T09:00:00Z, 2026-04-07T09:00:00Z",
        "before the clock goes back, 2026-10-23T07:00:00Z, 2026-10-26T08:00:00Z",
    })
    void aWorkingDayIsTheSameTimeOfTheNext(String when, String from, String after) {
        club.joined("Ana");

        assertThat(Hours.aWorkingDayAfter(club.office.member(club.id("Ana")), Instant.parse(from)))
                .isEqualTo(Instant.parse(after));
    }
}
