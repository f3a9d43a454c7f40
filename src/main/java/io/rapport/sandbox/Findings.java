package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with blocks: sentences in Slack's manner, each with the place it is about. */
final class Findings {

    private static final int SHOWN = 20;

    private final List<String> all = new ArrayList<>();
    private boolean tooLong;

    List<String> all() {
        return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether the whole is bigger than Slack takes, whatever else is wrong. */
    boolean isTooLong() {
        return tooLong;
    }

    void add(String what, String path) {
        all.add("[ERROR] " + what + " [json-pointer:" + path + "]");
    }

    void addTooLong(String what, String path) {
        tooLong = true;
        add(what, path);
    }

    void atMost(int most, int actual, String path) {
        if (actual > most) {
            add("no more than " + most + " items allowed", path);
        }
    }

    void atLeastOne(int actual, String path) {
        if (actual == 0) {
            add("no fewer than 1 items allowed", path);
        }
    }

    /** A string of bounded length, if it is there. */
    void string(JsonObject object, String name, int most, String path) {
        if (Json.text(object, name).length() > most) {
            add("must be less than " + (most + 1) + " characters", path + "/" + name);
        }
    }

    void required(JsonObject object, String name, String path) {
        if (!object.has(name) || object.get(name).isJsonNull()) {
            add("missing required field: " + name, path);
        }
    }

    void oneOf(JsonObject object, String name, Set<String> allowed, String path) {
        if (object.has(name) && !allowed.contains(Json.text(object, name))) {
            add("must be one of " + allowed.stream().sorted().toList(), path + "/" + name);
        }
    }

    /** A text object of bounded length, if it is there; {@code plain} when mark-up is not drawn there. */
    void text(JsonObject holder, String name, TextRule rule, String path) {
        if (!holder.has(name) || holder.get(name).isJsonNull()) {
            if (rule.isRequired()) {
                required(holder, name, path);
            }
            return;
        }
        String place = path + "/" + name;
        if (!(holder.get(name) instanceof JsonObject text)) {
            add("must be an object", place);
            return;
        }
        textObject(text, rule, place);
    }

    void textObject(JsonObject text, TextRule rule, String place) {
        Set<String> types = rule.isPlain() ? Set.of("plain_text") : Set.of("plain_text", "mrkdwn");
        required(text, "type", place);
        oneOf(text, "type", types, place);
        if (Json.text(text, "text").isEmpty()) {
            add("must be more than 0 characters", place + "/text");
        }
        string(text, "text", rule.most(), place);
        if (Json.text(text, "type").equals("mrkdwn") && text.has("emoji")) {
            add("invalid additional property: emoji", place);
        }
    }

    /** Reports every id that occurs more than once. */
    void unique(Map<String, List<String>> placesById, String name) {
        placesById.forEach((id, places) -> {
            if (places.size() > 1) {
                add(name + " \"" + id + "\" already exists", places.get(1) + "/" + name);
            }
        });
    }

    /** How long a text may be and of what kind. */
    record TextRule(int most, boolean isPlain, boolean isRequired) {

        static TextRule plain(int most) {
            return new TextRule(most, true, true);
        }

        static TextRule optionalPlain(int most) {
            return new TextRule(most, true, false);
        }

        static TextRule marked(int most) {
            return new TextRule(most, false, true);
        }

        static TextRule optionalMarked(int most) {
            return new TextRule(most, false, false);
        }
    }
}
