package io.rapport.app;

import io.rapport.slack.Installations;
import io.rapport.slack.Installations.Connecting;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects to Slack with the bot token, again and again until that works, and looks now and then whether it still does; notices
 * workspaces that have installed Rapport themselves.
 */
final class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofMinutes(30);
    private static final String NOT_YET = "not connected yet";

    private final Installations installations;
    private final Housekeeping housekeeping;
    private final SocketLine line;
    private final Settings.SlackAccess access;
    private final Clocks clocks;
    private volatile String trouble = NOT_YET;

    Connector(
            Installations installations,
            Housekeeping housekeeping,
            SocketLine line,
            Settings.SlackAccess access,
            Clocks clocks) {
        this.installations = installations;
        this.housekeeping = housekeeping;
        this.line = line;
        this.access = access;
        this.clocks = clocks;
    }

    /** Connects once, tells {@code connected} of every workspace when that worked, and returns when to look again. */
    Duration connect(Consumer<WorkspaceId> connected) {
        String reason = connectOwn();
        if (reason.isEmpty()) {
            reason = line.open();
        }
        if (!reason.isEmpty()) {
            return again(reason);
        }
        trouble = "";
        housekeeping.workspaces().forEach(connected);
        return access.oauth() == null ? LATER : SOON;
    }

    /** Connects the workspace of the bot token, if there is one; returns what stands in the way, or empty text. */
    private String connectOwn() {
        Secret token = access.botToken();
        if (token == null) {
            return "";
        }
        Connecting outcome =
                installations.connect(token.value(), clocks.domain().instant());
        if (outcome instanceof Connecting.Rejected rejected) {
            return "Slack refuses the bot token: " + rejected.reason();
        }
        if (outcome instanceof Connecting.NotNow notNow) {
            return "Slack cannot be asked now: " + notNow.reason();
        }
        if (!trouble.isEmpty() && outcome instanceof Connecting.Connected success) {
            housekeeping.syncDirectory(success.workspace());
            LOG.info("Connected to workspace {} with {}", success.workspace(), success.scopes());
        }
        return "";
    }

    private Duration again(String reason) {
        if (!trouble.equals(reason)) {
            LOG.warn("{}; trying again every {} s (\"rapport check\" helps)", reason, SOON.toSeconds());
            trouble = reason;
        }
        return SOON;
    }

    /** Returns what stands in the way of this node, or empty text. */
    String trouble() {
        String own = trouble;
        return own.equals(NOT_YET) && !housekeeping.workspaces().isEmpty() ? "" : own;
    }
}
