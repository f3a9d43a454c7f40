package io.rapport.app;

import io.rapport.slack.SlackPace;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decided, checked as a whole by {@link SettingsReader}.
 *
 * @param publicUrl where browsers reach this server, without a slash at the end, or null when they cannot
 * @param patience how long is waited for Slack
 * @param clockStart where a rehearsal's domain clock starts, or null when nothing is rehearsed
 */
record Settings(
        SlackAccess slack,
        Address listen,
        @Nullable URI publicUrl,
        DatabaseAccess database,
        Secret secretKey,
        Patience patience,
        Log log,
        @Nullable Instant clockStart) {

    /** Returns what is needed to work on what is stored. */
    Storage storage() {
        return new Storage(database, secretKey);
    }

    /** How the program logs. */
    enum Log {
        TEXT,
        JSON
    }

    /**
     * How Slack is reached and recognised.
     *
     * @param botToken of the one workspace that is served from the start, or null where workspaces install Rapport themselves
     * @param appToken null without Socket Mode
     * @param oauth null when workspaces cannot install Rapport from a link
     */
    record SlackAccess(
            @Nullable Secret botToken,
            Secret signingSecret,
            @Nullable Secret appToken,
            @Nullable OAuth oauth,
            URI apiUrl,
            SlackPace pace) {

        /** Returns whether this is not the real Slack but a simulated one on this machine. */
        boolean isOnThisMachine() {
            return isLoopback(apiUrl.getHost());
        }
    }

    /** What the app is known by when a workspace installs it. */
    record OAuth(String clientId, Secret clientSecret) {}

    /** Where the server listens. */
    record Address(String host, int port) {}

    /** How the database is opened. */
    record DatabaseAccess(String url, String user, Secret password) {

        private static final String H2 = "jdbc:h2:";
        static final String POSTGRESQL = "jdbc:postgresql:";

        boolean isH2() {
            return url.startsWith(H2);
        }

        /** Returns the URL without what may be secret in it. */
        String address() {
            return url.replaceFirst("[?;].*$", "");
        }

        boolean isPostgreSql() {
            return url.startsWith(POSTGRESQL);
        }
    }

    static boolean isLoopback(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
