package io.rapport.sandbox;

import com.google.gson.JsonObject;
import io.rapport.sandbox.Findings.TextRule;
import java.util.List;
import java.util.Set;

/** Checks the elements inside blocks: buttons, selects, pickers and fields. */
final class ElementCheck {

    private static final Set<String> KNOWN = Set.of(
            "button",
            "overflow",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "radio_buttons",
            "checkboxes",
            "image",
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select",
            "plain_text_input",
            "number_input",
            "email_text_input",
            "url_text_input",
            "rich_text_input",
            "file_input",
            "workflow_button");

    /** Only radio buttons and checkboxes draw mark-up in their options. */
    private static final TextRule PLAIN_OPTION = TextRule.plain(75);

    private final Findings findings;

    ElementCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonObject element, String path) {
        String type = Json.text(element, "type");
        if (!KNOWN.contains(type)) {
            findings.add("unsupported type: " + type, path + "/type");
            return;
        }
        findings.string(element, "action_id", 255, path);
        findings.text(element, "placeholder", TextRule.optionalPlain(150), path);
        Json.child(element, "confirm").ifPresent(confirm -> confirm(confirm, path + "/confirm"));
        switch (type) {
            case "button" -> button(element, path);
            case "image" -> image(element, path);
            case "overflow" -> options(element, 5, PLAIN_OPTION, path);
            case "radio_buttons", "checkboxes" -> options(element, 10, TextRule.marked(75), path);
            case "static_select", "multi_static_select" -> select(element, path);
            case "datepicker" -> pattern(element, "initial_date", "\\d{4}-\\d{2}-\\d{2}", path);
            case "timepicker" -> pattern(element, "initial_time", "\\d{2}:\\d{2}", path);
            case "datetimepicker" -> pattern(element, "initial_date_time", "\\d{10}", path);
            case "plain_text_input" -> field(element, path);
            case "number_input" -> findings.required(element, "is_decimal_allowed", path);
            default -> {}
        }
        if (type.startsWith("multi_")) {
            number(element, "max_selected_items", 1, Integer.MAX_VALUE, path);
        }
    }

    /** What an app offers to somebody who searches in an external select; finding nothing is allowed. */
    static Findings suggestions(JsonObject answer) {
        Findings findings = new Findings();
        if (!Values.options(answer).isEmpty()) {
            new ElementCheck(findings).select(answer, "");
        }
        return findings;
    }

    private void number(JsonObject element, String name, int least, int most, String path) {
        String given = Json.text(element, name);
        if (!given.isEmpty()
                && (!given.matches("\\d{1,9}") || Integer.parseInt(given) < least || Integer.parseInt(given) > most)) {
            findings.add("must be between " + least + " and " + most, path + "/" + name);
        }
    }

    private void button(JsonObject button, String path) {
        findings.text(button, "text", TextRule.plain(75), path);
        findings.string(button, "value", 2000, path);
        findings.string(button, "url", 3000, path);
        findings.string(button, "accessibility_label", 75, path);
        findings.oneOf(button, "style", Set.of("primary", "danger"), path);
        if (button.has("url") && !Json.text(button, "url").matches("[a-z]+:.+")) {
            findings.add("must be a valid URL", path + "/url");
        }
    }

    private void image(JsonObject image, String path) {
        findings.required(image, "alt_text", path);
        findings.string(image, "alt_text", 2000, path);
        if (!image.has("slack_file")) {
            findings.required(image, "image_url", path);
        }
    }

    private void select(JsonObject select, String path) {
        List<JsonObject> groups = Json.children(select, "option_groups");
        if (groups.isEmpty()) {
            options(select, 100, PLAIN_OPTION, path);
        } else {
            findings.atMost(100, groups.size(), path + "/option_groups");
            for (int index = 0; index < groups.size(); index++) {
                String place = path + "/option_groups/" + index;
                findings.text(groups.get(index), "label", TextRule.plain(75), place);
                eachOption(groups.get(index), 100, PLAIN_OPTION, place);
            }
        }
        initial(select, path);
    }

    private void options(JsonObject element, int most, TextRule text, String path) {
        eachOption(element, most, text, path);
        initial(element, path);
    }

    private void eachOption(JsonObject holder, int most, TextRule text, String path) {
        List<JsonObject> options = Json.children(holder, "options");
        findings.atLeastOne(options.size(), path + "/options");
        findings.atMost(most, options.size(), path + "/options");
        for (int index = 0; index < options.size(); index++) {
            String place = path + "/options/" + index;
            JsonObject option = options.get(index);
            findings.text(option, "text", text, place);
            findings.text(option, "description", TextRule.optionalMarked(75), place);
            findings.required(option, "value", place);
            findings.string(option, "value", 75, place);
            findings.string(option, "url", 3000, place);
        }
    }

    private void initial(JsonObject element, String path) {
        List<String> values = Values.options(element).stream()
                .map(option -> Json.text(option, "value"))
                .toList();
        Json.child(element, "initial_option").ifPresent(option -> offered(option, values, path + "/initial_option"));
        Json.children(element, "initial_options").forEach(option -> offered(option, values, path + "/initial_options"));
        if (element.has("initial_options")) {
            findings.atLeastOne(Json.children(element, "initial_options").size(), path + "/initial_options");
        }
    }

    private void offered(JsonObject option, List<String> values, String path) {
        if (!values.contains(Json.text(option, "value"))) {
            findings.add("must be one of the provided options", path);
        }
    }

    private void pattern(JsonObject element, String name, String pattern, String path) {
        if (element.has(name) && !Json.text(element, name).matches(pattern)) {
            findings.add("must match pattern " + pattern, path + "/" + name);
        }
    }

    private void field(JsonObject field, String path) {
        number(field, "max_length", 1, 3000, path);
        number(field, "min_length", 0, 3000, path);
        String longest = Json.text(field, "max_length");
        int most = longest.matches("\\d{1,4}") ? Integer.parseInt(longest) : 3000;
        findings.string(field, "initial_value", most, path);
    }

    private void confirm(JsonObject confirm, String path) {
        findings.text(confirm, "title", TextRule.plain(100), path);
        findings.text(confirm, "text", TextRule.marked(300), path);
        findings.text(confirm, "confirm", TextRule.optionalPlain(30), path);
        findings.text(confirm, "deny", TextRule.optionalPlain(30), path);
        findings.oneOf(confirm, "style", Set.of("primary", "danger"), path);
    }
}
