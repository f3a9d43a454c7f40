package io.rapport.matching;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Groups of four in a company: moves of annealing in a second, and whole rounds. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class GroupBenchmark {

    private static final int MOVES = 1_200_000;
    private static final int SIZE = 4;

    @Param({"50", "200", "1000"})
    int people;

    Problem problem = round(2);
    Roster roster = new Roster(problem);
    Weights weights = new Weights(roster, new Past(roster));

    private static Problem round(int people) {
        return new Company(people, 1).round(0, List.of(), new HashMap<>(), new HashMap<>(), SIZE);
    }

    @Setup
    public void prepare() {
        problem = round(people);
        roster = new Roster(problem);
        weights = new Weights(roster, new Past(roster));
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(MOVES)
    @Warmup(iterations = 2, time = 3)
    @Measurement(iterations = 5, time = 3)
    public int moves() {
        return new Annealing(roster, weights)
                .groups(Grouping.sizes(problem), MOVES, new SplittableRandom(1), Progress.UNWATCHED)
                .size();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public int round() {
        return Matching.solve(problem).groups().size();
    }
}
