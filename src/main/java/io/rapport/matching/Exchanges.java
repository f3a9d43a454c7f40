package io.rapport.matching;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Improves groups by moving one person or exchanging two, also with people who were left out, until no such step helps; then a few seeded steps shake the
 * groups and the search goes on from there, keeping what is better (iterated local search; Lourenço, Martin and Stützle 2003). A step that would break a hard
 * rule is never taken. Effort is counted in steps looked at, so that a replay gives the same groups.
 */
final class Exchanges {

    private static final long MOST_LOOKS = 3_000_000;
    private static final long LOOKS_PER_PAIR = 100;
    private static final int SHAKES = 3;

    private final Roster roster;
    private final Weights weights;

    Exchanges(Roster roster, Weights weights) {
        this.roster = roster;
        this.weights = weights;
    }

    /** Returns the groups to which single steps lead, one for each room, empty ones included. */
    List<int[]> climb(List<int[]> groups, int[] room) {
        Seating seating = new Seating(roster, weights, groups, room);
        climb(seating);
        return seating.allGroups();
    }

    /** Returns groups worth as much as the given ones or more, none larger than its room. */
    List<int[]> improve(List<int[]> groups, int[] room) {
        Seating seating = new Seating(roster, weights, groups, room);
        climb(seating);
        int[] best = seating.places();
        long worth = seating.worth();
        long pairs = (long) roster.size() * roster.size();
        long limit = Math.min(MOST_LOOKS, LOOKS_PER_PAIR * pairs);
        SplittableRandom random = new SplittableRandom(roster.problem().seed());
        while (groups.size() > 1 && seating.looks() < limit) {
            shake(seating, random);
            climb(seating);
            if (seating.worth() >= worth) {
                worth = seating.worth();
                best = seating.places();
            } else {
                seating.restore(best);
            }
        }
        seating.restore(best);
        return seating.groups();
    }

    private void shake(Seating seating, SplittableRandom random) {
        for (int shake = 0; shake < SHAKES; shake++) {
            seating.exchange(random.nextInt(roster.size()), random.nextInt(roster.size()), Long.MIN_VALUE);
        }
    }

    private void climb(Seating seating) {
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < roster.size(); one++) {
                for (int other = 0; other < one; other++) {
                    better |= seating.exchange(one, other, 1);
                }
                better |= seating.moveAnywhere(one);
            }
        }
    }
}
