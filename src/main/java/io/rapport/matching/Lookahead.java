package io.rapport.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which new pairs to make first if the next rounds, too, are to repeat little: for rounds of pairs in which somebody has hardly more new people left than there
 * are rounds to come, and others have more.
 *
 * <p>A round that is the best alone may take from those who fit few whom others could have done without. Over the next rounds everybody can meet so many new
 * people, each of them once; a maximum flow from everybody as the one who asks to everybody as the one who is asked says how many meetings that allows at most,
 * and by which pairs (the fractional relaxation of <i>simple b-matching</i>: A. Schrijver, <i>Combinatorial Optimization</i>, 2003, chapter 33). A round made
 * of these pairs leaves the rest of the flow for later.
 */
final class Lookahead {

    private static final int ROUNDS = 12;
    private static final int HARDLY_MORE = 40;
    /** Among more people, it is rare that somebody fits few. */
    private static final int MOST_PEOPLE = 600;

    private static final int NOBODY = -1;

    /** The new people whom each may meet. */
    private final int[][] others;
    /** Whom each asks. */
    private final boolean[][] asks;
    /** How many more each may ask. */
    private final int[] toAsk;
    /** By how many more each may be asked. */
    private final int[] toBeAsked;
    /** On the ways that are looked for: who would ask each person. */
    private final int[] askedBy;
    /** Whom each person would ask no more in return; the person themselves where a way begins. */
    private final int[] insteadOf;

    private Lookahead(int[][] others) {
        int people = others.length;
        this.others = others;
        this.asks = new boolean[people][people];
        this.toAsk = Arrays.stream(others)
                .mapToInt(each -> Math.min(ROUNDS, each.length))
                .toArray();
        this.toBeAsked = toAsk.clone();
        this.askedBy = new int[people];
        this.insteadOf = new int[people];
    }

    /** Looks ahead; where that is of no use, no pair is needed more than another. */
    static Lookahead of(Roster roster, Past past) {
        boolean isOfUse = roster.problem().groupSize() == 2 && roster.size() <= MOST_PEOPLE;
        int[][] others = IntStream.range(0, isOfUse ? roster.size() : 0)
                .mapToObj(one -> newPeople(one, roster, past))
                .toArray(int[][]::new);
        int fewest = Arrays.stream(others).mapToInt(each -> each.length).min().orElse(0);
        int most = Arrays.stream(others).mapToInt(each -> each.length).max().orElse(0);
        Lookahead lookahead = new Lookahead(fewest <= HARDLY_MORE && fewest < most ? others : new int[0][]);
        lookahead.askGreedily();
        lookahead.askAll();
        return lookahead;
    }

    /** Returns whom somebody may meet as new, the next higher number first, so that not all ask the same people first. */
    private static int[] newPeople(int one, Roster roster, Past past) {
        return IntStream.range(1, roster.size())
                .map(step -> (one + step) % roster.size())
                .filter(other -> roster.makesPair(one, other) && past.newness(one, other) == 2)
                .toArray();
    }

    boolean isOfUse() {
        return others.length > 0;
    }

    /** Returns how much the next rounds need two people to meet now: 0, 1 or 2. */
    int need(int one, int other) {
        return (asks[one][other] ? 1 : 0) + (asks[other][one] ? 1 : 0);
    }

    private void askGreedily() {
        for (int one = 0; one < others.length; one++) {
            for (int other : others[one]) {
                if (toAsk[one] > 0 && toBeAsked[other] > 0) {
                    asks[one][other] = true;
                    toAsk[one]--;
                    toBeAsked[other]--;
                }
            }
        }
    }

    /** Augments the flow, one meeting at a time, until it is a maximum. */
    private void askAll() {
        for (int last = lastOfAWay(); last != NOBODY; last = lastOfAWay()) {
            toBeAsked[last]--;
            int asked = last;
            int one = askedBy[asked];
            while (insteadOf[one] != one) {
                asks[one][asked] = true;
                asked = insteadOf[one];
                asks[one][asked] = false;
                one = askedBy[asked];
            }
            asks[one][asked] = true;
            toAsk[one]--;
        }
    }

    /** Searches in breadth from all who may ask more for somebody who may be asked more. */
    private int lastOfAWay() {
        Arrays.fill(askedBy, NOBODY);
        Arrays.fill(insteadOf, NOBODY);
        int[] queue = new int[others.length];
        int count = 0;
        for (int one = 0; one < others.length; one++) {
            if (toAsk[one] > 0) {
                insteadOf[one] = one;
                queue[count++] = one;
            }
        }
        for (int index = 0; index < count; index++) {
            int one = queue[index];
            for (int other : others[one]) {
                if (!asks[one][other] && askedBy[other] == NOBODY) {
                    askedBy[other] = one;
                    if (toBeAsked[other] > 0) {
                        return other;
                    }
                    count = queueWhoAsk(other, queue, count);
                }
            }
        }
        return NOBODY;
    }

    /** Lets those who ask somebody ask others instead. */
    private int queueWhoAsk(int asked, int[] queue, int queued) {
        int count = queued;
        for (int one : others[asked]) {
            if (asks[one][asked] && insteadOf[one] == NOBODY) {
                insteadOf[one] = asked;
                queue[count++] = one;
            }
        }
        return count;
    }
}
