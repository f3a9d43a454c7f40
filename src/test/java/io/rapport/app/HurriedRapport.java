package io.rapport.app;

import java.time.Duration;

/**
 * Serves as {@link UnpacedRapport} does, but waits less, so that a campaign takes minutes rather than hours: a
 * call is given up after {@link #CALL}, and a claim is anybody's after {@link #LEASE}.
 */
final class HurriedRapport {

    static final Duration CALL = Duration.ofMillis(1500);
    static final Duration LEASE = Duration.ofSeconds(6);

    private HurriedRapport() {}

    public static void main(String[] arguments) {
        Settings settings = new SettingOptions().read();
        System.exit(ServeCommand.serve(hurried(UnpacedRapport.unpaced(settings))));
    }

    private static Settings hurried(Settings settings) {
        return new Settings(
                settings.slack(),
                settings.listen(),
                settings.publicUrl(),
                settings.database(),
                settings.secretKey(),
                new Patience(settings.patience().settle(), LEASE, CALL),
                settings.log(),
                settings.clockStart());
    }
}
