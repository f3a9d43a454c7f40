package io.rapport.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CitiesTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon,    Europe/Lisbon",
        "europe/lisbon,    Europe/Lisbon",
        "lisbon,           Europe/Lisbon",
        "Lisboa,           Europe/Lisbon",
        "Lissabon,         Europe/Lisbon",
        "Lisbonne,         Europe/Lisbon",
        "São Paulo,        America/Sao_Paulo",
        "sao paulo,        America/Sao_Paulo",
        "Zürich,           Europe/Zurich",
        "zurich,           Europe/Zurich",
        "東京,             Asia/Tokyo",
        "Tokio,            Asia/Tokyo",
        "New York,         America/New_York",
        "Nova York,        America/New_York",
        "Nueva York,       America/New_York",
        "Port-au-Prince,   America/Port-au-Prince",
        "UTC,              UTC"
    })
    void areFoundInEveryLanguageWithAndWithoutAccents(String name, String zone) {
        assertThat(Cities.zone(name)).contains(ZoneId.of(zone));
    }

    @Test
    void areNotGuessed() {
        assertThat(Cities.zone("Atlantis")).isEmpty();
        assertThat(Cities.zone("")).isEmpty();
        assertThat(Cities.zone("Europe")).isEmpty();
    }

    @Test
    void keepEveryIdThatSomebodyMayHave() {
        for (String id : java.util.TimeZone.getAvailableIDs()) {
            if (id.contains("/") && !id.startsWith("SystemV/") && !id.startsWith("Etc/")) {
                assertThat(Cities.zone(id)).as(id).contains(ZoneId.of(id));
            }
        }
    }
}
