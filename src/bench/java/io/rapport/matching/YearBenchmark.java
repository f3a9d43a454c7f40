package io.rapport.matching;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A year of weekly pairs in a company, by Rapport and by the rules of other tools. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class YearBenchmark {

    private static final int A_YEAR = 52;

    @Param({"50", "200", "1000"})
    int people;

    @Param({"EXACT", "GREEDY", "SHUFFLE"})
    String peer = "";

    Problem first = new Company(2, 1).round(0);

    @Setup
    public void prepare() {
        first = new Company(people, 1).round(0);
    }

    /** Returns how many pairs were introduced again. */
    @Benchmark
    public long year() {
        return Peer.valueOf(peer).play(first, A_YEAR).repeats();
    }
}
