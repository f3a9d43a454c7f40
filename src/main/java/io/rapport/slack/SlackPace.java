package io.rapport.slack;

import io.rapport.messaging.Chat.Operation;
import io.rapport.messaging.Chat.Pace;
import java.time.Duration;

/** How fast Rapport calls Slack. */
public enum SlackPace {
    /**
     * Just below Slack's limits in any minute, the burst included: 50 calls to open, update or look, 100 Home pages, and of the
     * "several hundred" messages 300 (docs.slack.dev/apis/web-api/rate-limits). Small bursts leave nearly all of a minute to the
     * steady pace.
     */
    BELOW_LIMITS {
        @Override
        Pace of(Operation operation) {
            return switch (operation) {
                case OPEN, UPDATE, LOOK -> new Pace(2, Duration.ofMillis(1250));
                case POST -> new Pace(4, Duration.ofMillis(205));
                case HOME -> new Pace(2, Duration.ofMillis(620));
            };
        }
    },
    /** As fast as it can; for a simulated Slack that sets no limits. */
    UNBOUNDED {
        @Override
        Pace of(Operation operation) {
            return new Pace(1_000, Duration.ofMillis(1));
        }
    };

    abstract Pace of(Operation operation);
}
