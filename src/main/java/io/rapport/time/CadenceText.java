package io.rapport.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cadences as RFC 5545 writes them, on one line. */
final class CadenceText {

    private static final Pattern WEEKLY = Pattern.compile(
            "DTSTART;VALUE=DATE:(\\d{8}) RRULE:FREQ=WEEKLY;INTERVAL=(\\d{1,2});BYDAY=(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern MONTHLY = Pattern.compile("RRULE:FREQ=MONTHLY;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)");

    private CadenceText() {}

    static String of(Cadence.Weekly weekly) {
        return "DTSTART;VALUE=DATE:" + weekly.anchor().format(DateTimeFormatter.BASIC_ISO_DATE)
                + " RRULE:FREQ=WEEKLY;INTERVAL=" + weekly.weeks() + ";BYDAY=" + letters(weekly.day());
    }

    static String of(Cadence.Monthly monthly) {
        return "RRULE:FREQ=MONTHLY;BYDAY=" + monthly.nth() + letters(monthly.day());
    }

    static Cadence parse(String text) {
        Matcher weekly = WEEKLY.matcher(text);
        if (weekly.matches()) {
            LocalDate anchor = LocalDate.parse(weekly.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            return new Cadence.Weekly(Integer.parseInt(weekly.group(2)), day(weekly.group(3)), anchor);
        }
        Matcher monthly = MONTHLY.matcher(text);
        if (monthly.matches()) {
            return new Cadence.Monthly(Integer.parseInt(monthly.group(1)), day(monthly.group(2)));
        }
        throw new IllegalArgumentException("not a cadence: " + text);
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private static DayOfWeek day(String letters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (letters(day).equals(letters)) {
                return day;
            }
        }
        throw new IllegalArgumentException("not a day of the week: " + letters);
    }
}
