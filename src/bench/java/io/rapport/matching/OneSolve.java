package io.rapport.matching;

import java.util.Locale;

/**
 * One solution in a fresh JVM, as a round would have it: {@code round 2000}, {@code priced COMPANY 10000} or {@code priced COMPANY 100000 11000000000} (how many
 * pairs may be asked of).
 */
public final class OneSolve {

    private OneSolve() {}

    /** Prints how long it took and what came out. */
    public static void main(String[] args) {
        int size = Integer.parseInt(args[args[0].equals("round") ? 1 : 2]);
        if (args[0].equals("round")) {
            Problem problem = new Company(size, 1).round(0);
            long start = System.nanoTime();
            Arrangement arrangement = Matching.solve(problem);
            print(
                    start,
                    "%d groups, %d left out",
                    arrangement.groups().size(),
                    arrangement.leftOut().size());
        } else {
            PairWeights weights = Family.valueOf(args[1]).weights(size, 1);
            long most = args.length > 3 ? Long.parseLong(args[3]) : Long.MAX_VALUE;
            long start = System.nanoTime();
            Matching matching = MaximumWeightMatching.solve(size, weights, 1, most, Progress.UNWATCHED);
            print(start, "weight %d, certified ratio %.6f", matching.weight(), matching.certifiedRatio());
        }
    }

    private static void print(long start, String result, Object... values) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%.2f s: %s%n", seconds, String.format(Locale.ROOT, result, values));
    }
}
