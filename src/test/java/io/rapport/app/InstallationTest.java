package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.sandbox.Company;
import io.rapport.sandbox.RehearsalClock;
import io.rapport.sandbox.SandboxOptions;
import io.rapport.sandbox.SimulatedSlack;
import io.rapport.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace installs the served program from a link; the program knows no bot token and keeps its state in PostgreSQL. */
class InstallationTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");
    private static final Instant AFTER_FIRST_ROUND = Instant.parse("2026-03-04T10:00:00Z");
    private static final List<String> FOUR = List.of("ana", "kenji", "maya", "ravi");

    @TempDir
    private Path folder;

    private final RehearsalClock clock = new RehearsalClock(START);
    private final SimulatedSlack slack = SimulatedSlack.start(SandboxOptions.of(Company.twelve(), clock));
    private final Colleagues colleagues = new Colleagues(slack);

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void introducesPeopleOfAWorkspaceThatInstalledItFromALink() throws Exception {
        try (ServedRapport rapport = ServedRapport.start(slack, folder, environment())) {
            clock.ask(rapport.uri("/"));

            assertThat(install(rapport).body()).contains("is installed");
            Colleagues.awaitUntil(() -> !slack.calls("users.list").isEmpty());

            colleagues.createProgram("Weekly check-ins", Map.of());
            colleagues.join(FOUR);
            rapport.walk(AFTER_FIRST_ROUND);
            assertThat(FOUR)
                    .allSatisfy(handle -> assertThat(colleagues.named(handle).groupMessages())
                            .anyMatch(message -> Colleagues.offers(message, "checkins.more")));

            rapport.killAndRestart();
            assertThat(slack.employee("ana").command("/rapport", "programs").isOk())
                    .isTrue();
            assertThat(rapport.log()).doesNotContain("ERROR").doesNotContain("xoxb-");
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "SLACK_BOT_TOKEN",
                "",
                "SLACK_CLIENT_ID",
                slack.app().clientId(),
                "SLACK_CLIENT_SECRET",
                slack.app().clientSecret(),
                "RAPPORT_DATABASE_URL",
                TestDatabase.emptyPostgres(),
                "RAPPORT_SECRET_KEY",
                Base64.getEncoder().encodeToString(new byte[32]),
                "RAPPORT_CLOCK_START",
                START.toString());
    }

    /** Goes to Slack and comes back with its consent, as a browser would. */
    private HttpResponse<String> install(ServedRapport rapport) throws IOException, InterruptedException {
        HttpResponse<String> begun = rapport.get("/slack/install");
        assertThat(begun.statusCode()).isEqualTo(302);
        String state = begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        URI back =
                rapport.uri("/slack/oauth_redirect?code=" + slack.workplace().allowInstallation() + "&state=" + state);
        HttpRequest returning = HttpRequest.newBuilder(back)
                .header("Cookie", "slack-app-oauth-state=" + state)
                .GET()
                .build();
        return HttpClient.newHttpClient().send(returning, HttpResponse.BodyHandlers.ofString());
    }
}
