package io.rapport.wording;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;

/** Small pieces of sentences that every language forms in its own way. */
public final class Phrases {

    private Phrases() {}

    /** Names several things in one breath: "Ana, Ben and Cyd", "Ana, Ben und Cyd". */
    public static String list(Locale locale, Collection<String> items) {
        return ListFormatter.getInstance(ULocale.forLocale(reading(locale))).format(items);
    }

    /** Names the city that a zone is called by: "Lisbon", "Lissabon"; a zone without a city by its id. */
    public static String city(Locale locale, ZoneId zone) {
        String canonical = TimeZone.getCanonicalID(zone.getId());
        String city = canonical == null
                ? null
                : TimeZoneNames.getInstance(ULocale.forLocale(reading(locale))).getExemplarLocationName(canonical);
        return city == null ? zone.getId() : city;
    }

    /** Names a day of the week: "Tuesday", "Dienstag". */
    public static String day(Locale locale, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, reading(locale));
    }

    private static Locale reading(Locale locale) {
        return Languages.isSpoken(locale) ? locale : Languages.english(locale);
    }
}
