package io.rapport.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds this machine's zone data against clocks seen elsewhere. Governments change their clocks with little notice, and a Java
 * that is a few months old does not know.
 */
public final class Offsets {

    /** An offset seen this close to a change of the clocks may be that of before or after. */
    private static final Duration AROUND = Duration.ofHours(1);

    /** No government moves its clocks by more at once, but for the date line; more is a mistake of whoever was asked. */
    private static final Duration BELIEVABLE = Duration.ofHours(2);

    private Offsets() {}

    /** A clock in {@code zone} that showed {@code offset}. */
    public record Seen(ZoneId zone, ZoneOffset offset) {}

    /**
     * Returns the zones for which this machine's data is out of date, with the offset that their clocks show instead: nobody's
     * clock there shows what the data says.
     *
     * @param moments when the clocks may have been looked at
     */
    public static Map<ZoneId, ZoneOffset> outdated(Collection<Seen> seen, Collection<Instant> moments) {
        Map<ZoneId, ZoneOffset> outdated = new TreeMap<>(Comparator.comparing(ZoneId::getId));
        Map<ZoneId, Map<ZoneOffset, Long>> shown = seen.stream()
                .collect(Collectors.groupingBy(
                        Seen::zone, Collectors.groupingBy(Seen::offset, TreeMap::new, Collectors.counting())));
        shown.forEach((zone, offsets) -> {
            Set<ZoneOffset> expected = expected(zone, moments);
            if (expected.stream().noneMatch(offsets::containsKey)) {
                offsets.entrySet().stream()
                        .filter(each -> isBelievable(each.getKey(), expected))
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(most -> outdated.put(zone, most.getKey()));
            }
        });
        return outdated;
    }

    private static Set<ZoneOffset> expected(ZoneId zone, Collection<Instant> moments) {
        return moments.stream()
                .flatMap(at -> Stream.of(at.minus(AROUND), at, at.plus(AROUND)))
                .map(at -> zone.getRules().getOffset(at))
                .collect(Collectors.toSet());
    }

    private static boolean isBelievable(ZoneOffset offset, Set<ZoneOffset> expected) {
        return expected.stream()
                .anyMatch(other ->
                        Math.abs(offset.getTotalSeconds() - other.getTotalSeconds()) <= BELIEVABLE.toSeconds());
    }
}
