package io.rapport.app;

import io.rapport.sandbox.Backstage.Move;
import io.rapport.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Where somebody may move the sandbox's clock to. */
final class Moves {

    private static final String NO_ROUND = "No program has a round ahead. Create one in Rapport's Home first.";

    private Moves() {}

    /** Returns the moves for somebody who lives in {@code zone}. */
    static List<Move> of(ZoneId zone, Instant now, Optional<Instant> nextRound) {
        Optional<Instant> round = nextRound.filter(now::isBefore);
        return List.of(
                new Move("hour", "1 hour later", now.plus(Duration.ofHours(1)), ""),
                new Move("morning", "Next working morning", morning(zone, now), ""),
                new Move("round", "Next round", round.orElse(null), round.isPresent() ? "" : NO_ROUND),
                new Move("week", "1 week later", now.plus(Duration.ofDays(7)), ""));
    }

    private static Instant morning(ZoneId zone, Instant now) {
        WorkingHours hours = WorkingHours.USUAL;
        ZonedDateTime morning = now.atZone(zone).with(hours.from());
        while (!morning.toInstant().isAfter(now) || !hours.days().contains(morning.getDayOfWeek())) {
            morning = morning.plusDays(1);
        }
        return morning.toInstant();
    }
}
