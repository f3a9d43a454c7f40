package io.rapport.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordingTest {

    private static final Locale ITALIAN = Locale.ITALY;

    private final Wording wording = Wording.of("sample");

    @Test
    void speaksTheReadersLanguageWithItsPlurals() {
        assertThat(wording.say(Locale.US, "hello", Map.of("name", "Ana", "count", 1)))
                .isEqualTo("Hello Ana, it's one goal.");
        assertThat(wording.say(Locale.GERMANY, "hello", Map.of("name", "Ana", "count", 2)))
                .isEqualTo("Hallo Ana, du hast 2 Ziele.");
    }

    @Test
    void readsEnglishWhereALanguageOrAMessageIsMissing() {
        assertThat(wording.say(ITALIAN, "hello", Map.of("name", "Aki", "count", 3)))
                .isEqualTo("Hello Aki, it's 3 goals.");
        assertThat(wording.say(Locale.GERMAN, "only")).isEqualTo("Only in English");
    }

    @Test
    void writesTimesAsTheReadersRegionDoes() {
        Map<String, Object> arguments = Map.of("time", LocalTime.of(18, 5), "day", LocalDate.of(2026, 3, 2));

        assertThat(said(Locale.US, "when", arguments)).isEqualTo("It is 6:05 PM on Monday, March 2.");
        assertThat(said(Locale.UK, "when", arguments)).isEqualTo("It is 18:05 on Monday 2 March.");
        assertThat(said(Locale.GERMANY, "when", arguments)).isEqualTo("Es ist 18:05 am Montag, 2. März.");
        assertThat(said(ITALIAN, "when", arguments)).startsWith("It is 18:05 on");
    }

    @Test
    void keepsTheZoneThatATimeCarries() {
        ZonedDateTime osaka = Instant.parse("2026-03-02T20:05:00Z").atZone(ZoneId.of("Asia/Tokyo"));

        assertThat(said(Locale.GERMANY, "zone", Map.of("time", osaka))).isEqualTo("05:05 3. März 2026");
        assertThat(said(Locale.GERMANY, "zone", Map.of("time", osaka.toOffsetDateTime())))
                .isEqualTo("05:05 3. März 2026");
        assertThat(said(Locale.GERMANY, "zone", Map.of("time", LocalDateTime.of(2026, 3, 29, 2, 30))))
                .isEqualTo("02:30 29. März 2026");
    }

    @Test
    void refusesAnInstantBecauseItHasNoLocalTime() {
        assertThatThrownBy(() -> wording.say(Locale.US, "zone", Map.of("time", Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnUnknownKeyAnUnknownBundleAndAMissingArgument() {
        assertThatThrownBy(() -> wording.say(Locale.US, "nothing")).hasMessageContaining("no message nothing");
        assertThatThrownBy(() -> Wording.of("nobody")).hasMessageContaining("no English messages: nobody");
        assertThatThrownBy(() -> wording.say(Locale.US, "hello", Map.of("name", "Ana")))
                .hasMessageContaining("wants the argument count");
    }

    @Test
    void speaksFromManyThreadsAtOnce() {
        List<String> said = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(number -> wording.say(Locale.UK, "hello", Map.of("name", "A" + number, "count", number + 2)))
                .toList();

        assertThat(said)
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(number -> "Hello A" + number + ", it's " + String.format(Locale.UK, "%,d", number + 2)
                                + " goals.")
                        .toList());
    }

    @Test
    void fillsInWhatStandsInsideAPlural() {
        assertThat(wording.say(Locale.US, "inside", Map.of("count", 2, "name", "Ana")))
                .isEqualTo("Ana agrees");
        assertThatThrownBy(() -> wording.say(Locale.US, "inside", Map.of("count", 2)))
                .hasMessageContaining("wants the argument name");
    }

    @Test
    void namesCitiesInTheReadersLanguage() {
        assertThat(Phrases.city(Locale.UK, ZoneId.of("Europe/Lisbon"))).isEqualTo("Lisbon");
        assertThat(Phrases.city(Locale.GERMANY, ZoneId.of("Europe/Lisbon"))).isEqualTo("Lissabon");
        assertThat(Phrases.city(ITALIAN, ZoneId.of("Asia/Tokyo"))).isEqualTo("Tokyo");
        assertThat(Phrases.city(Locale.US, ZoneId.of("Asia/Calcutta"))).isEqualTo("Kolkata");
        assertThat(Phrases.city(Locale.US, ZoneId.of("UTC"))).isEqualTo("UTC");
        assertThat(Phrases.city(Locale.US, ZoneId.of("+02:00"))).isEqualTo("+02:00");
    }

    @Test
    void listsNamesInOneBreath() {
        assertThat(Phrases.list(Locale.UK, List.of("Ana", "Ben", "Cyd"))).isEqualTo("Ana, Ben and Cyd");
        assertThat(Phrases.list(Locale.GERMANY, List.of("Ana", "Ben", "Cyd"))).isEqualTo("Ana, Ben und Cyd");
        assertThat(Phrases.list(ITALIAN, List.of("Ana", "Ben"))).isEqualTo("Ana and Ben");
        assertThat(Phrases.day(Locale.GERMANY, DayOfWeek.TUESDAY)).isEqualTo("Dienstag");
    }

    @Test
    void findsTheLanguageThatAllShare() {
        assertThat(Languages.common(List.of(Locale.GERMANY, Locale.GERMAN), Locale.UK))
                .isEqualTo(Locale.GERMANY);
        assertThat(Languages.common(List.of(Locale.GERMANY, Locale.US), Locale.UK))
                .isEqualTo(Locale.UK);
        assertThat(Languages.common(List.of(ITALIAN, Locale.US), Locale.GERMAN).getLanguage())
                .isEqualTo("en");
    }

    private String said(Locale locale, String key, Map<String, ?> arguments) {
        return wording.say(locale, key, arguments).replaceAll("[\u202F\u00A0]", " ");
    }
}
