package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.RehearsalClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organizer at the forms of programs, across Slack's protocol. */
final class ProgramFormsTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");

    @TempDir
    private Path folder;

    private final RehearsalClock clock = new RehearsalClock(START);
    private final SimulatedSlack slack = SimulatedSlack.start(SandboxOptions.of(Company.twelve(), clock));
    private final Colleagues colleagues = new Colleagues(slack);
    private final Employee ana = colleagues.named("ana");

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void changeAsTheyAreFilledInAndTakeTables() throws IOException {
        try (ServedRapport rapport =
                ServedRapport.start(slack, folder, Map.of("RAPPORT_CLOCK_START", START.toString()))) {
            clock.ask(rapport.uri("/"));
            slack.workplace().inviteApp(Colleagues.CHANNEL);
            slack.workplace().openHome("ana");
            see("programs.create");

            createWithAHost();
            colleagues.join(List.of("kenji", "maya", "lena", "ravi"));
            importTeams();
            rememberWhoMet();
            rapport.walk(Instant.parse("2026-03-04T10:00:00Z"));

            Employee kenji = colleagues.named("kenji");
            Colleagues.awaitUntil(() ->
                    kenji.groupMessages().stream().anyMatch(message -> Colleagues.offers(message, "checkins.more")));
            assertThat(colleagues.named("maya").groupMessages()).isEmpty();
            assertThat(slack.sent()).allMatch(sent -> sent.status() == 200);
            assertThat(rapport.stop()).isIn(0, 143);
            assertThat(rapport.log())
                    .doesNotContain("ERROR")
                    .doesNotContain("views.update")
                    .doesNotContain("views.open");
        }
    }

    @Test
    void takeADeckThatOrganizersWriteAndAskFromIt() throws IOException {
        try (ServedRapport rapport =
                ServedRapport.start(slack, folder, Map.of("RAPPORT_CLOCK_START", START.toString()))) {
            clock.ask(rapport.uri("/"));
            colleagues.createProgram("Weekly check-ins", Map.of());
            slack.workplace().openHome("ana");
            writeADeck();
            askFromIt();
            colleagues.join(List.of("kenji", "maya", "lena", "ravi"));
            rapport.walk(Instant.parse("2026-03-04T10:00:00Z"));

            Employee maya = colleagues.named("maya");
            Colleagues.awaitUntil(() -> maya.groupMessages().stream()
                    .anyMatch(message -> message.words().contains("Do you <like> tea & cake")));
            removeIt();
            colleagues.pressAndSee(maya, "checkins.more");
            colleagues.pressAndSee(maya, "checkins.guide");
            assertThat(maya.modal().orElseThrow().words()).contains("Do you <like> tea & cake");
            assertThat(slack.sent()).allMatch(sent -> sent.status() == 200);
            assertThat(rapport.stop()).isIn(0, 143);
            assertThat(rapport.log()).doesNotContain("ERROR");
        }
    }

    private void writeADeck() {
        see("programs.write_deck");
        colleagues.press(ana, "programs.write_deck");
        Colleagues.awaitUntil(() -> ana.find("deepest").isPresent());
        ana.fill("name", "First weeks");
        ana.fill("light", "Do you <like> tea & cake?");
        ana.fill("deeper", "Who?\nHow?\nWhy?");
        ana.fill("deepest", "Since when?\nUntil when?\nWhat for?");
        assertThat(ana.submit().errors())
                .containsOnlyKeys("light")
                .hasValueSatisfying(new Condition<>(said -> said.contains("There is one so far."), "says how many"));
        ana.fill(
                "light",
                "Do you <like> tea & cake?\nDo you <like> tea & cake, at noon?\nDo you <like> tea & cake, now?");
        submit();
        Colleagues.awaitUntil(() -> words().contains(", 9 questions."));
        colleagues.leaveForms(ana);
    }

    private void askFromIt() {
        see("programs.edit");
        colleagues.press(ana, "programs.edit");
        Colleagues.awaitUntil(() -> ana.find("deck").isPresent());
        ana.fill("deck", "First weeks");
        submit();
        Colleagues.awaitUntil(() -> words().contains("is changed"));
        colleagues.leaveForms(ana);
    }

    private void removeIt() {
        slack.workplace().openHome("ana");
        see("programs.decks");
        colleagues.press(ana, "programs.decks");
        Colleagues.awaitUntil(() -> words().contains("Asked in Weekly check-ins."));
        colleagues.press(ana, "programs.remove_deck");
        Colleagues.awaitUntil(() -> words().contains("goes on with “Everyday”"));
        colleagues.leaveForms(ana);
    }

    private void createWithAHost() {
        colleagues.press(ana, "programs.create");
        Colleagues.awaitUntil(() -> ana.modal().isPresent());
        assertThat(words()).contains("next rounds on", "Nobody takes part yet");
        colleagues.press(ana, "programs.create");
        Colleagues.awaitUntil(() -> ana.find("kind").isPresent());
        ana.fill("name", "Meet Kenji");
        ana.fill("channel", colleagues.channel());
        ana.fill("kind", "HOST");
        Colleagues.awaitUntil(() -> ana.find("hosts").isPresent());
        assertThat(words()).contains("each host meets somebody new");
        ana.fill("hosts", List.of(colleagues.named("kenji").person().id()));
        submit();
        colleagues.leaveForms(ana);
    }

    private void importTeams() {
        see("programs.import_people");
        colleagues.press(ana, "programs.import_people");
        Colleagues.awaitUntil(() -> ana.find("csv").isPresent());
        ana.fill("csv", "name,team\nNobody,Design\n");
        submit();
        Colleagues.awaitUntil(() -> words().contains("Line 2: I do not know anybody called “Nobody” here."));
        ana.fill("csv", "id,team\n" + colleagues.named("maya").person().id() + ",Design\n");
        submit();
        Colleagues.awaitUntil(() -> words().contains("It names one person; one value is new."));
        submit();
        Colleagues.awaitUntil(() -> words().contains("Imported."));
        colleagues.leaveForms(ana);
    }

    private void rememberWhoMet() {
        see("programs.import_met");
        colleagues.press(ana, "programs.import_met");
        Colleagues.awaitUntil(() -> ana.find("csv").isPresent());
        ana.fill(
                "csv",
                "date,members\n2026-01-13,"
                        + colleagues.named("kenji").person().id() + ";"
                        + colleagues.named("maya").person().id() + "\n");
        submit();
        Colleagues.awaitUntil(() -> words().contains("One meeting would be remembered."));
        submit();
        Colleagues.awaitUntil(() -> words().contains("Remembered."));
        colleagues.leaveForms(ana);
    }

    private void see(String verb) {
        Colleagues.awaitUntil(() -> colleagues.find(ana, verb).isPresent());
    }

    private void submit() {
        assertThat(ana.submit().isOk()).isTrue();
    }

    private String words() {
        return ana.modal().map(modal -> modal.words()).orElse("");
    }
}
