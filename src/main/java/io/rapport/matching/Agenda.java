package io.rapport.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Several weeks at once, annealed so that they use each kind of pair at most once: two people change places in one week, and a change that repeats more is
 * taken the more seldom, the more it repeats. Effort is counted in moves.
 */
final class Agenda {

    /** The temperature at which the classic cases come out soonest, tried from 0.2 to 0.6. */
    private static final double TEMPERATURE = 0.25;

    private static final int TOLERATED = 16;

    private final int[][] kinds;
    private final int[] uses;
    private final int[] groupOf;
    private final int[] first;
    private final int[][] weeks;
    private int repeats;

    /**
     * Prepares weeks.
     *
     * @param kinds the kind of each two people; the agenda repeats if it uses one twice
     * @param uses how often each kind has been used before
     * @param room the size of each group
     */
    Agenda(int[][] kinds, int[] uses, int[] room, int weeks) {
        int seats = Arrays.stream(room).sum();
        this.kinds = kinds;
        this.uses = uses;
        this.weeks = new int[weeks][seats];
        this.first = new int[room.length + 1];
        for (int group = 0; group < room.length; group++) {
            first[group + 1] = first[group] + room[group];
        }
        this.groupOf = IntStream.range(0, room.length)
                .flatMap(group -> IntStream.generate(() -> group).limit(room[group]))
                .toArray();
    }

    /** Searches from a random start; says whether nothing repeats. */
    boolean anneal(long moves, SplittableRandom random) {
        begin(random);
        int[] odds = odds();
        int seats = groupOf.length;
        for (long move = 0; move < moves && repeats > 0; move++) {
            int[] week = weeks[random.nextInt(weeks.length)];
            int one = random.nextInt(seats);
            int other = random.nextInt(seats);
            if (groupOf[one] != groupOf[other]) {
                int before = repeats;
                exchange(week, one, other);
                int more = Math.min(repeats - before, TOLERATED);
                if (more > 0 && random.nextInt() >>> 1 >= odds[more]) {
                    exchange(week, one, other);
                }
            }
        }
        return repeats == 0;
    }

    /** Returns out of 2^31 how often to take a change with so many more repeats. */
    private static int[] odds() {
        return IntStream.rangeClosed(0, TOLERATED)
                .map(more -> (int) (StrictMath.exp(-more / TEMPERATURE) * Integer.MAX_VALUE))
                .toArray();
    }

    private void begin(SplittableRandom random) {
        for (int[] week : weeks) {
            for (int seat = 0; seat < week.length; seat++) {
                int earlier = random.nextInt(seat + 1);
                week[seat] = week[earlier];
                week[earlier] = seat;
            }
            for (int seat = 0; seat < week.length; seat++) {
                for (int earlier = first[groupOf[seat]]; earlier < seat; earlier++) {
                    use(kinds[week[seat]][week[earlier]]);
                }
            }
        }
    }

    private void exchange(int[] week, int one, int other) {
        int here = week[one];
        int there = week[other];
        for (int seat = first[groupOf[one]]; seat < first[groupOf[one] + 1]; seat++) {
            if (seat != one) {
                release(kinds[here][week[seat]]);
                use(kinds[there][week[seat]]);
            }
        }
        for (int seat = first[groupOf[other]]; seat < first[groupOf[other] + 1]; seat++) {
            if (seat != other) {
                release(kinds[there][week[seat]]);
                use(kinds[here][week[seat]]);
            }
        }
        week[one] = there;
        week[other] = here;
    }

    private void use(int kind) {
        repeats += uses[kind]++ > 0 ? 1 : 0;
    }

    private void release(int kind) {
        repeats -= --uses[kind] > 0 ? 1 : 0;
    }

    int repeats() {
        return repeats;
    }

    /** Returns the group of each person in a week. */
    int[] week(int number) {
        int[] groups = new int[groupOf.length];
        for (int seat = 0; seat < groups.length; seat++) {
            groups[weeks[number][seat]] = groupOf[seat];
        }
        return groups;
    }
}
