package io.rapport.appreciation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.ProgramId;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WeeklyTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-02T08:00:00Z, 2026-03-05, 2026-03-05T14:00:00Z",
        "Europe/Berlin,    2026-03-05T14:00:00Z, 2026-03-05, 2026-03-05T14:00:00Z",
        "Europe/Berlin,    2026-03-05T14:00:00.001Z, 2026-03-12, 2026-03-12T14:00:00Z",
        "Europe/Berlin,    2026-03-27T08:00:00Z, 2026-04-02, 2026-04-02T13:00:00Z",
        "Pacific/Kiritimati, 2026-03-04T23:00:00Z, 2026-03-05, 2026-03-05T01:00:00Z",
        "America/Los_Angeles, 2026-03-06T00:30:00Z, 2026-03-12, 2026-03-12T22:00:00Z",
    })
    void asksOnThursdaysAtThreeInTheProgramsZone(String zone, Instant now, LocalDate date, Instant at) {
        Weekly weekly = Weekly.usual(new WorkspaceId("w"), new ProgramId("p"), ZoneId.of(zone), now);

        assertThat(weekly.nextOn()).isEqualTo(date);
        assertThat(weekly.nextAt()).isEqualTo(at);
        assertThat(weekly.posted().next(ZoneId.of(zone), at).nextOn()).isEqualTo(date.plusWeeks(1));
    }
}
