package io.rapport.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** A soft preference: what makes one allowed pair better than another. "Never met" comes before them all and need not be named. */
public sealed interface Preference {

    /** The best score; the worst is 0. */
    int BEST = 1_023;

    /**
     * Scores two people.
     *
     * @param daysSince days since they last met or were introduced, {@link Integer#MAX_VALUE} if never
     * @return from 0 to {@link #BEST}
     */
    int score(Candidate one, Candidate other, int daysSince);

    /** The longer ago two people met, the better. Where a program does not name it, it comes first. */
    record LongestAgo() implements Preference {

        @Override
        public int score(Candidate one, Candidate other, int daysSince) {
            return Math.max(0, Math.min(daysSince, BEST));
        }
    }

    /** Better if the two are known to have no value of the trait in common. */
    record DifferentTrait(String trait) implements Preference {

        @Override
        public int score(Candidate one, Candidate other, int daysSince) {
            return one.differs(trait, other) ? BEST : 0;
        }
    }

    /** Better the more values of the trait the two have in common, up to three. */
    record SharedTrait(String trait) implements Preference {

        @Override
        public int score(Candidate one, Candidate other, int daysSince) {
            if (Collections.disjoint(one.values(trait), other.values(trait))) {
                return 0;
            }
            Set<String> common = new HashSet<>(one.values(trait));
            common.retainAll(other.values(trait));
            return Math.min(common.size(), 3) * BEST / 3;
        }
    }

    /** Better the more time of the week the two have in common, up to 40 hours. */
    record OverlapOfHours() implements Preference {

        private static final int ENOUGH = 40 * 60;

        @Override
        public int score(Candidate one, Candidate other, int daysSince) {
            int minutes = one.availability().overlapMinutes(other.availability());
            return Math.min(minutes, ENOUGH) * BEST / ENOUGH;
        }
    }
}
