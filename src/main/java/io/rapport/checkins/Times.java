package io.rapport.checkins;

import io.rapport.people.Member;
import io.rapport.time.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds times for a check-in inside the hours of all who take part. */
final class Times {

    /** How long a check-in is. */
    static final Duration LENGTH = Duration.ofMinutes(30);

    private static final int OFFERED = 3;
    private static final Duration HALF_A_WORKING_DAY = Duration.ofHours(4);
    private static final Duration AT_LEAST = Duration.ofMinutes(15);

    private Times() {}

    /** Returns up to three starts, from half a working day on (sooner only when the round ends sooner). */
    static List<Instant> offered(Scene scene, Instant now) {
        List<Instant> relaxed = between(scene, now.plus(HALF_A_WORKING_DAY));
        return relaxed.isEmpty() ? between(scene, now.plus(AT_LEAST)) : relaxed;
    }

    private static List<Instant> between(Scene scene, Instant from) {
        Instant before = scene.round().endsAt();
        return from.isBefore(before) ? QuietHours.slots(hours(scene), from, before, LENGTH, OFFERED) : List.of();
    }

    /** Returns whether a start is still ahead, in the round, and inside everyone's hours. */
    static boolean suits(Scene scene, Instant start, Instant now) {
        Instant last = start.plus(LENGTH).minusMillis(1);
        return start.isAfter(now)
                && start.isBefore(scene.round().endsAt())
                && hours(scene).stream().noneMatch(hours -> hours.isQuiet(start) || hours.isQuiet(last));
    }

    private static List<QuietHours> hours(Scene scene) {
        return scene.present().stream()
                .map((Member member) -> Hours.quiet(member))
                .toList();
    }
}
