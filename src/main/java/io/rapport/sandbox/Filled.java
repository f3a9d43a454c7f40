package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what a person has entered into a form, field by field, in plain words. */
final class Filled {

    private Filled() {}

    /** The fields that are not empty, each on a line of its own after a line break. */
    static String words(View view) {
        return Control.of(view).stream()
                .filter(control -> control.isInput() && !Values.isEmpty(FormRules.entered(view, control)))
                .map(control -> "\n" + PlainWords.lead(control.label()) + value(FormRules.entered(view, control)))
                .collect(Collectors.joining());
    }

    private static String value(JsonObject entered) {
        String type = Json.text(entered, "type");
        JsonElement value = entered.get(Values.member(type));
        List<String> words = new ArrayList<>();
        if (value instanceof JsonArray many) {
            many.forEach(each -> words.add(one(each, type)));
        } else {
            words.add(one(value, type));
        }
        return String.join(", ", words);
    }

    private static String one(JsonElement value, String type) {
        if (value instanceof JsonObject option) {
            return option.has("text") ? Json.words(option, "text") : "(formatted text)";
        }
        String text = value.getAsString();
        if (type.contains("users")) {
            return "<@" + text + ">";
        }
        return type.contains("channels") || type.contains("conversations") ? "<#" + text + ">" : text;
    }
}
