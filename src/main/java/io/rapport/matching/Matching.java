package io.rapport.matching;

import java.util.List;

/** Finds the groups of a round. */
public final class Matching {

    private Matching() {}

    /**
     * Finds the groups that break no hard rule and are otherwise the best together.
     *
     * <p>Pairs are exact: nobody is left out where a full matching exists, and no other choice of pairs and trio is worth more. The same problem gives the
     * same arrangement everywhere, whatever the order of its candidates. More than 1,000 people are matched in blocks, each the best in itself.
     */
    public static Arrangement solve(Problem problem) {
        return problem.candidates().size() > Blocks.AT_ONCE ? Blocks.solve(problem) : solveAtOnce(problem);
    }

    static Arrangement solveAtOnce(Problem problem) {
        Roster roster = new Roster(problem);
        Past past = new Past(roster);
        List<int[]> groups = List.of();
        if (roster.size() > 1) {
            Weights weights = new Weights(roster, past);
            groups = problem.groupSize() == 2
                    ? new Pairing(roster, weights).groups()
                    : new Grouping(roster, weights).groups();
        }
        requireRules(roster, groups);
        return new Explanation(roster, past).of(groups);
    }

    private static void requireRules(Roster roster, List<int[]> groups) {
        for (int[] group : groups) {
            if (group.length < 2 || !roster.allows(group)) {
                throw new IllegalStateException("a group breaks a rule: "
                        + roster.people(group).stream().map(Candidate::id).toList());
            }
        }
    }
}
