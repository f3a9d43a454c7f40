package io.rapport.app;

import io.rapport.app.Settings.OAuth;
import io.rapport.app.Settings.SlackAccess;
import io.rapport.slack.SlackPace;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads how Slack is reached and recognised. */
final class SlackSettings {

    private static final String APP_PAGE = "https://api.slack.com/apps";
    private static final String CREDENTIALS =
            "It stands at " + APP_PAGE + " > your app > Basic Information > App Credentials.";

    private final SettingValues values;

    SlackSettings(SettingValues values) {
        this.values = values;
    }

    SlackAccess read() {
        OAuth oauth = oauth();
        Secret bot = botToken(oauth);
        String signing = values.text(Setting.SLACK_SIGNING_SECRET);
        if (signing.isEmpty()) {
            values.problem(
                    "SLACK_SIGNING_SECRET is missing; without it anybody could speak in Slack's name.", CREDENTIALS);
        }
        return new SlackAccess(bot, new Secret(signing), appToken(), oauth, apiUrl(), SlackPace.BELOW_LIMITS);
    }

    /** Returns null where workspaces install the app themselves and none is given here. */
    private @Nullable Secret botToken(@Nullable OAuth oauth) {
        if (!values.has(Setting.SLACK_BOT_TOKEN)) {
            if (oauth == null) {
                values.problem(
                        "SLACK_BOT_TOKEN is missing.",
                        "It stands at " + APP_PAGE + " > your app > OAuth & Permissions. To let several workspaces"
                                + " install Rapport, set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET instead.");
            }
            return null;
        }
        return token(
                Setting.SLACK_BOT_TOKEN, "xoxb-", "It stands at " + APP_PAGE + " > your app > OAuth & Permissions.");
    }

    private @Nullable Secret appToken() {
        return values.has(Setting.SLACK_APP_TOKEN)
                ? token(
                        Setting.SLACK_APP_TOKEN,
                        "xapp-",
                        "Make one with connections:write at " + APP_PAGE
                                + " > your app > Basic Information, or remove it.")
                : null;
    }

    private Secret token(Setting setting, String prefix, String remedy) {
        String value = values.text(setting);
        if (!value.startsWith(prefix)) {
            values.problem(setting + " does not start with " + prefix + ".", remedy);
        }
        return new Secret(value);
    }

    private @Nullable OAuth oauth() {
        String id = values.text(Setting.SLACK_CLIENT_ID);
        String secret = values.text(Setting.SLACK_CLIENT_SECRET);
        if (id.isEmpty() && secret.isEmpty()) {
            return null;
        }
        requireBoth(Setting.SLACK_CLIENT_ID, id);
        requireBoth(Setting.SLACK_CLIENT_SECRET, secret);
        if (!values.has(Setting.RAPPORT_PUBLIC_URL)) {
            values.problem(
                    "RAPPORT_PUBLIC_URL is missing; Slack sends whoever installs Rapport back there.",
                    "Set it to the https address that leads here, or remove SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.");
        }
        return new OAuth(id, new Secret(secret));
    }

    private void requireBoth(Setting setting, String value) {
        if (value.isEmpty()) {
            values.problem(setting + " is missing; SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together.", CREDENTIALS);
        }
    }

    private URI apiUrl() {
        URI url = values.url(Setting.RAPPORT_SLACK_API_URL, "https://slack.com/api/");
        return url.getPath() == null || url.getPath().endsWith("/") ? url : URI.create(url + "/");
    }
}
