package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Control;
import io.rapport.sandbox.Crawler;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.RehearsalClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever anybody is ever shown can be pressed and filled in, well or badly, and is answered with words that help. */
class CrawlTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");

    private static final List<Instant> STATIONS = List.of(
            Instant.parse("2026-03-02T09:00:00Z"),
            Instant.parse("2026-03-04T10:00:00Z"),
            Instant.parse("2026-03-06T10:00:00Z"),
            Instant.parse("2026-03-09T17:00:00Z"),
            Instant.parse("2026-03-11T10:00:00Z"));

    private static final List<String> EVERYBODY = List.of(
            "ana", "kenji", "jürgen", "maya", "lena", "ravi", "søren", "priya", "zoe", "yuki", "mateo", "aroha");

    /** What would end the story; it is pressed last. */
    private static final Set<String> ENDINGS = Set.of(
            "programs.end_program",
            "programs.pause_program",
            "programs.leave",
            "programs.pause",
            "programs.edit",
            "programs.creators",
            "checkins.skip_next",
            "checkins.run_now",
            "checkins.cannot",
            "checkins.felt_wrong");

    @TempDir
    private Path folder;

    private final RehearsalClock clock = new RehearsalClock(START);
    private final SimulatedSlack slack = SimulatedSlack.start(SandboxOptions.of(Company.twelve(), clock));
    private final Colleagues colleagues = new Colleagues(slack);
    private final Crawler crawler = new Crawler(slack, Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void answersEveryButtonAndEveryForm() throws IOException {
        try (ServedRapport rapport =
                ServedRapport.unpaced(slack, folder, Map.of("RAPPORT_CLOCK_START", START.toString()))) {
            clock.ask(rapport.uri("/"));
            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.join(EVERYBODY);
            for (Instant station : STATIONS) {
                rapport.walk(station);
                openHomes();
                crawler.crawl(control -> !isEnding(control));
                typeCommands();
            }
            openHomes();
            crawler.crawl(control -> true);

            assertThat(crawler.trials()).hasSizeGreaterThan(100);
            assertThat(crawler.complaints())
                    .filteredOn(trial -> !isRefusalOfAGuess(trial))
                    .isEmpty();
            assertThat(rapport.log()).doesNotContain("Exception");
        }
    }

    private void openHomes() {
        slack.employees().forEach(who -> slack.workplace().openHome(who.person().handle()));
        slack.employees().forEach(who -> Colleagues.awaitUntil(() -> who.home().isPresent()));
    }

    private void typeCommands() {
        Employee lena = colleagues.named("lena");
        for (String word : List.of(
                "",
                "help",
                "hlep",
                "join",
                "programs",
                "pause",
                "skip",
                "match",
                "goal",
                "thank",
                "settings",
                "never")) {
            int before = slack.happenings().size();
            assertThat(lena.command("/rapport", word).isOk())
                    .as("/rapport " + word)
                    .isTrue();
            assertThat(lena.awaitNews(before, Duration.ofSeconds(5)))
                    .as("/rapport " + word)
                    .isTrue();
            colleagues.leaveForms(lena);
        }
    }

    /** The crawler guesses good values by the kind of field; a field may want others, if it says so in words that help. */
    private static boolean isRefusalOfAGuess(Crawler.Trial trial) {
        return trial.complaint().startsWith(" good values were refused")
                && !trial.complaint().contains("unhelpful");
    }

    private static boolean isEnding(Control control) {
        return ENDINGS.stream().anyMatch(verb -> Colleagues.stands(control, verb));
    }
}
