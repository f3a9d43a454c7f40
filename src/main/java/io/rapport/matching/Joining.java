package io.rapport.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the pair that one more person joins best. */
public final class Joining {

    private Joining() {}

    /**
     * Returns the three who break no hard rule and gain most by being together; empty where nobody can join any of the pairs, or where
     * groups are not to grow, or where a lot decided who takes part.
     *
     * @param problem among whose candidates are the one who joins and all of the pairs
     */
    public static Optional<Arrangement.Group> best(Problem problem, String joiner, List<Pair> pairs) {
        if (pairs.isEmpty() || !hasRoom(problem)) {
            return Optional.empty();
        }
        Roster roster = new Roster(problem);
        Past past = new Past(roster);
        Weights weights = new Weights(roster, past);
        return pairs.stream()
                .map(pair -> new int[] {roster.number(pair.one()), roster.number(pair.other()), roster.number(joiner)})
                .filter(roster::breaksNothing)
                .max(Comparator.comparingLong(trio -> weights.group(trio) - weights.pairGroup(trio[0], trio[1])))
                .map(trio -> new Explanation(roster, past)
                        .of(List.<int[]>of(trio))
                        .groups()
                        .get(0));
    }

    private static boolean hasRoom(Problem problem) {
        boolean isDrawn = problem.rules().stream().anyMatch(Rule.Lottery.class::isInstance);
        return !isDrawn && (problem.groupSize() > 2 || problem.largerGroupsAllowed());
    }
}
