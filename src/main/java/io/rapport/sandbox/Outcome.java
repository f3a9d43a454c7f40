package io.rapport.sandbox;

import java.util.Map;

/**
 * What a person sees of the answer to what they did.
 *
 * @param status the HTTP status of the acknowledgement; 0 when none came in time or nothing was sent
 * @param body the acknowledgement as it came
 * @param problem what Slack would show, such as {@code operation_timeout}; empty when all went well
 * @param errors what the form says is wrong, by block id
 */
public record Outcome(int status, String body, String problem, Map<String, String> errors) {

    /** Copies the errors. */
    public Outcome {
        errors = Map.copyOf(errors);
    }

    /** Whether it went well: acknowledged in time, nothing wrong with the form. */
    public boolean isOk() {
        return problem.isEmpty() && errors.isEmpty();
    }

    static Outcome of(Ack ack) {
        String problem = switch (ack.problem()) {
            case "http_timeout" -> "operation_timeout";
            case "http_error" -> "dispatch_failed: the app answered " + ack.status();
            case "connection_failed" -> "dispatch_failed: the app cannot be reached";
            default -> "";
        };
        return new Outcome(ack.status(), ack.body(), problem, Map.of());
    }

    Outcome failing(String newProblem) {
        return new Outcome(status, body, newProblem, errors);
    }

    Outcome with(Map<String, String> newErrors) {
        return new Outcome(status, body, problem, newErrors);
    }

    /** There was nothing to send, and that is well. */
    static Outcome unsent() {
        return new Outcome(200, "", "", Map.of());
    }

    static Outcome notSent(Map<String, String> errors) {
        return new Outcome(0, "", "", errors);
    }
}
