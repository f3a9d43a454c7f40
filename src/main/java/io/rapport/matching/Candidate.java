package io.rapport.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who takes part in a round.
 *
 * @param id opaque; the order of ids means nothing
 * @param traits the values of each attribute that rules, preferences or reasons may name; one that is missing is unknown
 * @param roundsMissed how many rounds left this person out: the more, the sooner comes a turn
 * @param timesInTrio how often this person was in a group larger than usual
 */
public record Candidate(
        String id, Map<String, Set<String>> traits, Availability availability, int roundsMissed, int timesInTrio) {

    /** Copies the traits; counts must not be negative. */
    public Candidate {
        traits = traits.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, trait -> Set.copyOf(trait.getValue())));
        if (roundsMissed < 0 || timesInTrio < 0) {
            throw new IllegalArgumentException(
                    "%s must have missed 0 rounds or more and been in 0 trios or more, was %d and %d"
                            .formatted(id, roundsMissed, timesInTrio));
        }
    }

    /** Returns the values of a trait, empty when unknown. */
    public Set<String> values(String trait) {
        return traits.getOrDefault(trait, Set.of());
    }

    boolean shares(String trait, Candidate other) {
        return !Collections.disjoint(values(trait), other.values(trait));
    }

    boolean differs(String trait, Candidate other) {
        return !values(trait).isEmpty() && !other.values(trait).isEmpty() && !shares(trait, other);
    }

    /** Returns the minutes of the week that all of a group have in common. */
    static int commonMinutes(List<Candidate> group) {
        return group.stream()
                .map(Candidate::availability)
                .reduce(Availability.always(), Availability::common)
                .minutes();
    }
}
