package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Completes blocks as Slack does when it keeps them, and reads the values that inputs start with. */
final class Elements {

    private static final List<String> INITIAL = List.of(
            "initial_option",
            "initial_options",
            "initial_value",
            "initial_date",
            "initial_time",
            "initial_date_time",
            "initial_user",
            "initial_users",
            "initial_conversation",
            "initial_conversations",
            "initial_channel",
            "initial_channels");

    private Elements() {}

    /** A copy of the view whose blocks and elements all carry ids. */
    static JsonObject filled(JsonObject view, Ids ids) {
        JsonObject copy = view.deepCopy();
        copy.add("blocks", filled(copy.getAsJsonArray("blocks"), ids));
        return copy;
    }

    /** A copy of the blocks in which every block and element carries an id. */
    static JsonArray filled(JsonArray blocks, Ids ids) {
        JsonArray copy = blocks.deepCopy();
        for (JsonObject block : Json.objects(copy)) {
            fill(block, "block_id", ids);
            inside(block).forEach(element -> fill(element, "action_id", ids));
        }
        return copy;
    }

    /** The interactive elements of one block, in the order they are drawn. */
    static List<JsonObject> inside(JsonObject block) {
        List<JsonObject> inside = new ArrayList<>(Json.children(block, "elements"));
        Json.child(block, "accessory").ifPresent(inside::add);
        Json.child(block, "element").ifPresent(inside::add);
        inside.addAll(Json.children(block, "actions"));
        return inside.stream().filter(Elements::isInteractive).toList();
    }

    static boolean isInteractive(JsonObject element) {
        String type = Json.text(element, "type");
        return type.equals("button")
                || type.equals("overflow")
                || type.contains("select")
                || type.contains("picker")
                || type.endsWith("_input")
                || type.equals("radio_buttons")
                || type.equals("checkboxes");
    }

    /** What Slack reports of a view nobody has touched: every input with what it starts with. */
    static JsonObject initial(JsonObject view) {
        JsonObject state = new JsonObject();
        for (JsonObject block : Json.children(view, "blocks")) {
            for (JsonObject element : inside(block)) {
                if (hasState(element)) {
                    put(state, block, element, initialValue(element));
                }
            }
        }
        return state;
    }

    /** The state after an update: what was entered stays where block id and action id stay. */
    static JsonObject kept(JsonObject view, JsonObject before) {
        JsonObject state = initial(view);
        state.entrySet()
                .forEach(block -> Json.child(before, block.getKey())
                        .ifPresent(old ->
                                block.getValue().getAsJsonObject().entrySet().forEach(action -> keep(action, old))));
        return state;
    }

    private static void keep(Map.Entry<String, JsonElement> action, JsonObject old) {
        JsonElement value = old.get(action.getKey());
        if (value != null) {
            action.setValue(value);
        }
    }

    static boolean hasState(JsonObject element) {
        String type = Json.text(element, "type");
        return !type.equals("button") && !type.equals("overflow");
    }

    private static void put(JsonObject state, JsonObject block, JsonObject element, JsonObject value) {
        String blockId = Json.text(block, "block_id");
        JsonObject inBlock = Json.child(state, blockId).orElseGet(JsonObject::new);
        inBlock.add(Json.text(element, "action_id"), value);
        state.add(blockId, inBlock);
    }

    private static JsonObject initialValue(JsonObject element) {
        String type = Json.text(element, "type");
        JsonObject value = Json.object("type", type);
        String member = Values.member(type);
        value.add(member, member.endsWith("s") ? new JsonArray() : JsonNull.INSTANCE);
        for (String initial : INITIAL) {
            if (element.has(initial)) {
                value.add(member, element.get(initial));
            }
        }
        return value;
    }

    private static void fill(JsonObject object, String name, Ids ids) {
        if (Json.text(object, name).isEmpty()) {
            object.addProperty(name, ids.next("").substring(4));
        }
    }
}
