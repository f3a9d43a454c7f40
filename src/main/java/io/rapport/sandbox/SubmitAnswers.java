package io.rapport.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Does what the app's answer to a submitted form says: errors, another view, or closing it. */
final class SubmitAnswers {

    private final World world;

    SubmitAnswers(World world) {
        this.world = world;
    }

    Outcome take(View view, Ack ack) {
        Outcome outcome = Outcome.of(ack);
        if (!outcome.isOk()) {
            return outcome;
        }
        try {
            JsonElement body = ack.body().isBlank() ? new JsonObject() : Json.read(ack.body());
            return body instanceof JsonObject answer
                    ? act(view, answer, outcome)
                    : outcome.failing("invalid response body");
        } catch (JsonParseException broken) {
            return outcome.failing("invalid response body");
        } catch (SlackError refusal) {
            return outcome.failing(String.valueOf(refusal.getMessage()));
        }
    }

    private Outcome act(View view, JsonObject answer, Outcome outcome) {
        switch (Json.text(answer, "response_action")) {
            case "errors" -> {
                return outcome.with(errors(view, answer));
            }
            case "update" -> {
                View after = world.views().update(view.id(), body(answer), "");
                shown(Happening.Kind.MODAL_CHANGED, after);
            }
            case "push" -> shown(Happening.Kind.MODAL, world.views().push(view.owner(), body(answer)));
            case "clear" -> world.views().clear(view.owner());
            case "" -> world.views().pop(view.owner());
            default -> {
                return outcome.failing("unknown response_action " + Json.text(answer, "response_action"));
            }
        }
        return outcome;
    }

    private Map<String, String> errors(View view, JsonObject answer) {
        Map<String, String> errors = new LinkedHashMap<>();
        Json.child(answer, "errors")
                .ifPresent(all -> all.keySet().forEach(block -> {
                    if (Control.of(view).stream()
                            .noneMatch(each -> each.isInput() && each.blockId().equals(block))) {
                        throw new SlackError("errors for a block that is no input: " + block);
                    }
                    errors.put(block, Json.text(all, block));
                }));
        if (errors.isEmpty()) {
            throw new SlackError("response_action errors without errors");
        }
        errors.forEach((block, message) -> world.chronicle().record(Happening.Kind.REFUSED, view.owner(), "", message));
        return errors;
    }

    private static JsonObject body(JsonObject answer) {
        JsonObject body = Json.child(answer, "view").orElseThrow(() -> new SlackError("missing view"));
        ViewMethods.check(body, BlockKit.Surface.MODAL);
        return body;
    }

    private void shown(Happening.Kind kind, View view) {
        world.chronicle().record(kind, view.owner(), "", view.title() + "\n" + view.words());
    }
}
