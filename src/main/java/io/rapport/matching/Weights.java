package io.rapport.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * What a group is worth: the sum of what its members, its pairs and its size are worth, in {@link Units}.
 *
 * <p>A pair is worth its newness, then its soft preferences blended: each counts four times as much as the next one. In rounds of pairs the round of the
 * {@link Circle} in which most is new breaks ties.
 */
final class Weights {

    private final int usualSize;
    private final long[] person;
    private final long[] turn;
    private final long[][] pair;

    Weights(Roster roster, Past past) {
        int people = roster.size();
        Units units = Units.of(roster.problem());
        this.usualSize = roster.problem().groupSize();
        this.person = new long[people];
        this.turn = new long[people];
        this.pair = new long[people][people];
        Ranks missed = Ranks.of(roster.problem(), Candidate::roundsMissed);
        Ranks turns = Ranks.of(roster.problem(), Candidate::timesInTrio);
        Blend blend = new Blend(roster.problem().preferences(), units.finest());
        for (int one = 0; one < people; one++) {
            Candidate candidate = roster.person(one);
            person[one] = units.matched() + units.missed() * Math.min(missed.rank(candidate), units.mostMissed());
            turn[one] = units.turn() * Math.min(turns.rank(candidate), units.mostTurns());
            for (int other = 0; other < one; other++) {
                long soft = blend.score(candidate, roster.person(other), past.daysSince(one, other));
                pair[one][other] = units.newness() * past.newness(one, other) + units.soft() * soft;
                pair[other][one] = pair[one][other];
            }
        }
        if (usualSize == 2 && people > 1) {
            breakTies(roster);
        }
    }

    private record Blend(List<Preference> preferences, long finest) {

        Blend {
            List<Preference> all = new ArrayList<>(preferences);
            if (all.stream().noneMatch(Preference.LongestAgo.class::isInstance)) {
                all.add(0, new Preference.LongestAgo());
            }
            preferences = all;
        }

        long score(Candidate one, Candidate other, int daysSince) {
            long sum = 0;
            long best = 0;
            for (Preference preference : preferences) {
                sum = 4 * sum + preference.score(one, other, daysSince);
                best = 4 * best + Preference.BEST;
            }
            return Math.multiplyExact(sum, finest) / best;
        }
    }

    private void breakTies(Roster roster) {
        Circle circle = new Circle(roster);
        long[] worth = new long[circle.rounds()];
        for (int one = 0; one < person.length; one++) {
            for (int other = 0; other < one; other++) {
                worth[circle.round(one, other)] += roster.together(one, other) ? pair[one][other] : 0;
            }
        }
        int best = Math.floorMod(roster.problem().seed(), worth.length);
        for (int round = 0; round < worth.length; round++) {
            best = worth[round] > worth[best] ? round : best;
        }
        for (int one = 0; one < person.length; one++) {
            for (int other = 0; other < one; other++) {
                long bonus = circle.round(one, other) == best ? 1 : 0;
                pair[one][other] += bonus;
                pair[other][one] += bonus;
            }
        }
    }

    /** Returns what two people in one group are worth to each other. */
    long pair(int one, int other) {
        return pair[one][other];
    }

    /** Returns what one person adds, alone, to a group that is larger than usual. */
    long inLarger(int number) {
        return person[number] - turn[number];
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
                worth += pair[members[index]][members[earlier]];
            }
        }
        return worth;
    }
}
