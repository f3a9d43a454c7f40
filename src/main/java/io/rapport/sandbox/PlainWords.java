package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes blocks as a person would read them aloud: one line a block, buttons in brackets, inputs with their label. */
final class PlainWords {

    private PlainWords() {}

    /** The words of the blocks, or the fallback text when there are none. */
    static String of(String text, JsonArray blocks) {
        if (blocks.isEmpty()) {
            return clean(text);
        }
        return Json.objects(blocks).stream()
                .map(PlainWords::block)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String block(JsonObject block) {
        return switch (Json.text(block, "type")) {
            case "section" -> section(block);
            case "header", "markdown", "alert" -> text(block);
            case "context", "actions" -> line(Json.children(block, "elements"));
            case "input" ->
                lead(Json.words(block, "label"))
                        + Json.child(block, "element").map(PlainWords::element).orElse("")
                        + hint(block);
            case "image", "video" -> "(picture: " + Json.text(block, "alt_text") + ")";
            case "divider" -> "---";
            case "data_visualization" -> "(chart: " + Json.text(block, "title") + Json.words(block, "title") + ")";
            case "card" -> card(block);
            case "rich_text" -> richText(block);
            case "table" -> "(table)";
            default -> "(" + Json.text(block, "type") + ")";
        };
    }

    /** A field's label, ready to be followed by what stands in the field. */
    static String lead(String label) {
        return label + (label.matches(".*[?:]") ? " " : ": ");
    }

    private static String text(JsonObject block) {
        return clean(Json.words(block, "text") + Json.text(block, "text"));
    }

    private static String section(JsonObject block) {
        List<String> parts = new ArrayList<>(List.of(text(block)));
        Json.children(block, "fields").forEach(field -> parts.add(clean(Json.text(field, "text"))));
        Json.child(block, "accessory").ifPresent(accessory -> parts.add(element(accessory)));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private static String hint(JsonObject block) {
        String hint = Json.words(block, "hint");
        return hint.isEmpty() ? "" : " (" + hint + ")";
    }

    private static String card(JsonObject block) {
        String said = Stream.of("title", "subtitle", "body")
                .map(name -> clean(Json.words(block, name)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
        return said + " " + line(Json.children(block, "actions"));
    }

    private static String line(List<JsonObject> elements) {
        return elements.stream().map(PlainWords::element).collect(Collectors.joining(" "));
    }

    private static String element(JsonObject element) {
        return switch (Json.text(element, "type")) {
            case "mrkdwn", "plain_text" -> clean(Json.text(element, "text"));
            case "button" -> "[" + Json.words(element, "text") + "]";
            case "image" -> "(picture: " + Json.text(element, "alt_text") + ")";
            case "overflow" -> "[… " + options(element) + "]";
            case "checkboxes", "radio_buttons" -> "( " + options(element) + " )";
            case "plain_text_input", "number_input", "email_text_input", "url_text_input" ->
                "[" + shown(Json.text(element, "initial_value"), Json.words(element, "placeholder"), "…") + "]";
            default -> "[" + shown(chosen(element), Json.words(element, "placeholder"), "") + "▾]";
        };
    }

    /** What stands in a select or a picker before anybody touches it. */
    private static String chosen(JsonObject element) {
        String option = Json.child(element, "initial_option")
                .map(each -> Json.words(each, "text"))
                .orElse("");
        return option + Json.text(element, "initial_date") + Json.text(element, "initial_time") + mention(element);
    }

    private static String mention(JsonObject element) {
        String user = Json.text(element, "initial_user");
        String channel = Json.text(element, "initial_conversation") + Json.text(element, "initial_channel");
        return (user.isEmpty() ? "" : "<@" + user + ">") + (channel.isEmpty() ? "" : "<#" + channel + ">");
    }

    private static String shown(String value, String placeholder, String otherwise) {
        return !value.isEmpty() ? value : !placeholder.isEmpty() ? placeholder : otherwise;
    }

    private static String options(JsonObject element) {
        return Values.options(element).stream()
                .map(option -> Json.words(option, "text"))
                .collect(Collectors.joining(" | "));
    }

    private static String richText(JsonObject block) {
        return Json.children(block, "elements").stream()
                .flatMap(part -> Json.children(part, "elements").stream())
                .map(part -> Json.text(part, "text"))
                .collect(Collectors.joining());
    }

    /** Text as it is drawn: mark-up characters undone, links and dates by their label. */
    static String clean(String text) {
        return text.replaceAll("<!date\\^[^|>]*\\|([^>]*)>", "$1")
                .replaceAll("<(?:https?|mailto)[^|>]*\\|([^>]*)>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
