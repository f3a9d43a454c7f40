package io.rapport.sandbox;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the app is to the simulated workspace: its ids, its tokens, the scopes it was granted.
 *
 * <p>The tokens say that they are simulated, so they can be told from real ones.
 */
public record AppCredentials(
        String team,
        String appId,
        String botUser,
        String botId,
        String botToken,
        String appToken,
        String signingSecret,
        String clientId,
        String clientSecret,
        Set<String> scopes) {

    /** The prefix of every simulated bot token. */
    public static final String SIMULATED_BOT_TOKEN = "xoxb-simulated-";

    static final Set<String> REQUIRED =
            Set.of("commands", "chat:write", "channels:read", "users:read", "im:write", "mpim:write");
    static final Set<String> OPTIONAL =
            Set.of("im:history", "channels:join", "groups:read", "users.profile:read", "dnd:read", "files:write");

    /** Copies the scopes in order. */
    public AppCredentials {
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
    }

    static AppCredentials simulated(String team, Set<String> scopes) {
        return new AppCredentials(
                team,
                "A0RAPPORT01",
                "U0RAPPORT01",
                "B0RAPPORT01",
                SIMULATED_BOT_TOKEN + "1",
                "xapp-simulated-1",
                "simulated-signing-secret",
                "1111111111.2222222222",
                "simulated-client-secret",
                scopes);
    }
}
