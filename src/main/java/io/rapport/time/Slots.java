package io.rapport.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds times for a meeting inside everyone's hours. */
final class Slots {

    private static final Duration STEP = Duration.ofMinutes(30);

    private Slots() {}

    static List<Instant> find(List<QuietHours> all, Instant from, Instant before, Duration length, int count) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("slots need somebody's hours");
        }
        Map<LocalDate, List<Instant>> byDay = new TreeMap<>();
        QuietHours first = all.get(0);
        for (Instant start = halfHour(first, from); start.isBefore(before); start = start.plus(STEP)) {
            Instant candidate = start;
            if (all.stream().allMatch(one -> one.covers(candidate, length))) {
                byDay.computeIfAbsent(first.dateOf(start), day -> new ArrayList<>())
                        .add(start);
            }
        }
        return spread(List.copyOf(byDay.values()), count);
    }

    private static Instant halfHour(QuietHours first, Instant from) {
        ZonedDateTime hour = from.atZone(first.zone()).truncatedTo(ChronoUnit.HOURS);
        Instant start = hour.toInstant();
        while (start.isBefore(from)) {
            start = start.plus(STEP);
        }
        return start;
    }

    /** Gives each day one slot before any day gets a second, the earliest days first. */
    private static List<Instant> spread(List<List<Instant>> days, int count) {
        int[] taken = new int[days.size()];
        int left = count;
        boolean isRoom = true;
        while (left > 0 && isRoom) {
            isRoom = false;
            for (int day = 0; day < taken.length && left > 0; day++) {
                if (taken[day] < days.get(day).size()) {
                    taken[day]++;
                    left--;
                    isRoom = true;
                }
            }
        }
        List<Instant> slots = new ArrayList<>();
        for (int day = 0; day < taken.length; day++) {
            slots.addAll(evenly(days.get(day), taken[day]));
        }
        return slots;
    }

    private static List<Instant> evenly(List<Instant> starts, int count) {
        List<Instant> chosen = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            chosen.add(starts.get((2 * part + 1) * starts.size() / (2 * count)));
        }
        return chosen;
    }
}
