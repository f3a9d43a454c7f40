package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Something in a surface that a person can press, choose from or fill in.
 *
 * @param label what a person calls it: a button's text, an input's label, a select's placeholder
 * @param block the block it stands in
 * @param element the element itself
 */
public record Control(Surface surface, String label, JsonObject block, JsonObject element) {

    /** Every control of a surface, in the order in which they are drawn. */
    public static List<Control> of(Surface surface) {
        List<Control> controls = new ArrayList<>();
        for (JsonObject block : Json.objects(surface.blocks())) {
            Elements.inside(block).forEach(element -> controls.add(of(surface, block, element)));
            Json.children(block, "elements").stream()
                    .filter(inner -> Json.text(inner, "type").equals("card"))
                    .forEach(card ->
                            Elements.inside(card).forEach(element -> controls.add(of(surface, block, element))));
        }
        return controls;
    }

    private static Control of(Surface surface, JsonObject block, JsonObject element) {
        String label = Json.words(block, "label");
        if (label.isEmpty()) {
            label = Json.words(element, "text");
        }
        return new Control(surface, label.isEmpty() ? Json.words(element, "placeholder") : label, block, element);
    }

    /** The id of its block. */
    public String blockId() {
        return Json.text(block, "block_id");
    }

    /** Its own id. */
    public String actionId() {
        return Json.text(element, "action_id");
    }

    /** Slack's name for its kind, such as {@code button}. */
    public String type() {
        return Json.text(element, "type");
    }

    /** The value a button carries; empty when it has none. */
    public String value() {
        return Json.text(element, "value");
    }

    /** Whether it is a button. */
    public boolean isButton() {
        return type().equals("button");
    }

    /** Whether it is a field of a form, which is sent with the form rather than at once. */
    public boolean isInput() {
        return Json.text(block, "type").equals("input");
    }

    /** Whether the form cannot be sent while it is empty. */
    public boolean isRequired() {
        return isInput() && !Json.isTrue(block, "optional");
    }

    /** The labels of its options. */
    public List<String> options() {
        return Values.options(element).stream()
                .map(option -> Json.words(option, "text"))
                .toList();
    }

    boolean isCalled(String name) {
        return label.equals(name) || actionId().equals(name) || blockId().equals(name);
    }
}
