package io.rapport.matching;

/**
 * What a group is worth: the sum of what its members, its pairs and its size are worth, in {@link Units}.
 *
 * <p>A pair is worth its newness, then its soft preferences in a {@link Blend}, then a bonus of one step if the plan of the round has it: in rounds of pairs the
 * round of the {@link Circle} in which most is new, in larger groups the week of a {@link Plan}.
 */
final class Weights {

    private final int usualSize;
    private final boolean keepsTogether;
    private final Past past;
    private final Units units;
    private final Blend blend;
    private final long[] person;
    private final long[] turn;
    private final long[][] kept;
    private Tie tie = (one, other) -> false;

    Weights(Roster roster, Past past) {
        int people = roster.size();
        this.past = past;
        this.units = Units.of(roster.problem());
        this.usualSize = roster.problem().groupSize();
        this.keepsTogether = Blend.keepsTogether(roster.problem());
        this.blend = new Blend(roster, past, units.finest());
        this.person = new long[people];
        this.turn = new long[people];
        Ranks missed = Ranks.of(roster.problem(), Candidate::roundsMissed);
        Ranks turns = Ranks.of(roster.problem(), Candidate::timesInTrio);
        for (int number = 0; number < people; number++) {
            Candidate candidate = roster.person(number);
            person[number] = units.matched() + units.missed() * Math.min(missed.rank(candidate), units.mostMissed());
            turn[number] = units.turn() * Math.min(turns.rank(candidate), units.mostTurns());
        }
        this.kept = new long[people <= Roster.KEPT ? people : 0][people];
        for (int one = 0; one < kept.length; one++) {
            for (int other = 0; other < one; other++) {
                kept[one][other] = compute(one, other);
                kept[other][one] = kept[one][other];
            }
        }
        if (usualSize == 2 && people > 1 && !keepsTogether) {
            Circle circle = new Circle(roster);
            int best = circle.best(roster, this);
            favour((one, other) -> circle.round(one, other) == best);
        }
    }

    /** Says of which pairs to make one rather than another that is worth the same. */
    interface Tie {

        boolean favours(int one, int other);
    }

    /** Lets a plan break ties from now on. */
    void favour(Tie plan) {
        this.tie = plan;
        for (int one = 0; one < kept.length; one++) {
            for (int other = 0; other < one; other++) {
                if (plan.favours(one, other)) {
                    kept[one][other]++;
                    kept[other][one]++;
                }
            }
        }
    }

    private long compute(int one, int other) {
        int newness = past.newness(one, other);
        long soft = blend.score(one, other, daysSince(one, other));
        return units.newness() * (keepsTogether ? Math.min(2, 4 - 2 * newness) : newness) + units.soft() * soft;
    }

    private int daysSince(int one, int other) {
        return past.newness(one, other) == 2 ? Integer.MAX_VALUE : past.daysSince(one, other);
    }

    /** Returns what two people in one group are worth to each other. */
    long pair(int one, int other) {
        if (kept.length > 0) {
            return kept[one][other];
        }
        return compute(one, other) + (tie.favours(one, other) ? 1 : 0);
    }

    /** Returns what one person adds, alone, to a group of the usual size. */
    long person(int number) {
        return person[number];
    }

    /** Returns what one person adds, alone, to a group that is larger than usual. */
    long inLarger(int number) {
        return person[number] - turn[number];
    }

    /** Returns what one person adds at most to a pair: no pair is worth more than both its members' shares. */
    long mostInPair(int number) {
        return person[number] + (2 * units.newness() + units.soft() * units.finest()) / 2 + 1;
    }

    /** Returns what a group of two is worth. */
    long pairGroup(int one, int other) {
        return person[one] + person[other] + pair(one, other);
    }

    Blend blend() {
        return blend;
    }

    /** Returns how good a pair is by its soft preferences. */
    int softOutOfThousand(int one, int other) {
        return blend.outOfThousand(one, other, daysSince(one, other));
    }

    Units units() {
        return units;
    }

    /** Returns what a group is worth; fewer than two people are none. */
    long group(int... members) {
        if (members.length < 2) {
            return 0;
        }
        long worth = 0;
        for (int index = 0; index < members.length; index++) {
            worth += person[members[index]] - (members.length > usualSize ? turn[members[index]] : 0);
            for (int earlier = 0; earlier < index; earlier++) {
                worth += pair(members[index], members[earlier]);
            }
        }
        return worth;
    }
}
