package io.rapport.app;

import io.rapport.app.Settings.Address;
import io.rapport.app.Settings.DatabaseAccess;
import io.rapport.app.Settings.Log;
import io.rapport.app.Settings.SlackAccess;
import io.rapport.app.SettingsException.Problem;
import io.rapport.slack.SlackPace;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes settings of their sources; reports everything that is wrong together. */
final class SettingsReader {

    private static final String APP_PAGE = "https://api.slack.com/apps";
    private static final int KEY_BYTES = 32;

    private final SettingSources sources;
    private final List<Problem> problems = new ArrayList<>();

    private SettingsReader(SettingSources sources) {
        this.sources = sources;
    }

    /** Returns the settings; {@link SettingsException} lists all that is wrong with them. */
    static Settings read(SettingSources sources) {
        return new SettingsReader(sources).read();
    }

    private Settings read() {
        SlackAccess slack = slack();
        DatabaseAccess database = database();
        Address listen =
                new Address(text(Setting.RAPPORT_HOST, "0.0.0.0"), number(Setting.RAPPORT_PORT, 3000, 0, 65535));
        URI publicUrl = publicUrl();
        Duration settle = Duration.ofSeconds(number(Setting.RAPPORT_SETTLE_SECONDS, 60, 0, 3600));
        Log log = log();
        Instant clockStart = clockStart(slack);
        Secret key = secretKey(database);
        problems.addAll(0, sources.problems());
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new Settings(slack, listen, publicUrl, database, key, settle, log, clockStart);
    }

    private SlackAccess slack() {
        Secret bot = token(
                Setting.SLACK_BOT_TOKEN, "xoxb-", "It stands at " + APP_PAGE + " > your app > OAuth & Permissions.");
        String signing = sources.find(Setting.SLACK_SIGNING_SECRET).orElse("");
        if (signing.isEmpty()) {
            problem(
                    "SLACK_SIGNING_SECRET is missing; without it anybody could speak in Slack's name.",
                    "It stands at " + APP_PAGE + " > your app > Basic Information > App Credentials.");
        }
        Secret app = sources.find(Setting.SLACK_APP_TOKEN).isEmpty()
                ? null
                : token(
                        Setting.SLACK_APP_TOKEN,
                        "xapp-",
                        "Make one with connections:write at " + APP_PAGE
                                + " > your app > Basic Information, or remove it.");
        return new SlackAccess(bot, new Secret(signing), app, apiUrl(), SlackPace.BELOW_LIMITS);
    }

    private Secret token(Setting setting, String prefix, String remedy) {
        String value = sources.find(setting).orElse("");
        if (value.isEmpty()) {
            problem(setting + " is missing.", remedy);
        } else if (!value.startsWith(prefix)) {
            problem(setting + " does not start with " + prefix + ".", remedy);
        }
        return new Secret(value);
    }

    private URI apiUrl() {
        URI url = url(Setting.RAPPORT_SLACK_API_URL, "https://slack.com/api/");
        if (url.getPath() != null && !url.getPath().endsWith("/")) {
            return URI.create(url + "/");
        }
        return url;
    }

    private @Nullable URI publicUrl() {
        if (sources.find(Setting.RAPPORT_PUBLIC_URL).isEmpty()) {
            return null;
        }
        return URI.create(url(Setting.RAPPORT_PUBLIC_URL, "").toString().replaceFirst("/+$", ""));
    }

    private URI url(Setting setting, String otherwise) {
        URI url = parsed(setting, otherwise, URI::create, "an address such as https://rapport.example.com");
        boolean web = "https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && Settings.isLoopback(url.getHost()));
        if (!web || url.getHost() == null) {
            problem(
                    setting + " must start with https:// (http:// is for this machine only).",
                    "Write the whole address, for instance https://rapport.example.com.");
        }
        return url;
    }

    private DatabaseAccess database() {
        String url = text(Setting.RAPPORT_DATABASE_URL, "jdbc:h2:file:./data/rapport");
        DatabaseAccess database = new DatabaseAccess(
                url, text(Setting.RAPPORT_DATABASE_USER, ""), new Secret(text(Setting.RAPPORT_DATABASE_PASSWORD, "")));
        if (!database.isH2() && !database.isPostgreSql()) {
            problem(
                    "RAPPORT_DATABASE_URL names a database that Rapport does not speak.",
                    "Use jdbc:h2:file:<path>, or jdbc:postgresql://<host>/<database>; or remove it for H2 in ./data.");
        }
        return database;
    }

    private Secret secretKey(DatabaseAccess database) {
        String given = sources.find(Setting.RAPPORT_SECRET_KEY).orElse("");
        if (!given.isEmpty()) {
            checkKey(given);
            return new Secret(given);
        }
        if (database.isPostgreSql()) {
            problem(
                    "RAPPORT_SECRET_KEY is missing; with PostgreSQL it is not made for you, as every node needs the same.",
                    "Make one with \"openssl rand -base64 32\" and keep it as safe as a password.");
        }
        if (!problems.isEmpty() || !database.isH2()) {
            return new Secret("");
        }
        return keyBeside(database);
    }

    private Secret keyBeside(DatabaseAccess database) {
        try {
            Secret key = SecretKeyFile.beside(database);
            checkKey(key.value());
            return key;
        } catch (UncheckedIOException failed) {
            problem(
                    "The secret key cannot be kept beside the database (" + database.url() + ").",
                    "Let the user who runs Rapport write that folder, or set RAPPORT_SECRET_KEY.");
            return new Secret("");
        }
    }

    private void checkKey(String keys) {
        for (String key : keys.split(",", -1)) {
            if (!isKey(key.strip())) {
                problem(
                        "RAPPORT_SECRET_KEY is not base64 of 32 bytes.",
                        "Make one with \"openssl rand -base64 32\"; separate several by commas, the newest first.");
                return;
            }
        }
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private Log log() {
        return parsed(Setting.RAPPORT_LOG, "text", text -> Log.valueOf(text.toUpperCase(Locale.ROOT)), "text or json");
    }

    private @Nullable Instant clockStart(SlackAccess slack) {
        if (sources.find(Setting.RAPPORT_CLOCK_START).isEmpty()) {
            return null;
        }
        if (!slack.isOnThisMachine()) {
            problem(
                    "RAPPORT_CLOCK_START is for rehearsals, and RAPPORT_SLACK_API_URL is not on this machine.",
                    "Remove RAPPORT_CLOCK_START, or let RAPPORT_SLACK_API_URL name a simulated Slack on 127.0.0.1.");
        }
        return parsed(
                Setting.RAPPORT_CLOCK_START,
                "1970-01-01T00:00:00Z",
                Instant::parse,
                "an instant such as 2026-03-02T08:00:00Z");
    }

    private int number(Setting setting, int otherwise, int least, int most) {
        int number =
                parsed(setting, String.valueOf(otherwise), Integer::valueOf, "a number from " + least + " to " + most);
        if (number < least || number > most) {
            problem(setting + " must be " + least + " to " + most + ", was " + number + ".", "Correct the number.");
        }
        return number;
    }

    private String text(Setting setting, String otherwise) {
        return sources.find(setting).orElse(otherwise);
    }

    private <T> T parsed(Setting setting, String otherwise, Function<String, T> parser, String wanted) {
        String text = text(setting, otherwise);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            problem(setting + " is \"" + text + "\".", "It must be " + wanted + ".");
            return parser.apply(otherwise.isEmpty() ? "https://localhost" : otherwise);
        }
    }

    private void problem(String what, String remedy) {
        problems.add(new Problem(what, remedy));
    }
}
