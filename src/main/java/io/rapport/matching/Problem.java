package io.rapport.matching;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that decides the groups of one round. The order of candidates and history does not matter; rules and preferences give
 * their reasons in their order.
 *
 * @param groupSize from 2 to 8
 * @param rules hard rules that everybody may know
 * @param neverTogether confidential pairs, kept apart like {@code rules} but never a reason for anything
 * @param preferences the strongest first
 * @param history meetings so far, of anybody
 * @param on the local date of the round
 * @param seed settles what all else leaves open
 */
public record Problem(
        List<Candidate> candidates,
        int groupSize,
        Odd odd,
        List<Rule> rules,
        Set<Pair> neverTogether,
        List<Preference> preferences,
        List<Meeting> history,
        LocalDate on,
        long seed) {

    /** Copies everything; ids must differ. */
    public Problem {
        candidates = List.copyOf(candidates);
        rules = List.copyOf(rules);
        neverTogether = Set.copyOf(neverTogether);
        preferences = List.copyOf(preferences);
        history = List.copyOf(history);
        if (groupSize < 2 || groupSize > 8) {
            throw new IllegalArgumentException("a group size must be from 2 to 8, was " + groupSize);
        }
        Set<String> ids = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!ids.add(candidate.id())) {
                throw new IllegalArgumentException("a candidate may take part once, was twice: " + candidate.id());
            }
        }
    }

    /** Returns a problem of pairs without rules, preferences or history; an odd person joins a pair. */
    public static Problem of(List<Candidate> candidates, LocalDate on, long seed) {
        return new Problem(candidates, 2, Odd.JOINS, List.of(), Set.of(), List.of(), List.of(), on, seed);
    }

    /** Returns the same problem for some of the people. */
    Problem among(List<Candidate> some, Odd oddOnes) {
        return new Problem(some, groupSize, oddOnes, rules, neverTogether, preferences, history, on, seed);
    }

    /** Returns the same problem with other rules. */
    Problem with(List<Rule> otherRules, Odd oddOnes) {
        return new Problem(candidates, groupSize, oddOnes, otherRules, neverTogether, preferences, history, on, seed);
    }

    /** Returns the same problem without confidential pairs. */
    Problem openly() {
        return new Problem(candidates, groupSize, odd, rules, Set.of(), preferences, history, on, seed);
    }

    boolean largerGroupsAllowed() {
        return odd == Odd.JOINS && groupSize < 8;
    }
}
