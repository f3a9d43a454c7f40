package io.rapport.matching;

/**
 * Places that turn together in cycles of one length, but for a few that stay. Two pairs are in one orbit if turning takes one to the other: a base week may
 * use each orbit once.
 */
final class Turning {

    private final int length;
    private final int cycles;
    private final int rows;
    private final int[][] orbits;
    private final int[] used;

    Turning(int length, int cycles, int fixed) {
        int places = length * cycles + fixed;
        this.length = length;
        this.cycles = cycles;
        this.orbits = new int[places][places];
        this.rows = cycles + fixed;
        this.used = new int[rows * rows * length];
        for (int one = 0; one < places; one++) {
            for (int other = 0; other < places; other++) {
                orbits[one][other] = one <= other ? orbit(one, other) : orbit(other, one);
                if (comesBackEarly(one, other)) {
                    used[orbits[one][other]] = 1;
                }
            }
        }
    }

    private int orbit(int one, int other) {
        int step = cycle(other) >= cycles ? 0 : Math.floorMod(other - one, length);
        int shortest = cycle(one) == cycle(other) ? Math.min(step, length - step) : step;
        return (cycle(one) * rows + cycle(other)) * length + shortest % length;
    }

    private int cycle(int place) {
        return place < length * cycles ? place / length : place - length * cycles + cycles;
    }

    /** Says whether turning takes a pair to itself before the whole turn is over, so that even one use repeats. */
    private boolean comesBackEarly(int one, int other) {
        boolean bothStay = cycle(one) >= cycles && cycle(other) >= cycles;
        return bothStay || (cycle(one) == cycle(other) && 2 * Math.floorMod(other - one, length) == length);
    }

    int[][] orbits() {
        return orbits;
    }

    int[] used() {
        return used.clone();
    }

    /** Returns how many orbits a base week can use. */
    long usable() {
        long fixed = orbits.length - (long) length * cycles;
        return (long) cycles * (cycles - 1) / 2 * length + (long) cycles * ((length - 1) / 2) + fixed * cycles;
    }

    /** Returns a week turned by some steps. */
    int[] turned(int[] week, int steps) {
        int[] turned = new int[week.length];
        for (int place = 0; place < week.length; place++) {
            boolean stays = cycle(place) >= cycles;
            int cycleStart = place / length * length;
            int to = stays ? place : cycleStart + (place - cycleStart + steps) % length;
            turned[to] = week[place];
        }
        return turned;
    }
}
