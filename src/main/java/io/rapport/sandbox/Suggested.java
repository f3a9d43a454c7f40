package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * How the app took a search in an external select, and what it found.
 *
 * @param answer {@code options} or {@code option_groups}; empty when Slack would not show them
 */
record Suggested(Outcome outcome, JsonObject answer) {

    static Suggested of(Ack ack) {
        Outcome outcome = Outcome.of(ack);
        JsonObject answer = outcome.isOk() ? Json.readObject(ack.body()).orElseGet(JsonObject::new) : new JsonObject();
        Findings findings = ElementCheck.suggestions(answer);
        return findings.isEmpty()
                ? new Suggested(outcome, answer)
                : new Suggested(outcome.failing(String.join("; ", findings.all())), new JsonObject());
    }

    List<JsonObject> options() {
        return Values.options(answer);
    }
}
