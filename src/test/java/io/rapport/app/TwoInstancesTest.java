package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Two processes introduce people from one PostgreSQL database; both are killed, and one sleeps while the other goes on. */
@Tag("two")
@Execution(ExecutionMode.CONCURRENT)
class TwoInstancesTest {

    private static final int PAIRS = Campaign.size(12, 1000);
    private static final int KILLS = Campaign.times(1, 5);
    private static final int FREEZES = Campaign.times(1, 5);
    private static final Duration PAST_ITS_LEASE = HurriedRapport.LEASE.plusSeconds(3);

    static final List<Long> SEEDS = Campaign.seeds(1, 20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("SEEDS")
    void introduceEverybodyOnceThoughBothAreKilledAndOneSleepsPastItsLease(long seed) throws IOException {
        Map<String, String> environment = Introducing.environment(TestDatabase.emptyPostgres());
        try (Introducing round = new Introducing(2 * PAIRS, true);
                ServedRapport one = ServedRapport.hurried(round.slack(), folder.resolve("one"), environment);
                ServedRapport other = ServedRapport.hurried(round.slack(), folder.resolve("other"), environment)) {
            round.begin(Map.of("introduction", "EACH_PRIVATELY"), seed);
            for (int kill = 0; kill < KILLS; kill++) {
                killBoth(round, one, other);
            }
            int freezes = freezeInTurn(round, one, other);
            finish(one, other);
            Introducing.Count count = round.count(one);

            Campaign.note(
                    "two", "seed " + seed + ", " + KILLS + " kills of both, " + freezes + " freezes of one: " + count);
            assertThat(freezes).isPositive();
            assertThat(count).isEqualTo(new Introducing.Count(2 * PAIRS, 0, 0, 0));
        }
    }

    private static int freezeInTurn(Introducing round, ServedRapport one, ServedRapport other) {
        int freezes = 0;
        while (freezes < FREEZES && freeze(round, freezes % 2 == 0 ? one : other, freezes % 2 == 0 ? other : one)) {
            freezes++;
        }
        return freezes;
    }

    private static void killBoth(Introducing round, ServedRapport one, ServedRapport other) throws IOException {
        CompletableFuture<Boolean> first = Introducing.walk(one);
        CompletableFuture<Boolean> second = Introducing.walk(other);
        round.awaitACall(PAIRS / (KILLS + FREEZES + 1), first);
        one.kill();
        other.kill();
        first.join();
        second.join();
        one.restart();
        other.restart();
    }

    /**
     * The sleeper wakes when its lease is over and the other may have decided about what it was doing; answers whether there was
     * anything left to say when it fell asleep.
     */
    private static boolean freeze(Introducing round, ServedRapport sleeper, ServedRapport other) {
        CompletableFuture<Boolean> sleeping = Introducing.walk(sleeper);
        CompletableFuture<Boolean> working = Introducing.walk(other);
        if (!round.isACallMade(sleeping)) {
            working.join();
            return false;
        }
        sleeper.freeze();
        long woken = System.nanoTime() + PAST_ITS_LEASE.toNanos();
        Awaitility.await().atMost(Introducing.PATIENCE).until(() -> System.nanoTime() > woken);
        sleeper.thaw();
        if (!working.isDone() || !sleeping.isDone()) {
            CompletableFuture.anyOf(working, sleeping).join();
        }
        return true;
    }

    private static void finish(ServedRapport one, ServedRapport other) {
        List.of(Introducing.walk(one), Introducing.walk(other)).forEach(CompletableFuture::join);
    }
}
