package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<Setting, String> commandLine = new HashMap<>();

    @Test
    void needsOnlyTheTwoSecretsOfTheSlackApp() {
        enough();

        Settings settings = read();

        assertThat(settings.slack().apiUrl()).hasToString("https://slack.com/api/");
        assertThat(settings.listen()).isEqualTo(new Settings.Address("0.0.0.0", 3000));
        assertThat(settings.patience().settle()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.log()).isEqualTo(Settings.Log.TEXT);
        assertThat(settings.publicUrl()).isNull();
        assertThat(settings.clockStart()).isNull();
    }

    @Test
    void prefersTheCommandLineToTheEnvironmentToTheFile() throws IOException {
        enough();
        yaml("RAPPORT_PORT: 1001", "RAPPORT_HOST: 10.0.0.1", "RAPPORT_SETTLE_SECONDS: 7");
        environment.put("RAPPORT_PORT", "1002");
        environment.put("RAPPORT_HOST", "10.0.0.2");
        commandLine.put(Setting.RAPPORT_PORT, "1003");

        Settings settings = read();

        assertThat(settings.listen()).isEqualTo(new Settings.Address("10.0.0.2", 1003));
        assertThat(settings.patience().settle()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void readsSecretsFromFiles() throws IOException {
        enough();
        environment.remove("SLACK_BOT_TOKEN");
        Path token = Files.writeString(folder.resolve("token"), "xoxb-from-a-file\n");
        environment.put("SLACK_BOT_TOKEN_FILE", token.toString());

        assertThat(read().slack().botToken()).isEqualTo(new Secret("xoxb-from-a-file"));
    }

    @Test
    void refusesASecretThatIsSetTwice() throws IOException {
        enough();
        environment.put("SLACK_BOT_TOKEN_FILE", "anything");

        assertProblem("SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are both set.", "Keep one");
    }

    @Test
    void namesTheNearestSettingForAnUnknownOne() throws IOException {
        enough();
        environment.put("RAPPORT_PROT", "3000");
        yaml("rapport_host: here", "SLACK_BOT_TOKN_FILE: there");

        assertProblem("RAPPORT_PROT", "Did you mean RAPPORT_PORT?");
        assertProblem("rapport_host", "Did you mean RAPPORT_HOST?");
        assertProblem("SLACK_BOT_TOKN_FILE", "Did you mean SLACK_BOT_TOKEN_FILE?");
    }

    @Test
    void reportsAllProblemsTogetherWithTheirRemedies() {
        environment.put("RAPPORT_PORT", "http");
        environment.put("RAPPORT_PUBLIC_URL", "rapport.example.com");
        environment.put("RAPPORT_SETTLE_SECONDS", "-1");
        environment.put("RAPPORT_LOG", "xml");
        environment.put("RAPPORT_DATABASE_URL", "jdbc:mysql://localhost/rapport");

        assertThatThrownBy(this::read).isInstanceOfSatisfying(SettingsException.class, wrong -> {
            assertThat(wrong.problems())
                    .hasSize(7)
                    .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
            assertThat(wrong)
                    .hasMessageContainingAll(
                            "SLACK_BOT_TOKEN is missing",
                            "SLACK_SIGNING_SECRET is missing",
                            "RAPPORT_PORT",
                            "RAPPORT_PUBLIC_URL",
                            "RAPPORT_SETTLE_SECONDS",
                            "RAPPORT_LOG",
                            "RAPPORT_DATABASE_URL");
        });
    }

    @Test
    void neverPrintsASecret() {
        enough();
        environment.put("RAPPORT_DATABASE_PASSWORD", "hush-hush");
        environment.put("SLACK_APP_TOKEN", "xapp-hush-hush");

        assertThat(read().toString())
                .doesNotContain("hush")
                .doesNotContain("xoxb-")
                .doesNotContain(KEY);

        environment.put("SLACK_BOT_TOKEN", "hush-hush");
        assertThatThrownBy(this::read)
                .hasMessageContaining("SLACK_BOT_TOKEN does not start with xoxb-")
                .hasMessageNotContaining("hush");
    }

    @Test
    void needsNoBotTokenWhereWorkspacesInstallItThemselves() {
        enough();
        environment.remove("SLACK_BOT_TOKEN");
        environment.put("SLACK_CLIENT_ID", "12.34");
        environment.put("SLACK_CLIENT_SECRET", "hush");
        environment.put("RAPPORT_PUBLIC_URL", "https://rapport.example.org/");

        Settings settings = read();

        assertThat(settings.slack().botToken()).isNull();
        assertThat(settings.slack().oauth()).isEqualTo(new Settings.OAuth("12.34", new Secret("hush")));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void asksForAllThatAnInstallationFromALinkNeeds() {
        enough();
        environment.put("SLACK_CLIENT_ID", "12.34");

        assertProblem("SLACK_CLIENT_SECRET is missing", "App Credentials");
        assertProblem("RAPPORT_PUBLIC_URL is missing", "https");
    }

    @Test
    void makesASecretKeyBesideTheEmbeddedDatabaseThatOnlyItsOwnerCanRead() throws IOException {
        enough();
        environment.remove("RAPPORT_SECRET_KEY");
        environment.put("RAPPORT_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("data/rapport"));

        Secret first = read().secretKey();
        Secret second = read().secretKey();

        assertThat(second).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void asksForASecretKeyWithPostgreSql() {
        enough();
        environment.remove("RAPPORT_SECRET_KEY");
        environment.put("RAPPORT_DATABASE_URL", "jdbc:postgresql://localhost/rapport");

        assertProblem("RAPPORT_SECRET_KEY is missing", "openssl rand -base64 32");
    }

    @Test
    void refusesAKeyOfTheWrongLength() {
        enough();
        environment.put("RAPPORT_SECRET_KEY", KEY + ", c2hvcnQ=");

        assertProblem("RAPPORT_SECRET_KEY is not base64 of 32 bytes", "openssl rand");
    }

    @Test
    void rehearsesOnlyAgainstASlackOnThisMachine() {
        enough();
        environment.put("RAPPORT_CLOCK_START", "2026-03-02T08:00:00Z");

        assertProblem("RAPPORT_CLOCK_START is for rehearsals", "127.0.0.1");

        environment.put("RAPPORT_SLACK_API_URL", "http://127.0.0.1:8080/api");
        Settings settings = read();
        assertThat(settings.clockStart()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(settings.slack().apiUrl()).hasToString("http://127.0.0.1:8080/api/");
    }

    private void enough() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-1");
        environment.put("SLACK_SIGNING_SECRET", "s3cr3t");
        environment.put("RAPPORT_SECRET_KEY", KEY);
    }

    private void yaml(String... lines) throws IOException {
        Files.writeString(folder.resolve("rapport.yaml"), String.join("\n", lines));
    }

    private Settings read() {
        return SettingsReader.read(new SettingSources(commandLine, environment, folder.resolve("rapport.yaml")));
    }

    private void assertProblem(String what, String remedy) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        wrong -> assertThat(wrong.problems()).anySatisfy(problem -> {
                            assertThat(problem.what()).contains(what);
                            assertThat(problem.remedy()).contains(remedy);
                        }));
    }
}
