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

    private final Problem problem;
    private final List<Candidate> people;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet[] together;
    private final BitSet[] pairs;

    Roster(Problem problem) {
        this.problem = problem;
        this.people = inSeededOrder(problem);
        this.together = bits(people.size());
        this.pairs = bits(people.size());
        for (int one = 0; one < people.size(); one++) {
            numbers.put(people.get(one).id(), one);
            for (int other = 0; other < one; other++) {
                compare(one, other);
            }
        }
        for (Pair pair : problem.neverTogether()) {
            separate(number(pair.one()), number(pair.other()));
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

    private void compare(int one, int other) {
        boolean allowed = everyRuleAllows(people.get(one), people.get(other));
        List<Candidate> pair = people(one, other);
        boolean makesPair = allowed && problem.rules().stream().allMatch(rule -> rule.allowsWhole(pair));
        together[one].set(other, allowed);
        together[other].set(one, allowed);
        pairs[one].set(other, makesPair);
        pairs[other].set(one, makesPair);
    }

    /** Mixes the seed with every character (the finalizer of SplitMix64). */
    private static long hash(long seed, String id) {
        long mixed = seed;
        for (int index = 0; index <= id.length(); index++) {
            mixed += 0x9E3779B97F4A7C15L + (index < id.length() ? id.charAt(index) : 0);
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }

    private boolean everyRuleAllows(Candidate one, Candidate other) {
        return problem.rules().stream().allMatch(rule -> rule.allows(one, other));
    }

    private void separate(int one, int other) {
        if (one >= 0 && other >= 0) {
            together[one].clear(other);
            together[other].clear(one);
            pairs[one].clear(other);
            pairs[other].clear(one);
        }
    }

    Problem problem() {
        return problem;
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
        return pairs[one].get(other);
    }

    /** Says whether two may be in one group. */
    boolean together(int one, int other) {
        return together[one].get(other);
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
        List<Candidate> group = people(members);
        return problem.rules().stream().allMatch(rule -> rule.allowsWhole(group));
    }
}
