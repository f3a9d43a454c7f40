package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Week after week in little memory: what is alive after a collection, the threads and the file stay as they are. */
@Tag("soak")
class SoakTest {

    private static final int PAIRS = Campaign.size(6, 2500);
    private static final Duration SPAN = Duration.ofSeconds(Campaign.size(5, 1800));
    private static final int FEWEST_WEEKS = 2;
    private static final double GROWTH = 0.05;
    private static final int MORE_THREADS = 16;

    /** How much larger the file may get in the second half, in which as much is written as in the first. */
    private static final int FILE_GROWTH = 2;

    @TempDir
    private Path folder;

    /** What a process takes after a week. */
    private record Footprint(long heapBytes, int threads, long fileBytes) {}

    @Test
    void staysAsItIsWeekAfterWeek() throws IOException {
        try (Introducing round = new Introducing(2 * PAIRS, true);
                ServedRapport rapport = ServedRapport.hurried(round.slack(), folder, Introducing.environment(""))) {
            round.begin(Map.of("introduction", "EACH_PRIVATELY"));
            List<Footprint> footprints = new ArrayList<>();
            long end = System.nanoTime() + SPAN.toNanos();
            for (int week = 1; week <= FEWEST_WEEKS || System.nanoTime() < end; week++) {
                rapport.walk(week(week));
                footprints.add(footprint(rapport));
            }
            Campaign.note(
                    "soak", 2 * PAIRS + " people, " + footprints.size() + " weeks in " + SPAN + ": " + footprints);

            Footprint last = footprints.get(footprints.size() - 1);
            Footprint settled = footprints.get(footprints.size() / 2);
            assertThat(last.threads()).isLessThanOrEqualTo(settled.threads() + MORE_THREADS);
            if (Campaign.isFull()) {
                assertThat((double) last.heapBytes()).isLessThanOrEqualTo((1 + GROWTH) * settled.heapBytes());
                assertThat(last.fileBytes()).isLessThanOrEqualTo(FILE_GROWTH * settled.fileBytes());
            }
        }
    }

    private static Instant week(int number) {
        return Introducing.EVERYBODY_IS_INTRODUCED.plus(Duration.ofDays(7L * (number - 1)));
    }

    private Footprint footprint(ServedRapport rapport) throws IOException {
        return new Footprint(
                rapport.heapAfterCollection(), rapport.threads(), Files.size(folder.resolve("data/rapport.mv.db")));
    }
}
