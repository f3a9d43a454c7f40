package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Everything between Slack and the app in the order in which it ended, as the page's inspector shows it. */
final class Traffic {

    private final List<LongFunction<JsonObject>> entries = new ArrayList<>();
    private final CurlText curl;
    private final Consumer<JsonObject> listener;

    /** Writes down what the ledger and the deliveries tell, and tells {@code listener} of every entry. */
    Traffic(Ledger ledger, Deliveries deliveries, CurlText curl, Consumer<JsonObject> listener) {
        this.curl = curl;
        this.listener = listener;
        ledger.listen(call -> note(number -> call(number, call)));
        deliveries.listen(sent -> note(number -> sent(number, sent)));
    }

    /** The entries after number {@code after}, at most {@code limit}. */
    synchronized JsonArray after(long after, int limit) {
        JsonArray found = new JsonArray();
        int from = (int) Math.min(Math.max(0, after), entries.size());
        for (int index = from; index < Math.min(entries.size(), from + limit); index++) {
            found.add(entries.get(index).apply(index + 1L));
        }
        return found;
    }

    private void note(LongFunction<JsonObject> entry) {
        int number;
        synchronized (this) {
            entries.add(entry);
            number = entries.size();
        }
        listener.accept(entry.apply(number));
    }

    private JsonObject call(long number, Call call) {
        JsonObject entry = Json.object(
                "n", number,
                "direction", "call",
                "name", call.method(),
                "who", call.argument("user") + call.argument("user_id"),
                "channel", call.channel(),
                "at", call.at().toString(),
                "wireAt", call.wireAt().toString(),
                "tookMillis", call.took().toMillis(),
                "status", call.status(),
                "error", call.error(),
                "fault", call.fault() == null ? "" : call.fault().name());
        entry.add("request", unfolded(call.arguments()));
        entry.add("response", call.answer());
        entry.addProperty("curl", curl.of(call));
        return entry;
    }

    private JsonObject sent(long number, Sent sent) {
        JsonObject payload = sent.delivery().payload();
        JsonObject entry = Json.object(
                "n", number,
                "direction", "event",
                "name", name(payload),
                "who", who(payload),
                "channel", channel(payload),
                "at", sent.at().toString(),
                "wireAt", sent.wireAt().toString(),
                "tookMillis", sent.took().toMillis(),
                "status", sent.status(),
                "error", sent.status() == 0 ? "no answer in time" : "",
                "fault", sent.delivery().retryReason());
        entry.add("request", payload);
        entry.add("response", answer(sent.answer()));
        entry.addProperty("curl", curl.of(sent));
        return entry;
    }

    private static JsonElement answer(String body) {
        return Json.readObject(body).<JsonElement>map(object -> object).orElseGet(() -> Json.element(body));
    }

    private static String name(JsonObject payload) {
        String command = Json.text(payload, "command");
        return !command.isEmpty()
                ? command
                : Json.child(payload, "event")
                        .map(event -> Json.text(event, "type"))
                        .orElseGet(() -> Json.text(payload, "type"));
    }

    private static String who(JsonObject payload) {
        JsonObject inside = Json.child(payload, "event").orElse(payload);
        return Json.text(inside, "user_id")
                + Json.child(inside, "user")
                        .map(user -> Json.text(user, "id"))
                        .orElseGet(() -> Json.text(inside, "user"));
    }

    private static String channel(JsonObject payload) {
        JsonObject inside = Json.child(payload, "event").orElse(payload);
        return Json.text(inside, "channel_id")
                + Json.child(inside, "channel")
                        .map(channel -> Json.text(channel, "id"))
                        .orElseGet(() -> Json.text(inside, "channel"));
    }

    /** Arguments in which blocks and views that came as text stand as JSON. */
    private static JsonObject unfolded(JsonObject arguments) {
        JsonObject unfolded = arguments.deepCopy();
        for (String name : List.of("blocks", "view", "metadata")) {
            String text = Json.text(arguments, name);
            if (!text.isEmpty()) {
                unfolded.add(name, parsed(text));
            }
        }
        return unfolded;
    }

    private static JsonElement parsed(String text) {
        try {
            return Json.read(text);
        } catch (JsonParseException broken) {
            return Json.element(text);
        }
    }
}
