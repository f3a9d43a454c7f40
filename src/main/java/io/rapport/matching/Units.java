package io.rapport.matching;

/**
 * What one step on each level of the weight is worth: more than all that lies below it can add up to over the whole round.
 *
 * <p>So the sum over all groups compares like a list of figures, the first difference deciding: people matched; rounds missed of those matched; turns in a
 * larger group; new pairs; soft preferences; ties. Everything fits a {@code long}, checked.
 *
 * @param mostMissed ranks by rounds missed are told apart up to this one
 * @param mostTurns ranks by turns in a larger group are told apart up to this one
 * @param finest the largest value of the soft preferences of one pair
 */
record Units(
        long matched, long missed, long turn, long newness, long soft, int mostMissed, int mostTurns, long finest) {

    private static final long LIMIT = 1L << 60;
    private static final int FINEST_BITS = 20;
    private static final int GOOD_BITS = 6;
    private static final int COARSEST_BITS = 3;
    private static final int[] MOST = {255, 63, 15, 3, 1};

    /** Chooses the units for a round; the finer the fewer people there are. */
    static Units of(Problem problem) {
        int missed = Ranks.of(problem, Candidate::roundsMissed).highest();
        int turns = Ranks.of(problem, Candidate::timesInTrio).highest();
        for (int most : MOST) {
            for (int bits = FINEST_BITS; bits >= (most == 1 ? COARSEST_BITS : GOOD_BITS); bits--) {
                Units units = of(problem, Math.min(missed, most), Math.min(turns, most), bits);
                if (units.matched > 0) {
                    return units;
                }
            }
        }
        throw new IllegalArgumentException("a round can have no more people than its weight has room for, was "
                + problem.candidates().size());
    }

    /** Returns units that would overflow as ones with nothing for a match. */
    private static Units of(Problem problem, int mostMissed, int mostTurns, int bits) {
        long people = problem.candidates().size() + 1L;
        boolean pairs = problem.groupSize() == 2;
        long meetings = pairs ? people / 2 + 3 : people * problem.groupSize() / 2 + 1;
        long finest = (1L << bits) - 1;
        try {
            long soft = pairs ? meetings + 1 : 1;
            long newness = Math.addExact(Math.multiplyExact(Math.multiplyExact(meetings, finest), soft), soft);
            long turn = Math.multiplyExact(newness, 2 * meetings + 1);
            long missed = Math.multiplyExact(turn, (pairs ? 3 : people) * mostTurns + 1);
            long matched = Math.multiplyExact(missed, people * mostMissed + 1);
            boolean fits = Math.multiplyExact(matched, people + 1) <= LIMIT;
            return new Units(fits ? matched : 0, missed, turn, newness, soft, mostMissed, mostTurns, finest);
        } catch (ArithmeticException overflow) {
            return new Units(0, 0, 0, 0, 0, mostMissed, mostTurns, finest);
        }
    }
}
