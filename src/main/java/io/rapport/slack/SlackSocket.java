package io.rapport.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Socket Mode connection: Rapport calls Slack and keeps the line open, so that no public address is needed. The same app
 * answers, and an envelope is acknowledged after the commit or not at all. The SDK reconnects a line that drops.
 */
public final class SlackSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final int AT_ONCE = 8;

    private final SocketModeApp socket;

    private SlackSocket(SocketModeApp socket) {
        this.socket = socket;
    }

    /** Connects; {@link IOException} when Slack cannot be reached or refuses the token, to be tried again later. */
    static SlackSocket connect(App app, String appToken) throws IOException {
        SocketModeApp socket = new SocketModeApp(
                appToken, SocketModeClient.Backend.JavaWebSocket, SlackSocket::unacknowledged, app, AT_ONCE);
        SlackSocket opened = new SlackSocket(socket);
        try {
            socket.startAsync();
        } catch (Exception failure) {
            opened.close();
            throw new IOException("Slack opened no Socket Mode line", failure);
        }
        return opened;
    }

    /** Returns whether the line is open now. */
    public boolean isConnected() {
        return socket.getClient() != null && socket.getClient().verifyConnection();
    }

    @Override
    public void close() {
        try {
            if (socket.getClient() != null) {
                socket.getClient().setAutoReconnectEnabled(false);
            }
            socket.close();
        } catch (Exception failure) {
            LOG.warn("The Socket Mode line did not close cleanly: {}", failure.toString());
        }
    }

    /** Leaves an envelope without an answer, so that Slack sends an event again and tells a person that it failed. */
    private static @Nullable Response unacknowledged(SocketModeApp.ErrorContext failed) {
        LOG.error("A request over Socket Mode failed", failed.getException());
        return null;
    }
}
