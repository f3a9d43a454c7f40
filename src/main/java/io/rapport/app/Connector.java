package io.rapport.app;

import io.rapport.people.Workspaces;
import io.rapport.slack.Installations;
import io.rapport.slack.Installations.Connecting;
import io.rapport.store.Transactions;
import io.rapport.store.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects to Slack with the bot token, again and again until that works, and looks now and then whether it still does. */
final class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofMinutes(30);
    private static final String NOT_YET = "not connected yet";

    private final Installations installations;
    private final Housekeeping housekeeping;
    private final SocketLine line;
    private final Secret token;
    private final InstantSource clock;
    private volatile String trouble = NOT_YET;

    Connector(
            Installations installations,
            Housekeeping housekeeping,
            SocketLine line,
            Secret token,
            InstantSource clock) {
        this.installations = installations;
        this.housekeeping = housekeeping;
        this.line = line;
        this.token = token;
        this.clock = clock;
    }

    /** Connects once, tells {@code connected} of the workspace when that worked, and returns when to look again. */
    Duration connect(Consumer<WorkspaceId> connected) {
        Connecting outcome = installations.connect(token.value(), clock.instant());
        if (outcome instanceof Connecting.Connected success) {
            String missing = line.open();
            if (missing.isEmpty()) {
                connected(success);
                connected.accept(success.workspace());
                return LATER;
            }
            return again(missing);
        }
        return again(
                outcome instanceof Connecting.Rejected rejected
                        ? "Slack refuses the bot token: " + rejected.reason()
                        : "Slack cannot be asked now: " + ((Connecting.NotNow) outcome).reason());
    }

    private Duration again(String reason) {
        if (!trouble.equals(reason)) {
            LOG.warn("{}; trying again every {} s (\"rapport check\" helps)", reason, SOON.toSeconds());
            trouble = reason;
        }
        return SOON;
    }

    private void connected(Connecting.Connected success) {
        if (!trouble.isEmpty()) {
            housekeeping.syncDirectory(success.workspace());
            LOG.info("Connected to workspace {} with {}", success.workspace(), success.scopes());
            trouble = "";
        }
    }

    /** Returns what stands in the way of this node, or empty text. */
    String trouble(Transactions transactions, Workspaces workspaces) {
        String own = trouble;
        boolean elsewhere =
                own.equals(NOT_YET) && !transactions.run(workspaces::installed).isEmpty();
        return elsewhere ? "" : own;
    }
}
