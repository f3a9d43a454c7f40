package io.rapport.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody is not to be disturbed: outside the working hours of their zone, on their days off, and in spans of time of their
 * own.
 */
public record QuietHours(WorkingHours hours, ZoneId zone, Predicate<LocalDate> dayOff, List<Span> spans) {

    private static final int FARTHEST_DAYS = 366;

    public QuietHours {
        spans = List.copyOf(spans);
    }

    /** Without spans of their own. */
    public QuietHours(WorkingHours hours, ZoneId zone, Predicate<LocalDate> dayOff) {
        this(hours, zone, dayOff, List.of());
    }

    /** Returns whether {@code at} is a quiet instant. */
    public boolean isQuiet(Instant at) {
        LocalDateTime local = at.atZone(zone).toLocalDateTime();
        return spans.stream().anyMatch(span -> span.contains(at))
                || !worksOn(local.toLocalDate())
                || local.toLocalTime().isBefore(hours.from())
                || !local.toLocalTime().isBefore(hours.until());
    }

    /** Returns the first instant at or after {@code from} that is not quiet; a year later when there is none in a year. */
    public Instant over(Instant from) {
        if (!isQuiet(from)) {
            return from;
        }
        LocalDate today = from.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, FARTHEST_DAYS)
                .mapToObj(today::plusDays)
                .filter(this::worksOn)
                .flatMap(this::beginnings)
                .filter(instant -> !instant.isBefore(from) && !isQuiet(instant))
                .findFirst()
                .orElseGet(() -> from.plus(FARTHEST_DAYS, ChronoUnit.DAYS));
    }

    /** Returns the first instant in [{@code from}, {@code before}) that is quiet for none of {@code all}. */
    public static Optional<Instant> firstCommon(List<QuietHours> all, Instant from, Instant before) {
        Instant candidate = from;
        while (candidate.isBefore(before)) {
            Instant latest = candidate;
            for (QuietHours one : all) {
                latest = one.over(latest);
            }
            if (latest.equals(candidate)) {
                return Optional.of(candidate);
            }
            candidate = latest;
        }
        return Optional.empty();
    }

    /**
     * Returns up to {@code count} starts of meetings of {@code length} inside everyone's hours, on full half hours of the
     * first one's clock, in [{@code from}, {@code before}), spread over different days where possible, earliest first.
     *
     * <p>Of a day it takes the middle of the hours that all share, so that nobody always bears the early or the late end.
     */
    public static List<Instant> slots(List<QuietHours> all, Instant from, Instant before, Duration length, int count) {
        return Slots.find(all, from, before, length, count);
    }

    boolean covers(Instant start, Duration length) {
        Instant last = start.plus(length).minusMillis(1);
        return !isQuiet(start) && !isQuiet(last) && dateOf(start).equals(dateOf(last));
    }

    LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private boolean worksOn(LocalDate date) {
        return hours.days().contains(date.getDayOfWeek()) && !dayOff.test(date);
    }

    /** The instants of a date at which quiet may end: of the hours (twice in an overlap), of a span, or at a jump of the clock. */
    private Stream<Instant> beginnings(LocalDate date) {
        ZonedDateTime start = ZonedDateTime.of(date, hours.from(), zone);
        Instant midnight = date.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition jump = zone.getRules().nextTransition(midnight.minusMillis(1));
        Stream<Instant> hours =
                Stream.of(start.toInstant(), start.withLaterOffsetAtOverlap().toInstant());
        Stream<Instant> ends = Stream.concat(hours, spans.stream().map(Span::until));
        return (jump == null ? ends : Stream.concat(ends, Stream.of(jump.getInstant())))
                .filter(instant -> dateOf(instant).equals(date))
                .sorted();
    }
}
