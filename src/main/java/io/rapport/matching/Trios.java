package io.rapport.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The trios that may belong to the best round, by what a round with them can be worth at most.
 *
 * <p>With a trio taken out, the rest can be matched for no more than the prices that remain in the certificate for everybody: those of the other vertices, and
 * those of the odd sets, once less for a set that loses two or three of its vertices. Sets are nested or apart, so the sets that do are those around the two
 * members who share most.
 *
 * <p>Put another way, such a bound is a sum over the members less the slack of the three pairs among them. So one of its pairs has at most a third of the slack
 * that is left, and only few pairs have: each trio is found from its tightest pair.
 */
final class Trios {

    /** Trios kept, at most, times the work for one: a second or two, counted so that a replay gives the same answer. */
    private static final long WORK = 200_000_000;

    /** Thirds tried, at most: enough for all tight pairs, unless very many are worth just the same. */
    private static final long MOST_THIRDS = 400_000_000;

    private static final int FEWEST_TIGHT = 16;
    private static final int FEWEST = 32;
    private static final int MOST = 2_000;
    private static final int MOST_CHANGES = 300_000;

    private final Roster roster;
    private final Weights weights;
    private final Matching pairs;
    private final Certificate certificate;
    private final int people;
    private final int most;
    private final long mostTight;
    /** What each member adds to the bound, fourfold. */
    private final long[] gain;

    private final long mostGain;

    Trios(Roster roster, Weights weights, Matching pairs) {
        this.roster = roster;
        this.weights = weights;
        this.pairs = pairs;
        this.certificate = pairs.certificate();
        this.people = roster.size();
        long each = (long) people * people * people;
        this.most = (int) Math.max(FEWEST, Math.min(MOST, WORK / each));
        this.mostTight = Math.max(FEWEST_TIGHT, MOST_THIRDS / ((long) people * people));
        this.gain = IntStream.range(0, people)
                .mapToLong(number ->
                        certificate.price(number) + 4 * (weights.inLarger(number) - 2 * weights.person(number)))
                .toArray();
        this.mostGain = IntStream.range(0, people)
                .mapToLong(number -> gain[number])
                .max()
                .orElse(0);
    }

    /** A trio, and four times what a round with it can be worth at most. */
    record Trio(int one, int two, int three, long fourfoldBound) {

        private static final Comparator<Trio> BEST_FIRST = Comparator.comparingLong(Trio::fourfoldBound)
                .reversed()
                .thenComparing(Comparator.comparingInt(Trio::one)
                        .thenComparingInt(Trio::two)
                        .thenComparingInt(Trio::three));

        int[] members() {
            return new int[] {one, two, three};
        }
    }

    /** Returns the best trios to be had by small changes of the matching: one that joins a pair, and one that leaves a partner to another. */
    List<Trio> changes() {
        int single = IntStream.range(0, people)
                .filter(number -> pairs.mate(number) < 0)
                .findFirst()
                .orElseThrow();
        int step = Math.max(1, people / Math.max(1, MOST_CHANGES / people));
        Optional<Trio> joined = paired().map(one -> joining(single, one))
                .flatMap(Optional::stream)
                .min(Trio.BEST_FIRST);
        Optional<Trio> left = paired().flatMap(
                        one -> IntStream.iterate(one % step, other -> other < people, other -> other + step)
                                .mapToObj(other -> leaving(single, one, other)))
                .flatMap(Optional::stream)
                .min(Trio.BEST_FIRST);
        return Stream.of(joined, left).flatMap(Optional::stream).distinct().toList();
    }

    /** Returns one member of each pair. */
    private Stream<Integer> paired() {
        return IntStream.range(0, people).filter(one -> pairs.mate(one) > one).boxed();
    }

    /** Returns the trio of somebody single and a pair, with what it changes in place of a bound. */
    private Optional<Trio> joining(int single, int one) {
        int other = pairs.mate(one);
        long change = weights.group(single, one, other) - weights.pairGroup(one, other);
        return Optional.of(new Trio(single, one, other, change)).filter(trio -> roster.allows(trio.members()));
    }

    /** Returns the trio of a pair and a third, whose partner goes to the single one. */
    private Optional<Trio> leaving(int single, int one, int third) {
        int other = pairs.mate(one);
        int partner = pairs.mate(third);
        if (partner < 0 || third == one || third == other || !roster.makesPair(single, partner)) {
            return Optional.empty();
        }
        long change = weights.group(one, other, third)
                + weights.pairGroup(single, partner)
                - weights.pairGroup(one, other)
                - weights.pairGroup(third, partner);
        return Optional.of(new Trio(one, other, third, change)).filter(trio -> roster.allows(trio.members()));
    }

    /** Returns the allowed trios with which a round may be worth more than this, the best first. */
    List<Trio> shortlist(long worth) {
        return IntStream.range(0, people)
                .parallel()
                .mapToObj(one -> from(one, worth))
                .flatMap(List::stream)
                .sorted(Trio.BEST_FIRST)
                .limit(most)
                .toList();
    }

    private List<Trio> from(int one, long worth) {
        PriorityQueue<Trio> kept = new PriorityQueue<>(Trio.BEST_FIRST.reversed());
        List<Tight> tight = new ArrayList<>();
        long spare = certificate.fourfoldBound() - 4 * worth;
        for (int two = one + 1; two < people; two++) {
            if (roster.together(one, two)) {
                long room = spare + gain[one] + gain[two] + mostGain + 2 * certificate.shared(one, two);
                long slack = slack(one, two);
                if (slack < -Math.floorDiv(-room, 3)) {
                    tight.add(new Tight(two, slack));
                }
            }
        }
        tight.stream()
                .sorted(Comparator.comparingLong(Tight::slack).thenComparingInt(Tight::two))
                .limit(mostTight)
                .forEach(pair -> addThird(one, pair.two, pair.slack, worth, kept));
        return List.copyOf(kept);
    }

    private record Tight(int two, long slack) {}

    private void addThird(int one, int two, long slack, long worth, PriorityQueue<Trio> kept) {
        for (int three = 0; three < people; three++) {
            if (three == one || three == two || !roster.together(one, three) || !roster.together(two, three)) {
                continue;
            }
            long bound = bound(one, two, three);
            if (bound > 4 * worth && isTightest(one, two, three, slack)) {
                Trio trio = new Trio(one, two, three, bound);
                if (roster.allows(trio.members())) {
                    kept.add(trio);
                }
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }
    }

    private long bound(int one, int two, int three) {
        long sets = Math.max(
                certificate.shared(one, two), Math.max(certificate.shared(one, three), certificate.shared(two, three)));
        long members = cost(one) + cost(two) + cost(three);
        long together = weights.pair(one, two) + weights.pair(one, three) + weights.pair(two, three);
        return certificate.fourfoldBound() - members + 4 * together - sets;
    }

    private long cost(int number) {
        return certificate.price(number) - 4 * weights.inLarger(number);
    }

    /** Says whether this pair is the one from which to find the trio: the tightest, or among equals the one whose third comes last. */
    private boolean isTightest(int one, int two, int three, long slack) {
        long first = slack(one, three);
        long second = slack(two, three);
        return (slack < first || (slack == first && three > two))
                && (slack < second || (slack == second && three > one));
    }

    private long slack(int one, int two) {
        return certificate.slack(one, two, weights.pairGroup(one, two));
    }
}
