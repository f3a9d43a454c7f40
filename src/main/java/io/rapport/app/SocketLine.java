package io.rapport.app;

import io.rapport.slack.SlackInbound;
import io.rapport.slack.SlackSocket;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The Socket Mode line of this process: opened once the workspace is connected, and kept. */
final class SocketLine implements AutoCloseable {

    private final SlackInbound inbound;
    private final @Nullable Secret appToken;
    private @Nullable SlackSocket socket;

    /** A line for the app token; without one there is no line, and none is missing. */
    SocketLine(SlackInbound inbound, @Nullable Secret appToken) {
        this.inbound = inbound;
        this.appToken = appToken;
    }

    /** Opens the line unless it is open; returns what stands in the way, or empty text. */
    synchronized String open() {
        if (appToken == null || socket != null) {
            return "";
        }
        try {
            socket = inbound.socket(appToken.value());
            return "";
        } catch (IOException refused) {
            return "Slack opened no Socket Mode line; is Socket Mode on, and the app token right?";
        }
    }

    @Override
    public synchronized void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
