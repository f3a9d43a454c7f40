package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is kept: when the program is killed, and when the disk is full. H2 uses room in its file again at once, which
 * otherwise begins after 45 seconds: only then its recovery has a chance to go wrong.
 */
@Tag("durability")
class DurabilityTest {

    private static final int PEOPLE = 12;
    private static final int KILLS = Campaign.times(2, 20);
    private static final int ACKNOWLEDGED = Campaign.size(400, 30_000);
    private static final Duration NOTICED = Duration.ofSeconds(10);
    private static final Duration UNTIL_SOMETHING_IS_REFUSED = Duration.ofMinutes(2);
    private static final Duration MENDED = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final SimulatedSlack slack =
            SimulatedSlack.start(SandboxOptions.of(Company.of(PEOPLE, 12), () -> Introducing.START));

    @Test
    void losesNothingItAcknowledgedThoughItIsKilled() throws IOException, SQLException {
        try (slack;
                ServedRapport rapport = serve(folder.resolve("data"));
                Deeds deeds = Deeds.asFastAsAnswered(slack, staff())) {
            for (int kill = 0; kill < KILLS; kill++) {
                deeds.awaitAcknowledged(ACKNOWLEDGED / (KILLS + 1) + 1);
                rapport.killAndRestart();
            }
            deeds.awaitAcknowledged(ACKNOWLEDGED / (KILLS + 1) + 1);
            deeds.rest();
            rapport.kill();

            assertNothingIsLost(deeds, folder.resolve("data"));
            Campaign.note(
                    "durability",
                    KILLS + " kills, " + deeds.acknowledged() + " acknowledged, 0 lost; people saw an error "
                            + deeds.refused() + " times");
        }
    }

    @Test
    void turnsRedWhenTheDiskIsFullAndRecoversByItself() throws IOException, SQLException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                isOk("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()),
                "LEFT OUT: this machine does not let a test mount a tmpfs");
        try (slack;
                ServedRapport rapport = serve(disk);
                Deeds deeds = Deeds.asFastAsAnswered(slack, staff())) {
            deeds.awaitAcknowledged(50);

            Path ballast = fill(disk);
            Duration red = within(NOTICED, () -> rapport.get("/readyz").statusCode() == 503);
            within(UNTIL_SOMETHING_IS_REFUSED, () -> deeds.refused() > 0);
            assertThat(rapport.get("/healthz").statusCode()).isEqualTo(200);
            Files.delete(ballast);
            Duration green = within(MENDED, () -> rapport.get("/readyz").statusCode() == 200);
            deeds.awaitAcknowledged(50);
            deeds.rest();
            rapport.kill();

            assertNothingIsLost(deeds, disk);
            Campaign.note(
                    "durability",
                    "disk full: red after " + red.toMillis() + " ms, green " + green.toMillis()
                            + " ms after there was room again, " + deeds.acknowledged() + " acknowledged, 0 lost");
        } finally {
            isOk("umount", disk.toString());
        }
    }

    private ServedRapport serve(Path where) throws IOException {
        Map<String, String> environment = new HashMap<>(Introducing.environment(""));
        environment.put("RAPPORT_DATABASE_URL", "jdbc:h2:file:" + where.resolve("rapport") + ";RETENTION_TIME=0");
        ServedRapport rapport = ServedRapport.start(slack, folder, environment);
        Colleagues colleagues = new Colleagues(slack);
        colleagues.createProgram("Weekly check-ins", Map.of());
        colleagues.joinAtOnce(colleagues.staff());
        return rapport;
    }

    private List<Employee> staff() {
        return new Colleagues(slack).staff();
    }

    private void assertNothingIsLost(Deeds deeds, Path where) throws SQLException {
        try (Database database = Database.open("jdbc:h2:file:" + where.resolve("rapport"), "", "")) {
            assertThat(deeds.lost(database.dataSource())).isEmpty();
            assertThat(Deeds.effects(database.dataSource()))
                    .isBetween(deeds.acknowledged(), deeds.acknowledged() + deeds.refused());
        }
    }

    /** Writes until there is no room at all. */
    private static Path fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[1024];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    private static Duration within(Duration most, java.util.concurrent.Callable<Boolean> wanted) {
        long start = System.nanoTime();
        Awaitility.await().atMost(most).pollInterval(Duration.ofMillis(50)).until(wanted);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isOk(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
