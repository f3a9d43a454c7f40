package io.rapport.app;

import io.rapport.slack.SlackPace;

/** Serves as {@link Main} does, but calls as fast as it can, for a simulated Slack that sets no limits. */
final class UnpacedRapport {

    private UnpacedRapport() {}

    public static void main(String[] arguments) {
        System.exit(ServeCommand.serve(unpaced(new SettingOptions().read())));
    }

    static Settings unpaced(Settings settings) {
        Settings.SlackAccess slack = settings.slack();
        return new Settings(
                new Settings.SlackAccess(
                        slack.botToken(),
                        slack.signingSecret(),
                        slack.appToken(),
                        slack.oauth(),
                        slack.apiUrl(),
                        SlackPace.UNBOUNDED),
                settings.listen(),
                settings.publicUrl(),
                settings.database(),
                settings.secretKey(),
                settings.patience(),
                settings.log(),
                settings.clockStart());
    }
}
