package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.List;

/** Slack's refusal of a call: the code it answers with and what it says about it. */
final class SlackError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> messages;

    SlackError(String code) {
        this(code, List.of());
    }

    SlackError(String code, List<String> messages) {
        super(messages.isEmpty() ? code : code + ": " + String.join("; ", messages));
        this.code = code;
        this.messages = List.copyOf(messages);
    }

    String code() {
        return code;
    }

    JsonObject toJson() {
        JsonObject json = Json.object("ok", false, "error", code);
        if (!messages.isEmpty()) {
            json.add("response_metadata", Json.object("messages", Json.array(messages)));
        }
        return json;
    }
}
