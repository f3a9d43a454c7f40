package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.store.TestDatabase;
import io.rapport.store.Transactions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DeliveryRunsTest {

    private static final int RUNS = Integer.getInteger("rapport.runs", 40);
    private static final int RUNS_PER_DATABASE = 100;

    private Transactions transactions = TestDatabase.fresh().transactions();
    private int starts;

    @Test
    void losesAndDoublesNothingWhereItMayLook() {
        forEachSeed(seed -> {
            DeliveryRun run = new DeliveryRun(transactions, seed).withHistory().toItsEnd();

            assertThat(said(run, 1)).as("said exactly once, seed %s", seed).isEqualTo(all(run));
            assertThat(run.listed("repeated")).isEmpty();
            assertThat(run.listed("unknown")).isEmpty();
            starts += run.starts();
        });
        assertThat(starts).as("restarts").isGreaterThan(2 * RUNS);
    }

    @Test
    void losesNothingThatMattersAndListsWhatItRepeatedOrDroppedWhereNobodyCanKnow() {
        forEachSeed(seed -> {
            DeliveryRun run = new DeliveryRun(transactions, seed).toItsEnd();

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
        forEachSeed(seed -> {
            DeliveryRun run =
                    new DeliveryRun(transactions, seed).withoutCrashes().toItsEnd();

            assertThat(run.tooSoon())
                    .as("calls before Retry-After, seed %s", seed)
                    .isZero();
        });
    }

    private void forEachSeed(Consumer<Long> check) {
        for (long seed = 1; seed <= RUNS; seed++) {
            if (seed % RUNS_PER_DATABASE == 0) {
                transactions = TestDatabase.fresh().transactions();
            }
            check.accept(seed);
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
