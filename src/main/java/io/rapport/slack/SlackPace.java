package io.rapport.slack;

import io.rapport.messaging.Chat.Operation;
import io.rapport.messaging.Chat.Pace;
import java.time.Duration;

/** How fast Rapport calls Slack. */
public enum SlackPace {
    /** Below Slack's limits in any minute, the burst included (docs.slack.dev/apis/web-api/rate-limits, tiers 3 and 4). */
    BELOW_LIMITS {
        @Override
        Pace of(Operation operation) {
            return switch (operation) {
                case OPEN, UPDATE, LOOK -> new Pace(8, Duration.ofMillis(1500));
                case POST -> new Pace(20, Duration.ofMillis(250));
                case HOME -> new Pace(15, Duration.ofMillis(750));
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
