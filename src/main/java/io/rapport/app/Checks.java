package io.rapport.app;

import com.google.gson.JsonObject;
import io.rapport.slack.SlackScopes;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must be true before Rapport can run well, looked at one after the other. */
final class Checks {

    private static final Duration SKEW_ALLOWED = Duration.ofMinutes(1);
    private static final String INSTALL_AGAIN =
            "Add them under OAuth & Permissions (\"rapport manifest\" prints the right list) and install the app again.";

    private final Settings settings;
    private final List<Finding> findings = new ArrayList<>();

    Checks(Settings settings) {
        this.settings = settings;
    }

    /** Looks at everything and returns what was found, in order. */
    List<Finding> findings() {
        good("Settings: complete.");
        checkSecretKey();
        checkDatabase();
        checkWayIn();
        checkSlack();
        checkAppToken();
        return List.copyOf(findings);
    }

    private void checkSecretKey() {
        Path file = SecretKeyFile.folder(settings.database().url())
                .map(folder -> folder.resolve(SecretKeyFile.NAME))
                .orElse(Path.of(SecretKeyFile.NAME));
        if (settings.database().isH2() && Files.exists(file) && !isPrivate(file)) {
            bad("Secret key: others on this machine can read " + file + ".", "Run: chmod 600 " + file);
        } else {
            good("Secret key: there, and private.");
        }
    }

    private static boolean isPrivate(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void checkDatabase() {
        try {
            Databases.open(settings.database()).close();
            good("Database: reachable and up to date.");
        } catch (CannotStart closed) {
            bad("Database: " + closed.getMessage(), "Correct that, then check again.");
        }
    }

    private void checkWayIn() {
        if (settings.slack().appToken() != null) {
            good("Way in: Slack is heard over Socket Mode.");
        } else if (settings.publicUrl() != null) {
            good("Way in: Slack calls " + settings.publicUrl() + "/slack/events.");
        } else {
            bad(
                    "Way in: Slack cannot reach Rapport.",
                    "Set RAPPORT_PUBLIC_URL to the https address that leads here, or SLACK_APP_TOKEN for Socket Mode.");
        }
    }

    private void checkSlack() {
        Secret token = settings.slack().botToken();
        if (token == null) {
            good("Slack: workspaces install Rapport at " + settings.publicUrl() + "/slack/install.");
            return;
        }
        SlackProbe.Answer answer = new SlackProbe(settings.slack().apiUrl()).call("auth.test", token);
        if (!answer.isOk()) {
            bad("Slack: auth.test says " + answer.error() + ".", remedy(answer.error()));
            return;
        }
        good("Slack: connected to " + text(answer.body(), "team") + " as " + text(answer.body(), "user") + ".");
        checkScopes(answer.headers());
        checkClock(answer.headers());
        checkZones(token);
    }

    private static String remedy(String error) {
        return switch (error) {
            case "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired" ->
                "Copy the bot token anew: api.slack.com/apps > your app > OAuth & Permissions. Was the app uninstalled?";
            case "unreachable" -> "Let this machine reach " + "Slack over https (proxy? firewall?), then check again.";
            default -> "Look the error up at docs.slack.dev/reference/methods/auth.test.";
        };
    }

    private void checkScopes(HttpHeaders headers) {
        Set<String> granted = headers.allValues("x-oauth-scopes").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(SlackScopes.REQUIRED);
        missing.removeAll(granted);
        Set<String> optional = new TreeSet<>(SlackScopes.OPTIONAL);
        optional.removeAll(granted);
        if (!missing.isEmpty()) {
            bad("Scopes: missing " + String.join(", ", missing) + ".", INSTALL_AGAIN);
        } else {
            good("Scopes: all required ones are granted"
                    + (optional.isEmpty() ? "." : "; optional ones not granted: " + String.join(", ", optional) + "."));
        }
    }

    private void checkClock(HttpHeaders headers) {
        Instant theirs = headers.firstValue("date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElseGet(Instant::now);
        Duration skew = Duration.between(theirs, Instant.now()).abs();
        if (skew.compareTo(SKEW_ALLOWED) > 0) {
            bad(
                    "Clock: " + skew.toSeconds() + " s away from Slack's.",
                    "Switch on time synchronisation (timedatectl set-ntp true).");
        } else {
            good("Clock: right.");
        }
    }

    /** Looks at the first two hundred people only, which is enough to notice a zone that many live in. */
    private void checkZones(Secret token) {
        SlackProbe.Answer answer = new SlackProbe(settings.slack().apiUrl()).call("users.list?limit=200", token);
        if (answer.isOk()) {
            Set<ZoneId> outdated = ZoneCheck.outdated(answer.body(), Instant.now());
            if (outdated.isEmpty()) {
                good("Time zones: this Java knows them as Slack does.");
            } else {
                bad(
                        "Time zones: Slack's clocks in " + ZoneCheck.names(outdated)
                                + " show another time than this Java's.",
                        "Update Java, or its zone data with tzupdater. Until then messages follow Slack, programs do not.");
            }
        }
    }

    private void checkAppToken() {
        Secret token = settings.slack().appToken();
        if (token == null) {
            return;
        }
        SlackProbe.Answer answer = new SlackProbe(settings.slack().apiUrl()).call("apps.connections.open", token);
        if (answer.isOk()) {
            good("Socket Mode: the app token works.");
        } else {
            bad(
                    "Socket Mode: apps.connections.open says " + answer.error() + ".",
                    "Make an app token with connections:write under Basic Information, and switch Socket Mode on.");
        }
    }

    private static String text(JsonObject body, String name) {
        return body.has(name) ? body.get(name).getAsString() : "?";
    }

    private void good(String what) {
        findings.add(new Finding(what, ""));
    }

    private void bad(String what, String remedy) {
        findings.add(new Finding(what, remedy));
    }

    /** What was found; the remedy is empty when all is well. */
    record Finding(String what, String remedy) {

        @Override
        public String toString() {
            return remedy.isEmpty() ? "ok      " + what : "PROBLEM " + what + "\n           " + remedy;
        }
    }
}
