package io.rapport.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Weeks in which places, numbered from 0, sit in groups so that no two sit together twice: the social golfer problem (CSPLib 010; the best values known are in
 * OEIS A107431).
 *
 * <p>Two ways, and the better one counts. Algebra: where the number of groups is a prime power q not less than the size, the lines of each slope in the plane
 * over the field of q are a week (a resolvable transversal design; R. C. Bose 1938), and what a line upwards holds goes on among itself. Symmetry: places turn
 * in cycles, and base weeks are annealed such that the weeks they turn through repeat nothing (cyclic designs; R. C. Bose 1939); the search then has few weeks
 * instead of many.
 */
final class Weeks {

    private static final int RUNS = 8;
    private static final int RUNS_OF_FEW = 2;
    private static final long MOVES_A_PLACE = 20_000;
    /** Up to so many places a search comes to an end within a second or two. */
    private static final int SEARCHED = 60;

    private static final int MOST_CYCLES = 5;
    private static final int FEW_PLACES = 12;

    private final int groups;
    private final int size;

    private Weeks(int groups, int size) {
        this.groups = groups;
        this.size = size;
    }

    /** Returns as many weeks as found, each with the group of every place. */
    static List<int[]> of(int groups, int size) {
        Weeks weeks = new Weeks(groups, size);
        List<int[]> best = weeks.byAlgebra();
        int most = groups * size <= SEARCHED ? most(groups, size) : 0;
        for (int wanted = most; wanted > best.size(); wanted--) {
            List<int[]> found = weeks.bySymmetry(wanted);
            best = found.isEmpty() ? best : found;
        }
        return best;
    }

    /** Returns the most weeks there can be: until somebody has met everybody; one if a second week must put two of a group together again. */
    static int most(int groups, int size) {
        return groups < size ? 1 : (groups * size - 1) / (size - 1);
    }

    private List<int[]> byAlgebra() {
        if (groups < size || !Field.exists(groups)) {
            return List.of(oneAfterAnother());
        }
        Field field = Field.of(groups);
        List<int[]> weeks = new ArrayList<>();
        for (int slope = 0; slope < groups; slope++) {
            int[] week = new int[groups * size];
            for (int place = 0; place < week.length; place++) {
                week[place] = field.minus(place % groups, field.product(slope, place / groups));
            }
            weeks.add(week);
        }
        if (groups % size == 0) {
            of(groups / size, size).forEach(within -> weeks.add(upwards(within)));
        }
        return weeks;
    }

    private int[] oneAfterAnother() {
        return IntStream.range(0, groups * size).map(place -> place / size).toArray();
    }

    /** Repeats a week of the places on one line upwards for each such line. */
    private int[] upwards(int[] within) {
        int[] week = new int[groups * size];
        for (int place = 0; place < week.length; place++) {
            week[place] = place / groups * (groups / size) + within[place % groups];
        }
        return week;
    }

    private List<int[]> bySymmetry(int wanted) {
        int runs = groups * size <= FEW_PLACES ? RUNS_OF_FEW : RUNS;
        for (int run = 0; run < runs; run++) {
            for (int length = wanted; length > 0; length--) {
                for (int fixed = 0; wanted % length == 0 && fixed <= size; fixed++) {
                    List<int[]> found = turning(length, fixed, wanted / length, run);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** Tries base weeks for places that turn in cycles of a length, but for some that stay. */
    private List<int[]> turning(int length, int fixed, int baseWeeks, int run) {
        int cycles = (groups * size - fixed) / length;
        boolean comesOut = cycles * length + fixed == groups * size;
        boolean few = cycles <= MOST_CYCLES || (length == 1 && groups * size <= FEW_PLACES);
        if (!comesOut || !few) {
            return List.of();
        }
        Turning turning = new Turning(length, cycles, fixed);
        if ((long) baseWeeks * groups * size * (size - 1) / 2 > turning.usable()) {
            return List.of();
        }
        int[] room = new int[groups];
        Arrays.fill(room, size);
        Agenda agenda = new Agenda(turning.orbits(), turning.used(), room, baseWeeks);
        SplittableRandom random = new SplittableRandom(31L * length + fixed + 1_000L * run);
        if (!agenda.anneal(MOVES_A_PLACE * groups * size, random)) {
            return List.of();
        }
        List<int[]> weeks = new ArrayList<>();
        for (int week = 0; week < baseWeeks; week++) {
            for (int step = 0; step < length; step++) {
                weeks.add(turning.turned(agenda.week(week), step));
            }
        }
        return weeks;
    }
}
