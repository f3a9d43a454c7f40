package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a person enters into the value Slack reports for that kind of input. */
final class Values {

    private Values() {}

    /** The member of a state value that holds what was entered. */
    static String member(String type) {
        return switch (type) {
            case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
            case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "conversations_select" -> "selected_conversation";
            case "multi_conversations_select" -> "selected_conversations";
            case "channels_select" -> "selected_channel";
            case "multi_channels_select" -> "selected_channels";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            case "rich_text_input" -> "rich_text_value";
            default -> "value";
        };
    }

    /**
     * The state value of an element after a person entered {@code entered}.
     *
     * @param offered the options an external select was answered with; empty for every other element
     */
    static JsonObject entered(JsonObject element, Object entered, List<JsonObject> offered) {
        String type = Json.text(element, "type");
        String member = member(type);
        JsonObject value = Json.object("type", type);
        if (member.startsWith("selected_option")) {
            List<JsonObject> options = offered.isEmpty() ? options(element) : offered;
            List<JsonObject> chosen =
                    each(entered).stream().map(one -> option(options, one)).toList();
            value.add(member, member.endsWith("s") ? Json.array(chosen) : Json.element(first(chosen)));
        } else if (type.equals("datetimepicker")) {
            String text = String.valueOf(entered);
            value.add(member, text.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(Long.parseLong(text)));
        } else if (type.equals("rich_text_input") && !String.valueOf(entered).isEmpty()) {
            value.add(member, richText(String.valueOf(entered)));
        } else {
            value.add(member, member.endsWith("s") ? Json.array(each(entered)) : Json.element(first(each(entered))));
        }
        return value;
    }

    /** The options of an element, those in groups included. */
    static List<JsonObject> options(JsonObject element) {
        List<JsonObject> options = new ArrayList<>(Json.children(element, "options"));
        Json.children(element, "option_groups").forEach(group -> options.addAll(Json.children(group, "options")));
        return options;
    }

    /** Whether nothing was entered. */
    static boolean isEmpty(JsonObject value) {
        String member = member(Json.text(value, "type"));
        if (value.get(member) instanceof JsonArray many) {
            return many.isEmpty();
        }
        return Json.child(value, member).isEmpty() && Json.text(value, member).isEmpty();
    }

    private static List<String> each(Object entered) {
        if (entered instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return String.valueOf(entered).isEmpty() ? List.of() : List.of(String.valueOf(entered));
    }

    private static <T> @Nullable T first(List<T> list) {
        return list.isEmpty() ? null : list.get(0);
    }

    private static JsonObject option(List<JsonObject> options, String wanted) {
        Optional<JsonObject> found = options.stream()
                .filter(option -> Json.text(option, "value").equals(wanted)
                        || Json.words(option, "text").equals(wanted))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no option \"" + wanted + "\" among "
                + options.stream().map(option -> Json.words(option, "text")).toList()));
    }

    private static JsonObject richText(String text) {
        JsonObject words = Json.object("type", "text", "text", text);
        JsonObject section = Json.object("type", "rich_text_section", "elements", Json.array(List.of(words)));
        return Json.object("type", "rich_text", "elements", Json.array(List.of(section)));
    }
}
