package io.rapport.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes wrong, how often. With the same seed the n-th call of a method always meets the same fault.
 *
 * @param faults weighed in order; the first whose share the call falls into strikes
 */
public record Faults(long seed, List<Fault> faults) {

    /** Copies the list. */
    public Faults {
        faults = List.copyOf(faults);
    }

    /** Nothing goes wrong. */
    public static Faults none() {
        return new Faults(0, List.of());
    }

    /** No faults yet, to be decided by {@code seed}. */
    public static Faults seeded(long seed) {
        return new Faults(seed, List.of());
    }

    /** The same with one more fault. */
    public Faults with(Fault.Kind kind, String method, double rate) {
        return with(Fault.of(kind, method, rate));
    }

    /** The same with one more fault. */
    public Faults with(Fault fault) {
        return new Faults(seed, Stream.concat(faults.stream(), Stream.of(fault)).toList());
    }

    /** The faults in a few words. */
    String words() {
        return faults.stream()
                .map(fault -> fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " for "
                        + Math.round(fault.rate() * 100) + " % of "
                        + (fault.method().equals("*") ? "all calls" : fault.method()))
                .collect(Collectors.joining(", "));
    }

    /** The fault that strikes the {@code count}-th call of {@code method}, counted from 1. */
    Optional<Fault> strike(String method, long count) {
        long own = seed * 0x9E3779B97F4A7C15L ^ method.hashCode() * 0xC2B2AE3D27D4EB4FL ^ count;
        double drawn = new SplittableRandom(own).nextDouble();
        for (Fault fault : faults) {
            if (fault.isAbout(method)) {
                if (drawn < fault.rate()) {
                    return Optional.of(fault);
                }
                drawn -= fault.rate();
            }
        }
        return Optional.empty();
    }
}
