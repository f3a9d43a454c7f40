package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What Slack's own client refuses before a form is sent. */
final class FormRules {

    private FormRules() {}

    /** What is wrong, by block id; empty when the form can be sent. */
    static Map<String, String> broken(View view) {
        Map<String, String> broken = new LinkedHashMap<>();
        for (Control control : Control.of(view)) {
            if (control.isInput()) {
                check(control, entered(view, control)).ifPresent(words -> broken.put(control.blockId(), words));
            }
        }
        return broken;
    }

    static JsonObject entered(View view, Control control) {
        return Json.child(view.state(), control.blockId())
                .flatMap(block -> Json.child(block, control.actionId()))
                .orElseGet(() -> Json.object("type", control.type()));
    }

    private static Optional<String> check(Control control, JsonObject entered) {
        if (Values.isEmpty(entered)) {
            return control.isRequired() ? Optional.of("Please complete this required field.") : Optional.empty();
        }
        return switch (control.type()) {
            case "plain_text_input" -> length(control.element(), Json.text(entered, "value"));
            case "number_input" -> number(control.element(), Json.text(entered, "value"));
            case "multi_users_select", "multi_static_select", "multi_external_select" -> count(control, entered);
            default -> Optional.empty();
        };
    }

    private static Optional<String> length(JsonObject element, String text) {
        int least = Json.text(element, "min_length").isEmpty()
                ? 0
                : element.get("min_length").getAsInt();
        int most = Json.text(element, "max_length").isEmpty()
                ? 3000
                : element.get("max_length").getAsInt();
        return text.length() < least || text.length() > most
                ? Optional.of("Please enter between " + least + " and " + most + " characters.")
                : Optional.empty();
    }

    private static Optional<String> number(JsonObject element, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            boolean isFraction = number.stripTrailingZeros().scale() > 0;
            boolean isLow = element.has("min_value") && number.compareTo(bound(element, "min_value")) < 0;
            boolean isHigh = element.has("max_value") && number.compareTo(bound(element, "max_value")) > 0;
            return isLow || isHigh || (isFraction && !Json.isTrue(element, "is_decimal_allowed"))
                    ? Optional.of("Please enter a valid number.")
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.of("Please enter a valid number.");
        }
    }

    private static BigDecimal bound(JsonObject element, String name) {
        return new BigDecimal(Json.text(element, name));
    }

    private static Optional<String> count(Control control, JsonObject entered) {
        String most = Json.text(control.element(), "max_selected_items");
        int chosen = entered.getAsJsonArray(Values.member(control.type())).size();
        return !most.isEmpty() && chosen > Integer.parseInt(most)
                ? Optional.of("Please choose no more than " + most + ".")
                : Optional.empty();
    }
}
