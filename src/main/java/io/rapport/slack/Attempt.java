package io.rapport.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.rapport.messaging.Chat;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call to the Web API, and what its answer means: each failure becomes an outcome, none is repeated here. */
@FunctionalInterface
interface Attempt<R extends SlackApiTextResponse> {

    /** Slack: "it's possible some aspect of the operation succeeded before the error was raised". */
    Set<String> UNKNOWN = Set.of("internal_error", "fatal_error");

    /** Slack could not take the call now; nothing was applied. */
    Set<String> LATER =
            Set.of("ratelimited", "rate_limited", "service_unavailable", "request_timeout", "team_added_to_org");

    /** Slack does not take our token for now; nothing was applied, and nothing is wrong with the message. */
    Set<String> LOCKED_OUT = Set.of(
            "not_authed",
            "invalid_auth",
            "token_expired",
            "token_revoked",
            "account_inactive",
            "org_login_required",
            "ekm_access_denied",
            "accesslimited");

    Duration UNTIL_LET_IN = Duration.ofMinutes(1);
    Duration WITHOUT_HINT = Duration.ofSeconds(30);
    Duration AFTER_NO_CONNECTION = Duration.ofSeconds(5);

    R call() throws IOException, SlackApiException;

    /** Makes the call; {@code receipt} reads what was applied from a good answer. */
    static <R extends SlackApiTextResponse> Chat.Outcome outcome(
            Attempt<R> attempt, Function<R, String> receipt, Instant wire) {
        try {
            R response = attempt.call();
            return response.isOk() ? new Chat.Sent(receipt.apply(response)) : refusal(response.getError(), wire);
        } catch (SlackApiException answer) {
            return status(answer, wire);
        } catch (NotSent failure) {
            return new Chat.Later(wire.plus(AFTER_NO_CONNECTION));
        } catch (IOException failure) {
            return new Chat.Unknown(failure.getClass().getSimpleName());
        } catch (RuntimeException garbage) {
            return new Chat.Unknown("unreadable answer");
        }
    }

    private static Chat.Outcome refusal(@Nullable String error, Instant wire) {
        if (error == null || UNKNOWN.contains(error)) {
            return new Chat.Unknown(error == null ? "unreadable answer" : error);
        }
        if (LOCKED_OUT.contains(error)) {
            return new Chat.Later(wire.plus(UNTIL_LET_IN));
        }
        return LATER.contains(error) ? new Chat.Later(wire.plus(WITHOUT_HINT)) : new Chat.Refused(error);
    }

    private static Chat.Outcome status(SlackApiException answer, Instant wire) {
        int code = answer.getResponse().code();
        if (code == 429) {
            return new Chat.Later(wire.plus(retryAfter(answer)));
        }
        return code >= 500 ? new Chat.Unknown("HTTP " + code) : new Chat.Refused("HTTP " + code);
    }

    /** Reads Retry-After in whole seconds, at least one and at most an hour. */
    static Duration retryAfter(SlackApiException answer) {
        String seconds = answer.getResponse().header("Retry-After", "");
        return seconds != null && seconds.matches("\\d{1,4}")
                ? Duration.ofSeconds(Math.max(1, Math.min(3600, Long.parseLong(seconds))))
                : WITHOUT_HINT;
    }
}
