package io.rapport.app;

import io.rapport.app.Settings.Address;
import io.rapport.app.Settings.DatabaseAccess;
import io.rapport.app.Settings.Log;
import io.rapport.app.Settings.SlackAccess;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes settings of their sources; reports everything that is wrong together. */
final class SettingsReader {

    private static final int KEY_BYTES = 32;

    private final SettingValues values;

    private SettingsReader(SettingValues values) {
        this.values = values;
    }

    /** Returns the settings; {@link SettingsException} lists all that is wrong with them. */
    static Settings read(SettingSources sources) {
        return new SettingsReader(new SettingValues(sources)).read();
    }

    /** Returns what commands need that work on what is stored only; a key is read, never made. */
    static Storage readStorage(SettingSources sources) {
        return new SettingsReader(new SettingValues(sources)).readStorage();
    }

    private Storage readStorage() {
        DatabaseAccess database = database();
        Secret key = values.has(Setting.RAPPORT_SECRET_KEY) || database.isPostgreSql()
                ? secretKey(database)
                : SecretKeyFile.existing(database).orElseGet(() -> new Secret(""));
        if (key.value().isEmpty() && values.isClean()) {
            values.problem(
                    "The secret key is missing: there is no " + SecretKeyFile.whereIs(database) + ".",
                    "Run this in the folder in which Rapport runs; or put the key there that belongs to what was stored, or set it.");
        } else if (!key.value().isEmpty()) {
            checkKey(key.value());
        }
        if (!values.problems().isEmpty()) {
            throw new SettingsException(values.problems());
        }
        return new Storage(database, key);
    }

    private Settings read() {
        SlackAccess slack = new SlackSettings(values).read();
        DatabaseAccess database = database();
        Address listen = new Address(
                values.text(Setting.RAPPORT_HOST, "0.0.0.0"), values.number(Setting.RAPPORT_PORT, 3000, 0, 65535));
        URI publicUrl = publicUrl();
        Duration settle = Duration.ofSeconds(values.number(Setting.RAPPORT_SETTLE_SECONDS, 60, 0, 3600));
        Log log = log();
        Instant clockStart = clockStart(slack);
        Secret key = secretKey(database);
        if (!values.problems().isEmpty()) {
            throw new SettingsException(values.problems());
        }
        return new Settings(slack, listen, publicUrl, database, key, Patience.of(settle), log, clockStart);
    }

    private @Nullable URI publicUrl() {
        if (!values.has(Setting.RAPPORT_PUBLIC_URL)) {
            return null;
        }
        return URI.create(values.url(Setting.RAPPORT_PUBLIC_URL, "").toString().replaceFirst("/+$", ""));
    }

    private DatabaseAccess database() {
        String url = values.text(Setting.RAPPORT_DATABASE_URL, "jdbc:h2:file:./data/rapport");
        DatabaseAccess database = new DatabaseAccess(
                url,
                values.text(Setting.RAPPORT_DATABASE_USER, ""),
                new Secret(values.text(Setting.RAPPORT_DATABASE_PASSWORD, "")));
        if (!database.isH2() && !database.isPostgreSql()) {
            values.problem(
                    "RAPPORT_DATABASE_URL names a database that Rapport does not speak.",
                    "Use jdbc:h2:file:<path>, or jdbc:postgresql://<host>/<database>; or remove it for H2 in ./data.");
        }
        return database;
    }

    private Secret secretKey(DatabaseAccess database) {
        String given = values.text(Setting.RAPPORT_SECRET_KEY);
        if (!given.isEmpty()) {
            checkKey(given);
            return new Secret(given);
        }
        if (database.isPostgreSql()) {
            values.problem(
                    "RAPPORT_SECRET_KEY is missing; with PostgreSQL it is not made for you, as every node needs the same.",
                    "Make one with \"openssl rand -base64 32\" and keep it as safe as a password.");
        }
        if (!values.isClean() || !database.isH2()) {
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
            values.problem(
                    "The secret key cannot be kept beside the database (" + database.url() + ").",
                    "Let the user who runs Rapport write that folder, or set RAPPORT_SECRET_KEY.");
            return new Secret("");
        }
    }

    private void checkKey(String keys) {
        for (String key : keys.split(",", -1)) {
            if (!isKey(key.strip())) {
                values.problem(
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
        return values.parsed(
                Setting.RAPPORT_LOG, "text", text -> Log.valueOf(text.toUpperCase(Locale.ROOT)), "text or json");
    }

    private @Nullable Instant clockStart(SlackAccess slack) {
        if (!values.has(Setting.RAPPORT_CLOCK_START)) {
            return null;
        }
        if (!slack.isOnThisMachine()) {
            values.problem(
                    "RAPPORT_CLOCK_START is for rehearsals, and RAPPORT_SLACK_API_URL is not on this machine.",
                    "Remove RAPPORT_CLOCK_START, or let RAPPORT_SLACK_API_URL name a simulated Slack on 127.0.0.1.");
        }
        return values.parsed(
                Setting.RAPPORT_CLOCK_START,
                "1970-01-01T00:00:00Z",
                Instant::parse,
                "an instant such as 2026-03-02T08:00:00Z");
    }
}
