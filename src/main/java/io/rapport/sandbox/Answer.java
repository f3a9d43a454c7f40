package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.Map;

/**
 * What a call is answered with.
 *
 * @param status the HTTP status; {@link #CUT} ends the connection without an answer
 */
record Answer(int status, JsonObject body, Map<String, String> headers) {

    static final int CUT = 0;

    static Answer ok(JsonObject body) {
        return new Answer(200, body, Map.of());
    }

    static Answer error(String code) {
        return ok(Json.object("ok", false, "error", code));
    }

    static Answer cut() {
        return new Answer(CUT, new JsonObject(), Map.of());
    }

    static Answer broken() {
        return new Answer(500, new JsonObject(), Map.of());
    }

    static Answer limited(long seconds) {
        JsonObject body = Json.object("ok", false, "error", "ratelimited");
        return new Answer(429, body, Map.of("Retry-After", Long.toString(seconds)));
    }

    String error() {
        return status == 200 || status == 429 ? Json.text(body, "error") : "";
    }
}
