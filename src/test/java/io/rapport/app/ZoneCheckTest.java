package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneCheckTest {

    @Test
    void namesTheZonesInWhichSlacksClocksShowAnotherTime() {
        String listed = """
                {"members": [
                    {"id": "U1", "tz": "Europe/Berlin", "tz_offset": 7200},
                    {"id": "U2", "tz": "Asia/Tokyo", "tz_offset": 32400},
                    {"id": "U3", "deleted": true},
                    {"id": "U4", "tz": null, "tz_offset": null},
                    {"id": "U5", "tz": "Mars/Olympus", "tz_offset": 3600},
                    {"id": "U6", "tz": "Asia/Kolkata", "tz_offset": 999999}]}
                """;

        assertThat(ZoneCheck.outdated(JsonParser.parseString(listed).getAsJsonObject(), at("2026-03-02T12:00:00Z")))
                .containsExactly(ZoneId.of("Europe/Berlin"));
        assertThat(ZoneCheck.outdated(JsonParser.parseString(listed).getAsJsonObject(), at("2026-07-02T12:00:00Z")))
                .isEmpty();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
