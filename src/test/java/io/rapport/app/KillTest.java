package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** People are introduced while the program is killed again and again and Slack answers badly; Slack's side is counted. */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int PAIRS = Campaign.size(12, 1000);
    private static final int KILLS = Campaign.times(2, 10);

    private static final Variant PRIVATELY = new Variant("privately", true, Map.of("introduction", "EACH_PRIVATELY"));
    private static final Variant TOGETHER = new Variant("together", false, Map.of());

    static final List<Variant> VARIANTS = Campaign.isFull()
            ? Stream.of(PRIVATELY, TOGETHER)
                    .flatMap(variant -> Stream.of(variant, variant.onPostgres()))
                    .toList()
            : List.of(PRIVATELY, TOGETHER.onPostgres());

    /** Seed after seed, each in all variants. */
    static final List<Run> RUNS = Campaign.seeds(1, 20).stream()
            .flatMap(seed -> VARIANTS.stream().map(variant -> new Run(variant, seed)))
            .toList();

    @TempDir
    private Path folder;

    record Run(Variant variant, long seed) {}

    /** How people are introduced, and where that is kept. */
    record Variant(String name, boolean mayLook, Map<String, Object> program, boolean isOnPostgres) {

        Variant(String name, boolean mayLook, Map<String, Object> program) {
            this(name, mayLook, program, false);
        }

        Variant onPostgres() {
            return new Variant(name, mayLook, program, true);
        }

        @Override
        public String toString() {
            return name + (isOnPostgres ? " on PostgreSQL" : " on H2");
        }
    }

    @ParameterizedTest
    @FieldSource("RUNS")
    void losesNobodyAndRepeatsOnlyWhatNobodyCanKnow(Run run) throws IOException {
        Variant variant = run.variant();
        try (Introducing round = new Introducing(2 * PAIRS, variant.mayLook())) {
            Introducing.Count count = introduceWhileKilling(round, variant, run.seed());

            Campaign.note("kill", variant + ", seed " + run.seed() + ", " + KILLS + " kills: " + count);
            assertThat(round.interruptedCalls()).isGreaterThanOrEqualTo(KILLS / 2);
            assertThat(count.lost()).as("lost").isZero();
            assertThat(count.wrongly()).as("repeated wrongly").isZero();
            assertThat(variant.mayLook() ? count.twice() : 0)
                    .as("repeated where it may look")
                    .isZero();
        }
    }

    private Introducing.Count introduceWhileKilling(Introducing round, Variant variant, long seed) throws IOException {
        String database = variant.isOnPostgres() ? TestDatabase.emptyPostgres() : "";
        Path own = folder.resolve(variant.name() + seed);
        try (ServedRapport rapport = ServedRapport.hurried(round.slack(), own, Introducing.environment(database))) {
            round.begin(variant.program(), seed);
            for (int kill = 0; kill < KILLS; kill++) {
                CompletableFuture<Boolean> walk = Introducing.walk(rapport);
                round.awaitACall(PAIRS / (KILLS + 1), walk);
                rapport.killAndRestart();
                walk.join();
            }
            rapport.walk(Introducing.EVERYBODY_IS_INTRODUCED);
            return round.count(rapport);
        }
    }
}
