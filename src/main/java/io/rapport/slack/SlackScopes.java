package io.rapport.slack;

import java.util.List;

/** What Rapport asks a workspace to allow; {@code manifest/README.md} says why. */
public final class SlackScopes {

    /** Without these Rapport does not work. */
    public static final List<String> REQUIRED =
            List.of("commands", "chat:write", "channels:read", "users:read", "im:write", "mpim:write");

    /** With these it does more; whoever installs it chooses. */
    public static final List<String> OPTIONAL =
            List.of("im:history", "channels:join", "groups:read", "users.profile:read", "dnd:read", "files:write");

    private SlackScopes() {}
}
