package io.rapport.matching;

/**
 * What one step on each level of the weight is worth: more than all that lies below it can add up to over the whole round.
 *
 * <p>So the sum over all groups compares like a list of figures, the first difference deciding: people matched; rounds missed of those matched; turns in a
 * larger group; new pairs; soft preferences; ties. Everything fits a {@code long}, checked.
 *
 * <p>Where so many levels have no room, people matched and rounds missed share one: a person counts for a little more than the most rounds missed. For pairs
 * that changes nothing, because the sets of people that pairs can cover are the independent sets of a matroid (J. Edmonds and D. Fulkerson, <i>Transversals and
 * matroid partition</i>, J. Res. NBS 69B, 1965), whose heaviest set is always a largest one. Among very many people a tie counts for half the finest step.
 *
 * @param mostMissed ranks by rounds missed are told apart up to this one
 * @param mostTurns ranks by turns in a larger group are told apart up to this one
 * @param finest the largest value of the soft preferences of one pair
 */
record Units(
        long matched, long missed, long turn, long newness, long soft, int mostMissed, int mostTurns, long finest) {

    private static final long LIMIT = 1L << 60;
    private static final int FINEST_BITS = 20;
    private static final int[] MOST = {255, 63, 15};
    private static final int[] MOST_COARSELY = {15, 7, 3, 1};

    /** How much is told apart: the coarser, the more people there is room for. */
    private enum Room {
        STRICT(10),
        SHARED_LEVEL(10),
        HALF_TIES(8),
        COARSE(4);

        private final int fewestBits;

        Room(int fewestBits) {
            this.fewestBits = fewestBits;
        }

        private boolean isAtLeast(Room other) {
            return compareTo(other) >= 0;
        }
    }

    /** Chooses the units for a round; the finer the fewer people there are. */
    static Units of(Problem problem) {
        int missed = Ranks.of(problem, Candidate::roundsMissed).highest();
        int turns = Ranks.of(problem, Candidate::timesInTrio).highest();
        for (Room room : Room.values()) {
            for (int most : room == Room.COARSE ? MOST_COARSELY : MOST) {
                for (int bits = FINEST_BITS; bits >= room.fewestBits; bits--) {
                    Units units = of(problem, room, Math.min(missed, most), Math.min(turns, most), bits);
                    if (units.matched > 0) {
                        return units;
                    }
                }
            }
        }
        throw new IllegalArgumentException("a round can have no more people than its weight has room for, was "
                + problem.candidates().size());
    }

    /** Returns units that would overflow as ones with nothing for a match. */
    private static Units of(Problem problem, Room room, int mostMissed, int mostTurns, int bits) {
        long people = problem.candidates().size() + 1L;
        boolean pairs = problem.groupSize() == 2;
        long meetings = pairs ? people / 2 + 3 : people * problem.groupSize() / 2 + 1;
        long finest = (1L << bits) - 1;
        try {
            long soft = room.isAtLeast(Room.HALF_TIES) ? 2 : meetings + 1;
            long newness = Math.addExact(Math.multiplyExact(Math.multiplyExact(meetings, finest), soft), meetings + 1);
            long turn = Math.multiplyExact(newness, 2 * meetings + 1);
            long missed = Math.multiplyExact(turn, (pairs ? 3 : people) * mostTurns + 1);
            long below = room.isAtLeast(Room.SHARED_LEVEL) ? mostMissed + 1L : people * mostMissed + 1;
            long matched = Math.multiplyExact(missed, below);
            boolean fits = Math.multiplyExact(matched + mostMissed * missed, people + 2) <= LIMIT;
            return new Units(fits ? matched : 0, missed, turn, newness, soft, mostMissed, mostTurns, finest);
        } catch (ArithmeticException overflow) {
            return new Units(0, 0, 0, 0, 0, mostMissed, mostTurns, finest);
        }
    }
}
