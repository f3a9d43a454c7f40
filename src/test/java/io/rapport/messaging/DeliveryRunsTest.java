package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("simulate")
final class DeliveryRunsTest {

    private static final int RUNS_PER_DATABASE = 100;

    private final List<Long> seeds = Campaign.seeds(90, 10_000);
    private final ThreadLocal<Databases> databases = ThreadLocal.withInitial(Databases::new);

    @Test
    void losesAndDoublesNothingWhereItMayLook() {
        AtomicInteger starts = new AtomicInteger();

        int runs = forEachSeed(seed -> seed % 2 == 1, seed -> {
            DeliveryRun run =
                    new DeliveryRun(transactions(), seed).withHistory().toItsEnd();

            assertThat(said(run, 1)).as("said exactly once, seed %s", seed).isEqualTo(all(run));
            assertThat(run.listed("repeated")).isEmpty();
            assertThat(run.listed("unknown")).isEmpty();
            starts.addAndGet(run.starts());
        });

        assertThat(starts.get()).as("restarts").isGreaterThan(2 * runs);
    }

    @Test
    void losesNothingThatMattersAndListsWhatItRepeatedOrDroppedWhereNobodyCanKnow() {
        forEachSeed(seed -> seed % 2 == 0 && seed % 10 != 0, seed -> {
            DeliveryRun run = new DeliveryRun(transactions(), seed).toItsEnd();

            assertThat(run.said().keySet()).as("kept, seed %s", seed).containsAll(run.kept());
            assertThat(run.listed("repeated")).as("listed, seed %s", seed).containsAll(doubled(run));
            assertThat(run.kept()).as("doubled, seed %s", seed).containsAll(doubled(run));
            Set<String> silent = new TreeSet<>(run.droppable());
            silent.removeAll(run.said().keySet());
            assertThat(run.listed("unknown")).as("unknown, seed %s", seed).containsAll(silent);
        });
    }

    @Test
    void callsNothingBeforeItsRetryAfterIsOver() {
        forEachSeed(seed -> seed % 10 == 0, seed -> {
            DeliveryRun run =
                    new DeliveryRun(transactions(), seed).withoutCrashes().toItsEnd();

            assertThat(run.tooSoon())
                    .as("calls before Retry-After, seed %s", seed)
                    .isZero();
        });
    }

    private int forEachSeed(LongPredicate chosen, LongConsumer check) {
        List<Long> own = seeds.stream().filter(chosen::test).toList();
        long start = System.nanoTime();
        own.parallelStream().forEach(check::accept);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Campaign.note(
                "simulate", own.size() + " runs in " + took.toSeconds() + " s, nothing lost, nothing said wrongly");
        return own.size();
    }

    private Transactions transactions() {
        return databases.get().next();
    }

    /** A database for some runs, then another, for one thread. */
    private static final class Databases {

        private int runs;
        private TestDatabase current = TestDatabase.fresh();

        private Transactions next() {
            if (++runs % RUNS_PER_DATABASE == 0) {
                current.close();
                current = TestDatabase.fresh();
            }
            return current.transactions();
        }
    }

    private static Set<String> all(DeliveryRun run) {
        Set<String> all = new TreeSet<>(run.kept());
        all.addAll(run.droppable());
        return all;
    }

    private static Set<String> doubled(DeliveryRun run) {
        return run.said().entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> said(DeliveryRun run, int times) {
        return run.said().entrySet().stream()
                .filter(entry -> entry.getValue() == times)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
