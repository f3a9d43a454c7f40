package io.rapport.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HolidayRegionTest {

    private static final HolidayRegion GERMANY = new HolidayRegion("DE");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, DE",
        "Europe/Lisbon, PT",
        "America/New_York, US",
        "Asia/Tokyo, JP",
        "Asia/Calcutta, IN",
        "Asia/Kolkata, IN",
        "Europe/Kyiv, UA",
        "UTC, -",
        "Etc/GMT+5, -",
        "+02:00, -"
    })
    void guessesTheCountryOfAZone(String zone, String region) {
        assertThat(HolidayRegion.guessed(ZoneId.of(zone)).value()).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({
        "DE,     2026-10-03, true",
        "DE,     2026-10-02, false",
        "DE,     2026-01-06, false",
        "DE-BY,  2026-01-06, true",
        "DE-BY,  2026-10-03, true",
        "DE,     2026-04-06, true",
        "US,     2026-11-26, true",
        "US,     2026-07-03, true",
        "JP,     2026-05-05, true",
        "FR-75C, 2026-07-14, true",
        "PT,     2026-02-17, false",
        "-,      2026-12-25, false",
        "DE,     2032-12-25, true"
    })
    void knowsPublicHolidaysAndNoOtherDays(String region, LocalDate date, boolean isHoliday) {
        assertThat(new HolidayRegion(region).isHoliday(date)).isEqualTo(isHoliday);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                   | DE",
                "DE-by                | DE-BY",
                "Germany              | DE",
                "deutschland          | DE",
                "Deutschland, Bayern  | DE-BY",
                "Germany,Bavaria      | DE-BY",
                "Bavaria              | DE-BY",
                "DE, BY               | DE-BY",
                "USA                  | ''",
                "US                   | US",
                "Vereinigte Staaten   | US",
                "US, California       | US-CA",
                "Narnia               | ''",
                "DE-XX                | ''",
                "Germany, Narnia      | ''",
                "NYSE                 | ''",
                "-                    | ''"
            })
    void readsWhatPeopleWrite(String text, String region) {
        String read = HolidayRegion.read(text, GERMANY, Locale.GERMAN)
                .map(HolidayRegion::value)
                .orElse("");

        assertThat(read).isEqualTo(region);
    }

    @Test
    void isNamedInTheReadersLanguageAndReadBackByItsName() {
        HolidayRegion bavaria = new HolidayRegion("DE-BY");

        assertThat(bavaria.name(Locale.ENGLISH)).isEqualTo("Germany, Bavaria");
        assertThat(bavaria.name(Locale.GERMAN)).isEqualTo("Deutschland, Bayern");
        assertThat(GERMANY.name(Locale.GERMAN)).isEqualTo("Deutschland");
        assertThat(HolidayRegion.NONE.name(Locale.GERMAN)).isEmpty();
        assertThat(HolidayRegion.read(bavaria.name(Locale.GERMAN), HolidayRegion.NONE, Locale.GERMAN))
                .contains(bavaria);
    }
}
