package io.rapport.matching;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hard rule: no group that breaks one is ever made.
 *
 * <p>The kinds of program follow from them: across teams is {@link MustDiffer}, within teams {@link MustShare}, mentors with mentees or newcomers with buddies
 * {@link Across}, one host with everybody {@link WithHost}.
 */
public sealed interface Rule {

    /** Says whether the two may be in one group. */
    boolean allows(Candidate one, Candidate other);

    /** Says whether the rest of the rule holds for a whole group, each two of which it allows. */
    default boolean allowsWhole(List<Candidate> group) {
        return true;
    }

    /**
     * Keeps these pairs apart for a reason that everybody may know.
     *
     * @param reason a key that names it, such as {@code own-manager}
     */
    record Forbidden(Set<Pair> pairs, String reason) implements Rule {

        /** Copies the pairs. */
        public Forbidden {
            pairs = Set.copyOf(pairs);
        }

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return !pairs.contains(new Pair(one.id(), other.id()));
        }
    }

    /** No two members have a value of the trait in common; an unknown value is nobody's. */
    record MustDiffer(String trait) implements Rule {

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return !one.shares(trait, other);
        }
    }

    /** All members have a value of the trait in common. */
    record MustShare(String trait) implements Rule {

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return one.shares(trait, other);
        }

        @Override
        public boolean allowsWhole(List<Candidate> group) {
            Set<String> common = new HashSet<>(group.get(0).values(trait));
            group.forEach(candidate -> common.retainAll(candidate.values(trait)));
            return !common.isEmpty();
        }
    }

    /**
     * All members have at least this much time of the week in common.
     *
     * @param atLeast in one week, all days together
     */
    record MinimumOverlap(Duration atLeast) implements Rule {

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return one.availability().overlapMinutes(other.availability()) >= atLeast.toMinutes();
        }

        @Override
        public boolean allowsWhole(List<Candidate> group) {
            return Candidate.commonMinutes(group) >= atLeast.toMinutes();
        }
    }

    /** Every group crosses from one value of a trait to another, as mentor and mentee; who has neither value fits nobody. */
    record Across(String trait, String oneValue, String otherValue) implements Rule {

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return belongs(one) && belongs(other);
        }

        @Override
        public boolean allowsWhole(List<Candidate> group) {
            long here = group.stream().filter(this::isHere).count();
            long there = group.stream().filter(this::isThere).count();
            return here > 0 && there > 0 && (here > 1 || there > 1 || !onePersonIsBoth(group));
        }

        private boolean onePersonIsBoth(List<Candidate> group) {
            return group.stream().anyMatch(candidate -> isHere(candidate) && isThere(candidate));
        }

        private boolean belongs(Candidate candidate) {
            return isHere(candidate) || isThere(candidate);
        }

        boolean isHere(Candidate candidate) {
            return has(candidate, oneValue);
        }

        boolean isThere(Candidate candidate) {
            return has(candidate, otherValue);
        }

        /** Returns how many more people there are on the first side alone than on the second alone. */
        long difference(List<Candidate> people) {
            return people.stream().filter(this::isOnlyHere).count()
                    - people.stream().filter(this::isOnlyThere).count();
        }

        boolean isOnlyHere(Candidate candidate) {
            return isHere(candidate) && !isThere(candidate);
        }

        boolean isOnlyThere(Candidate candidate) {
            return isThere(candidate) && !isHere(candidate);
        }

        private boolean has(Candidate candidate, String value) {
            return candidate.values(trait).contains(value);
        }
    }

    /** Every group has exactly one of the hosts, who so meet everybody in turn. */
    record WithHost(Set<String> hosts) implements Rule {

        /** Copies the ids. */
        public WithHost {
            hosts = Set.copyOf(hosts);
        }

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return isGuest(one) || isGuest(other);
        }

        @Override
        public boolean allowsWhole(List<Candidate> group) {
            return group.stream().filter(this::isHost).count() == 1;
        }

        boolean isHost(Candidate candidate) {
            return hosts.contains(candidate.id());
        }

        boolean isGuest(Candidate candidate) {
            return !isHost(candidate);
        }
    }

    /**
     * People take part no more often than they asked for. Who was introduced to anybody more recently rests.
     *
     * @param days by id: the fewest days from one round with this person to the next
     */
    record AtMostEvery(Map<String, Integer> days) implements Rule {

        /** Copies the days. */
        public AtMostEvery {
            days = Map.copyOf(days);
        }

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return true;
        }
    }

    /**
     * So many people take part, drawn by lot. Everybody has one ticket, and one more for each round missed.
     *
     * @param places 2 or more
     */
    record Lottery(int places) implements Rule {

        /** Checks the number of places. */
        public Lottery {
            if (places < 2) {
                throw new IllegalArgumentException("a lottery must have 2 places or more, was " + places);
            }
        }

        @Override
        public boolean allows(Candidate one, Candidate other) {
            return true;
        }
    }
}
