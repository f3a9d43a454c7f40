package io.rapport.programs;

import io.rapport.time.Cadence;
import io.rapport.wording.Cities;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads single answers; empty where they do not do. */
final class Parsing {

    private static final Pattern RHYTHM = Pattern.compile("(weeks\\.([1-9]|[1-4][0-9]|5[0-2]))|(month\\.([1-4]|-1))");

    private Parsing() {}

    static Optional<Integer> number(String text, int least, int most) {
        return text.matches("\\d{1,4}")
                ? Optional.of(Integer.parseInt(text)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static Optional<DayOfWeek> weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(text))
                .findFirst();
    }

    /** Returns what makes a cadence of a weekday and an anchor. */
    static Optional<BiFunction<DayOfWeek, LocalDate, Cadence>> rhythm(String text) {
        if (!RHYTHM.matcher(text).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.substring(text.indexOf('.') + 1));
        return Optional.of(
                text.startsWith("weeks.")
                        ? (day, anchor) -> new Cadence.Weekly(number, day, anchor)
                        : (day, anchor) -> new Cadence.Monthly(number, day));
    }

    /** Reads a zone by its id or, where only one has it, by its city in any language: "Europe/Lisbon", "lisboa", "New York". */
    static Optional<ZoneId> zone(String text) {
        return Cities.zone(text);
    }
}
