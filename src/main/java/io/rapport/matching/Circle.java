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

    private final int[] seat;
    private final int rounds;

    Circle(Roster roster) {
        int people = roster.size();
        this.rounds = Math.max(1, people % 2 == 0 ? people - 1 : people);
        this.seat = new int[people];
        int[] byId = IntStream.range(0, people)
                .boxed()
                .sorted(Comparator.comparing(number -> roster.person(number).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int chair = 0; chair < people; chair++) {
            seat[byId[chair]] = chair;
        }
    }

    int rounds() {
        return rounds;
    }

    /** Returns the round in which two people meet. */
    int round(int one, int other) {
        if (seat[one] == rounds || seat[other] == rounds) {
            return 2 * Math.min(seat[one], seat[other]) % rounds;
        }
        return (seat[one] + seat[other]) % rounds;
    }
}
