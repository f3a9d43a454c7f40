package io.rapport.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The best pairs of a round, exactly, and the best trio if somebody would be left over.
 *
 * <p>The trio is part of the optimum. With the trio taken out, the rest can be matched for no more than the prices of the remaining vertices and odd sets in
 * the certificate of the first solution; so trios are tried in the order of that bound, each with an exact solution of the rest, until the bound of the next
 * one is no better than what is found.
 */
final class Pairing {

    /** Trios tried, at most: about a second of work, counted so that a replay gives the same answer. */
    private static final long WORK = 200_000_000;

    private static final int FEWEST_TRIOS = 6;
    private static final int MOST_TRIOS = 2_000;

    private final Roster roster;
    private final Weights weights;

    Pairing(Roster roster, Weights weights) {
        this.roster = roster;
        this.weights = weights;
    }

    /** A trio and no less than twice what a round with it can be worth. */
    private record Trio(int one, int two, int three, long doubledBound) {

        static final Comparator<Trio> WORST_FIRST = Comparator.comparingLong(Trio::doubledBound)
                .thenComparing(Comparator.comparingInt(Trio::one)
                        .thenComparingInt(Trio::two)
                        .thenComparingInt(Trio::three)
                        .reversed());

        int[] members() {
            return new int[] {one, two, three};
        }
    }

    List<int[]> groups() {
        int[] everyone = IntStream.range(0, roster.size()).toArray();
        MaximumWeightMatching pairs = match(everyone);
        List<int[]> best = pairs(everyone, pairs);
        boolean someoneLeft = 2 * best.size() < everyone.length;
        if (!someoneLeft || !roster.problem().largerGroupsAllowed()) {
            return best;
        }
        long worth = pairs.weight();
        for (Trio trio : promising(pairs)) {
            if (trio.doubledBound() <= 2 * worth) {
                break;
            }
            int[] others = IntStream.of(everyone)
                    .filter(number -> number != trio.one() && number != trio.two() && number != trio.three())
                    .toArray();
            MaximumWeightMatching rest = match(others);
            if (rest.weight() + weights.group(trio.members()) > worth) {
                worth = rest.weight() + weights.group(trio.members());
                best = pairs(others, rest);
                best.add(trio.members());
            }
        }
        return best;
    }

    /** Matches some of the people, numbered by their place. */
    private MaximumWeightMatching match(int[] among) {
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

    private static List<int[]> pairs(int[] among, MaximumWeightMatching matching) {
        List<int[]> pairs = new ArrayList<>();
        for (int place = 0; place < among.length; place++) {
            if (matching.mate(place) > place) {
                pairs.add(new int[] {among[place], among[matching.mate(place)]});
            }
        }
        return pairs;
    }

    /** Returns the allowed trios with the best bounds, the best first. */
    private List<Trio> promising(MaximumWeightMatching pairs) {
        Certificate certificate = pairs.certificate();
        int people = roster.size();
        long[][] shared = new long[people][people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                shared[one][other] = one == other ? 0 : certificate.shared(one, other);
            }
        }
        int most = (int) Math.max(FEWEST_TRIOS, Math.min(MOST_TRIOS, WORK / ((long) people * people * people)));
        PriorityQueue<Trio> kept = new PriorityQueue<>(Trio.WORST_FIRST);
        long bound = certificate.doubledBound();
        for (int one = 0; one < people; one++) {
            for (int two = one + 1; two < people; two++) {
                if (roster.together(one, two)) {
                    long soFar = bound - certificate.doubledPrice(one) - certificate.doubledPrice(two);
                    for (int three = two + 1; three < people; three++) {
                        long sets = Math.max(shared[one][two], Math.max(shared[one][three], shared[two][three]));
                        long rest = soFar - certificate.doubledPrice(three) - 2 * sets;
                        keep(kept, most, new Trio(one, two, three, rest + 2 * weights.group(one, two, three)));
                    }
                }
            }
        }
        return kept.stream().sorted(Trio.WORST_FIRST.reversed()).toList();
    }

    private void keep(PriorityQueue<Trio> kept, int most, Trio trio) {
        boolean full = kept.size() == most;
        if (full && Trio.WORST_FIRST.compare(trio, kept.element()) <= 0) {
            return;
        }
        if (roster.allows(trio.members())) {
            kept.add(trio);
            if (full) {
                kept.remove();
            }
        }
    }
}
