package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call the app made.
 *
 * @param arguments what it said, without the token
 * @param at when, on the domain clock
 * @param wireAt when, on the wire clock
 * @param status the HTTP status it was answered with; 0 when it never was
 * @param error Slack's error code; empty when there was none
 * @param isApplied whether it took effect
 * @param fault the fault that struck it; null when none did
 * @param answer what it was answered, or would have been
 */
public record Call(
        long number,
        String method,
        JsonObject arguments,
        Instant at,
        Instant wireAt,
        Duration took,
        int status,
        String error,
        boolean isApplied,
        Fault.@Nullable Kind fault,
        JsonObject answer) {

    /** An argument's text; empty when it was not given. */
    public String argument(String name) {
        return Json.text(arguments, name);
    }

    /** The channel a message went to as Slack resolved it; empty for other calls. */
    public String channel() {
        String answered = Json.text(answer, "channel");
        return answered.isEmpty() ? argument("channel") : answered;
    }
}
