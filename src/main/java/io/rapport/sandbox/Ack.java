package io.rapport.sandbox;

/**
 * How the app acknowledged a delivery.
 *
 * @param status the HTTP status; 200 for an acknowledged envelope, 0 when nothing came
 * @param problem {@code http_timeout}, {@code http_error} or {@code connection_failed}; empty when all went well
 * @param isFinal whether the app asked not to be told again
 */
record Ack(int status, String body, String problem, boolean isFinal) {

    static Ack good(String body) {
        return new Ack(200, body, "", false);
    }

    static Ack failed(String problem) {
        return new Ack(0, "", problem, false);
    }
}
