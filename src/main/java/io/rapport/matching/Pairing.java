package io.rapport.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best pairs of a round, exactly, and the best trio if somebody would be left over.
 *
 * <p>The trio is part of the optimum: {@link Trios} bounds what a round with each trio can be worth; trios are tried in the order of that bound, each with an
 * exact solution of the rest, until the next bound is no better than what is found. Mostly that is after one or two.
 */
final class Pairing {

    private final Roster roster;
    private final Weights weights;

    Pairing(Roster roster, Weights weights) {
        this.roster = roster;
        this.weights = weights;
    }

    List<int[]> groups() {
        int[] everyone = IntStream.range(0, roster.size()).toArray();
        Matching pairs = match(everyone);
        List<int[]> best = pairs(everyone, pairs);
        boolean someoneLeft = 2 * best.size() < everyone.length;
        if (!someoneLeft || !roster.problem().largerGroupsAllowed()) {
            return best;
        }
        long worth = pairs.weight();
        for (Trios.Trio trio : new Trios(roster, weights, pairs).shortlist()) {
            if (trio.fourfoldBound() <= 4 * worth) {
                break;
            }
            int[] others = IntStream.of(everyone).filter(trio::isWithout).toArray();
            Matching rest = match(others);
            if (rest.weight() + weights.group(trio.members()) > worth) {
                worth = rest.weight() + weights.group(trio.members());
                best = pairs(others, rest);
                best.add(trio.members());
            }
        }
        return best;
    }

    /** Matches some of the people, numbered by their place. */
    private Matching match(int[] among) {
        Edges edges = new Edges(among.length);
        for (int one = 0; one < among.length; one++) {
            for (int other = 0; other < one; other++) {
                if (roster.makesPair(among[one], among[other])) {
                    edges.add(one, other, weights.group(among[one], among[other]));
                }
            }
        }
        return edges.solve();
    }

    private static List<int[]> pairs(int[] among, Matching matching) {
        List<int[]> pairs = new ArrayList<>();
        for (int place = 0; place < among.length; place++) {
            if (matching.mate(place) > place) {
                pairs.add(new int[] {among[place], among[matching.mate(place)]});
            }
        }
        return pairs;
    }
}
