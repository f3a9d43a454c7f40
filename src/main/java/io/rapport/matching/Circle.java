package io.rapport.matching;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The circle method (Kirkman 1847): n people, n even, meet each other once in n − 1 rounds, each of which is a perfect matching.
 *
 * <p>People sit round a circle in the order of their ids, one of them, or an empty chair, in the middle; each round takes the pairs of one direction. Matching
 * along one such round whenever nothing else matters keeps all later rounds possible.
 */
final class Circle {

    private static final int MOST_LOOKS = 300_000;

    private final int[] atChair;
    private final int[] seat;
    private final int rounds;

    Circle(Roster roster) {
        int people = roster.size();
        this.rounds = Math.max(1, people % 2 == 0 ? people - 1 : people);
        this.seat = new int[people];
        this.atChair = IntStream.range(0, people)
                .boxed()
                .sorted(Comparator.comparing(number -> roster.person(number).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int chair = 0; chair < people; chair++) {
            seat[atChair[chair]] = chair;
        }
    }

    /** Returns the round in which two people meet. */
    int round(int one, int other) {
        if (seat[one] == rounds || seat[other] == rounds) {
            return 2 * Math.min(seat[one], seat[other]) % rounds;
        }
        return (seat[one] + seat[other]) % rounds;
    }

    /** Returns the round in which most is worth something; where there are very many, the best of some that the seed names. */
    int best(Roster roster, Weights weights) {
        int tried = Math.max(1, Math.min(rounds, MOST_LOOKS / roster.size()));
        int first = Math.floorMod(roster.problem().seed(), rounds);
        int best = first;
        long most = Long.MIN_VALUE;
        for (int step = 0; step < tried; step++) {
            int round = (first + step) % rounds;
            long worth = worth(round, roster, weights);
            if (worth > most) {
                most = worth;
                best = round;
            }
        }
        return best;
    }

    private long worth(int round, Roster roster, Weights weights) {
        long worth = 0;
        for (int chair = 0; chair < atChair.length; chair++) {
            int opposite = opposite(chair, round);
            if (opposite > chair && opposite < atChair.length) {
                int one = atChair[chair];
                int other = atChair[opposite];
                worth += roster.together(one, other) ? weights.pair(one, other) : 0;
            }
        }
        return worth;
    }

    /** Returns the chair that faces another in a round; the middle is the last one. */
    private int opposite(int chair, int round) {
        if (chair == rounds) {
            return (int) ((long) round * ((rounds + 1) / 2) % rounds);
        }
        int opposite = Math.floorMod(round - chair, rounds);
        return opposite == chair ? rounds : opposite;
    }
}
