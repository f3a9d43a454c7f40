package io.rapport.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The candidates by number, and which of them may be together.
 *
 * <p>Their numbers follow a hash of seed and id, so they depend neither on the order in which candidates were given nor on the alphabet.
 */
final class Roster {

    /** Up to this many people, what the rules say of each two is kept; beyond, it is found out each time. */
    static final int KEPT = 1_024;

    private final Problem problem;
    private final List<Candidate> people;
    private final Profiles profiles;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Fit> fits;
    private final boolean wholeRules;
    private final Links never;
    private final BitSet[] together;
    private final BitSet[] pairs;

    Roster(Problem problem) {
        this.problem = problem;
        this.people = inSeededOrder(problem);
        this.profiles = new Profiles(people);
        for (int number = 0; number < people.size(); number++) {
            numbers.put(people.get(number).id(), number);
        }
        this.fits = problem.rules().stream()
                .map(rule -> Fit.of(rule, profiles, this::number))
                .toList();
        this.wholeRules = problem.rules().stream()
                .anyMatch(rule -> !(rule instanceof Rule.MustDiffer || rule instanceof Rule.Forbidden));
        this.never = Links.of(problem.neverTogether(), this::number, people.size());
        int kept = people.size() <= KEPT ? people.size() : 0;
        this.together = bits(kept);
        this.pairs = bits(kept);
        for (int one = 0; one < kept; one++) {
            for (int other = 0; other < one; other++) {
                keep(one, other);
            }
        }
    }

    /** Returns the candidates in the order of a hash of seed and id. */
    static List<Candidate> inSeededOrder(Problem problem) {
        return problem.candidates().stream()
                .sorted(Comparator.comparingLong((Candidate candidate) -> hash(problem.seed(), candidate.id()))
                        .thenComparing(Candidate::id))
                .toList();
    }

    private static BitSet[] bits(int size) {
        return Stream.generate(() -> new BitSet(size)).limit(size).toArray(BitSet[]::new);
    }

    private void keep(int one, int other) {
        boolean allowed = everyRuleLetsTogether(one, other);
        boolean pair = allowed && everyRuleLetsPair(one, other);
        together[one].set(other, allowed);
        together[other].set(one, allowed);
        pairs[one].set(other, pair);
        pairs[other].set(one, pair);
    }

    private boolean everyRuleLetsTogether(int one, int other) {
        for (Fit fit : fits) {
            if (!fit.together(one, other)) {
                return false;
            }
        }
        return !never.between(one, other);
    }

    private boolean everyRuleLetsPair(int one, int other) {
        for (Fit fit : fits) {
            if (!fit.pair(one, other)) {
                return false;
            }
        }
        return true;
    }

    /** Mixes a seed with every character (the finalizer of SplitMix64). */
    static long hash(long seed, String id) {
        long mixed = seed;
        for (int index = 0; index <= id.length(); index++) {
            mixed += 0x9E3779B97F4A7C15L + (index < id.length() ? id.charAt(index) : 0);
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }

    Problem problem() {
        return problem;
    }

    Profiles profiles() {
        return profiles;
    }

    int size() {
        return people.size();
    }

    Candidate person(int number) {
        return people.get(number);
    }

    List<Candidate> people(int... members) {
        return Arrays.stream(members).mapToObj(people::get).toList();
    }

    /** Returns the number of an id, −1 for somebody who does not take part. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** Says whether two may be a group by themselves. */
    boolean makesPair(int one, int other) {
        return pairs.length > 0
                ? pairs[one].get(other)
                : everyRuleLetsTogether(one, other) && everyRuleLetsPair(one, other);
    }

    /** Says whether two may be in one group. */
    boolean together(int one, int other) {
        return together.length > 0 ? together[one].get(other) : everyRuleLetsTogether(one, other);
    }

    /** Says whether a group of two or more breaks no rule. */
    boolean allows(int... members) {
        for (int index = 1; index < members.length; index++) {
            for (int earlier = 0; earlier < index; earlier++) {
                if (!together(members[index], members[earlier])) {
                    return false;
                }
            }
        }
        return allowsWhole(members);
    }

    /** Says whether a group, each two of which may be together, breaks no rule. */
    boolean allowsWhole(int... members) {
        for (Fit fit : fits) {
            if (!fit.whole(members)) {
                return false;
            }
        }
        return true;
    }

    /** Says whether there is a rule that says more of a group than of each two of its members. */
    boolean hasRulesForWholeGroups() {
        return wholeRules;
    }

    /** Says whether a group breaks no rule, asking the rules themselves. */
    boolean breaksNothing(int... members) {
        List<Candidate> group = people(members);
        for (Candidate one : group) {
            for (Candidate other : group) {
                if (!one.id().equals(other.id()) && !mayBeTogether(one, other)) {
                    return false;
                }
            }
        }
        return problem.rules().stream().allMatch(rule -> rule.allowsWhole(group));
    }

    private boolean mayBeTogether(Candidate one, Candidate other) {
        return !problem.neverTogether().contains(new Pair(one.id(), other.id()))
                && problem.rules().stream().allMatch(rule -> rule.allows(one, other));
    }
}
