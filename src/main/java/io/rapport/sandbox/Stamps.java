package io.rapport.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Slack's way of writing instants: seconds, a dot, six digits. */
final class Stamps {

    private Stamps() {}

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static String write(Instant instant) {
        return write(micros(instant));
    }

    static String write(long micros) {
        String fraction = Long.toString(Math.floorMod(micros, 1_000_000L));
        return Math.floorDiv(micros, 1_000_000L) + "." + "0".repeat(6 - fraction.length()) + fraction;
    }

    /** The microseconds a stamp stands for; empty when it is not one. */
    static Optional<Long> read(String stamp) {
        if (!stamp.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        int dot = stamp.indexOf('.');
        String whole = dot < 0 ? stamp : stamp.substring(0, dot);
        String fraction = dot < 0 ? "" : stamp.substring(dot + 1);
        return Optional.of(Long.parseLong(whole) * 1_000_000L + Long.parseLong((fraction + "000000").substring(0, 6)));
    }
}
