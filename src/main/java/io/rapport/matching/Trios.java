package io.rapport.matching;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The trios that may belong to the best round, by what a round with them can be worth at most.
 *
 * <p>With a trio taken out, the rest can be matched for no more than the prices that remain in the certificate for everybody: those of the other vertices, and
 * those of the odd sets, once less for a set that loses two or three of its vertices. Sets are nested or apart, so the sets that do are those around the two
 * members who share most.
 */
final class Trios {

    /** Trios kept, at most, times the work for one: a second or two, counted so that a replay gives the same answer. */
    private static final long WORK = 200_000_000;

    private static final int FEWEST = 6;
    private static final int MOST = 2_000;

    private final Roster roster;
    private final Weights weights;
    private final Certificate certificate;
    private final long[][] shared;
    private final PriorityQueue<Trio> kept = new PriorityQueue<>(Trio.WORST_FIRST);
    private final int most;
    private long least;

    Trios(Roster roster, Weights weights, Matching pairs) {
        long people = roster.size();
        this.roster = roster;
        this.weights = weights;
        this.certificate = pairs.certificate();
        this.shared = new long[roster.size()][roster.size()];
        this.most = (int) Math.max(FEWEST, Math.min(MOST, WORK / (people * people * people)));
        this.least = 4 * pairs.weight() + 1;
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                shared[one][other] = certificate.shared(one, other);
                shared[other][one] = shared[one][other];
            }
        }
    }

    /** A trio, and four times what a round with it can be worth at most. */
    record Trio(int one, int two, int three, long fourfoldBound) {

        private static final Comparator<Trio> WORST_FIRST = Comparator.comparingLong(Trio::fourfoldBound)
                .thenComparing(Comparator.comparingInt(Trio::one)
                        .thenComparingInt(Trio::two)
                        .thenComparingInt(Trio::three)
                        .reversed());

        int[] members() {
            return new int[] {one, two, three};
        }

        boolean isWithout(int number) {
            return number != one && number != two && number != three;
        }
    }

    /** Returns the allowed trios that can be worth more than pairs alone, the best first. */
    List<Trio> shortlist() {
        for (int one = 0; one < roster.size(); one++) {
            for (int two = one + 1; two < roster.size(); two++) {
                if (roster.together(one, two)) {
                    addThird(one, two);
                }
            }
        }
        return kept.stream().sorted(Trio.WORST_FIRST.reversed()).toList();
    }

    private void addThird(int one, int two) {
        long bound = certificate.fourfoldBound() + gain(one) + gain(two) + 4 * weights.pair(one, two);
        for (int three = two + 1; three < roster.size(); three++) {
            long sets = Math.max(shared[one][two], Math.max(shared[one][three], shared[two][three]));
            long pairs = weights.pair(one, three) + weights.pair(two, three);
            long whole = bound + gain(three) + 4 * pairs - sets;
            if (whole >= least) {
                keep(new Trio(one, two, three, whole));
            }
        }
    }

    private long gain(int number) {
        return 4 * weights.inLarger(number) - certificate.price(number);
    }

    private void keep(Trio trio) {
        if (roster.allows(trio.members())) {
            kept.add(trio);
        }
        if (kept.size() > most) {
            kept.remove();
            least = kept.element().fourfoldBound();
        }
    }
}
