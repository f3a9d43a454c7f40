package io.rapport.matching;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * One solution in a fresh JVM, as a round would have it: {@code round 2000}, {@code priced COMPANY 10000} or {@code priced COMPANY 100000 11000000000} (how many
 * pairs may be asked of). {@code growth COMPANY} solves sparse graphs of twice the size each time, in one JVM, and tells the least processor time of five.
 *
 * <p>Processor time is told beside the time that went by, because it says the same on a busy machine.
 */
public final class OneSolve {

    private static final int TRIALS = 5;

    private OneSolve() {}

    /** Prints how long it took and what came out. */
    public static void main(String[] args) {
        switch (args[0]) {
            case "round" -> round(Integer.parseInt(args[1]));
            case "priced" -> {
                long most = args.length > 3 ? Long.parseLong(args[3]) : Long.MAX_VALUE;
                priced(Family.valueOf(args[1]), Integer.parseInt(args[2]), most);
            }
            case "growth" -> growth(Family.valueOf(args[1]));
            default -> throw new IllegalArgumentException("round, priced or growth, was " + args[0]);
        }
    }

    private static void round(int people) {
        Problem problem = new Company(people, 1).round(0);
        long start = System.nanoTime();
        Arrangement arrangement = Matching.solve(problem);
        print(
                start,
                "%d groups, %d left out",
                arrangement.groups().size(),
                arrangement.leftOut().size());
    }

    private static void priced(Family family, int vertices, long most) {
        PairWeights weights = family.weights(vertices, 1);
        long start = System.nanoTime();
        Matching matching = MaximumWeightMatching.solve(vertices, weights, 1, most, Progress.UNWATCHED);
        print(start, "weight %d, certified ratio %.6f", matching.weight(), matching.certifiedRatio());
    }

    private static void growth(Family family) {
        for (int trial = 0; trial < 2; trial++) {
            for (int vertices = 12_500; vertices <= 100_000; vertices *= 2) {
                Lines lines = Lines.sparse(family, vertices);
                long least = Long.MAX_VALUE;
                for (int again = 0; again < TRIALS; again++) {
                    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    lines.solve(vertices);
                    least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
                }
                System.out.printf(Locale.ROOT, "%s %d: %.3f s%n", family, vertices, least / 1e9);
            }
        }
    }

    private static void print(long start, String result, Object... values) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double worked = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%.2f s, %.2f s of processor time with the start of the JVM: %s%n",
                seconds,
                worked,
                String.format(Locale.ROOT, result, values));
    }
}
