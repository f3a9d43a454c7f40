package io.rapport.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * The best pairs of a round, exactly, and the best trio if somebody would be left over.
 *
 * <p>The trio is part of the optimum. {@link Trios} makes a good one at once and lists those that could be better, by a bound on what a round with each can be
 * worth; they are tried in that order, each with an exact solution of the rest, until the next bound is no better than what is found.
 */
final class Pairing {

    private final Roster roster;
    private final Weights weights;
    private final CompleteMatching complete;

    Pairing(Roster roster, Weights weights, Progress progress) {
        this.roster = roster;
        this.weights = weights;
        this.complete = new CompleteMatching(
                roster.size(),
                new Ceiling(roster, weights),
                roster.problem().seed(),
                CompleteMatching.USUAL_WORK,
                progress);
    }

    List<int[]> groups() {
        Matching pairs = complete.solve();
        List<int[]> best = pairs(pairs);
        boolean someoneLeft = 2 * best.size() < roster.size();
        return someoneLeft && roster.problem().largerGroupsAllowed() ? withTrio(pairs) : best;
    }

    private List<int[]> withTrio(Matching pairs) {
        Trios trios = new Trios(roster, weights, pairs);
        Round best = new Round(pairs.weight(), pairs(pairs));
        for (Trios.Trio trio : trios.changes()) {
            best = better(best, trio, pairs);
        }
        if (pairs.isProven()) {
            for (Trios.Trio trio : trios.shortlist(best.worth)) {
                if (trio.fourfoldBound() <= 4 * best.worth) {
                    break;
                }
                best = better(best, trio, pairs);
            }
        }
        return best.groups;
    }

    private record Round(long worth, List<int[]> groups) {}

    private Round better(Round best, Trios.Trio trio, Matching pairs) {
        Matching rest = complete.without(pairs, trio.members());
        long worth = rest.weight() + weights.group(trio.members());
        if (worth <= best.worth) {
            return best;
        }
        List<int[]> groups = pairs(rest);
        groups.add(trio.members());
        return new Round(worth, groups);
    }

    private static List<int[]> pairs(Matching matching) {
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < matching.vertices(); one++) {
            if (matching.mate(one) > one) {
                pairs.add(new int[] {one, matching.mate(one)});
            }
        }
        return pairs;
    }
}
