package io.rapport.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OffsetsTest {

    /** zone, when it was looked at, what the clocks there showed, and what they are to go by instead of the zone data. */
    @ParameterizedTest(name = "{0} at {1} showing {2}")
    @CsvSource({
        "Europe/Berlin,    2026-03-02T12:00:00Z, +01:00,                '',     the data is right",
        "Europe/Berlin,    2026-03-02T12:00:00Z, +02:00,                +02:00, all clocks there show something else",
        "Europe/Berlin,    2026-03-02T12:00:00Z, +02:00 +01:00 +02:00,  '',     somebody's clock is right",
        "Europe/Berlin,    2026-03-02T12:00:00Z, +02:00 +03:00 +02:00,  +02:00, most of them count",
        "Europe/Berlin,    2026-03-29T00:59:00Z, +02:00,                '',     a minute before the clocks change",
        "Europe/Berlin,    2026-03-29T01:30:00Z, +01:00,                '',     half an hour after they changed",
        "Europe/Berlin,    2026-03-29T02:01:00Z, +01:00,                +01:00, an hour after they should have changed",
        "Asia/Tokyo,       2026-03-02T12:00:00Z, Z,                     '',     nobody moves clocks by nine hours",
        "Asia/Kathmandu,   2026-03-02T12:00:00Z, +06:15,                +06:15, quarters of hours are as good as any"
    })
    void knowsWhereTheZoneDataIsOutOfDate(ZoneId zone, Instant at, String shown, String expected, String why) {
        List<Offsets.Seen> seen = Arrays.stream(shown.split(" +"))
                .map(offset -> new Offsets.Seen(zone, ZoneOffset.of(offset)))
                .toList();

        assertThat(Offsets.outdated(seen, List.of(at)).values())
                .as(why)
                .extracting(ZoneOffset::getId)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }
}
