package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.rapport.sandbox.Findings.TextRule;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks a modal or a Home before it is shown. */
final class ViewCheck {

    private static final int BYTES = 250_000;

    private ViewCheck() {}

    static Findings check(JsonObject view, BlockKit.Surface surface) {
        Findings findings =
                view.get("blocks") instanceof JsonArray blocks ? BlockKit.check(blocks, surface) : new Findings();
        findings.required(view, "blocks", "/view");
        checkType(view, surface, findings);
        findings.string(view, "private_metadata", 3000, "/view");
        findings.string(view, "callback_id", 255, "/view");
        findings.string(view, "external_id", 255, "/view");
        if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > BYTES) {
            findings.addTooLong("view is larger than 250kb", "/view");
        }
        return findings;
    }

    private static void checkType(JsonObject view, BlockKit.Surface surface, Findings findings) {
        String type = Json.text(view, "type");
        boolean isHome = surface == BlockKit.Surface.HOME;
        if (!type.equals(isHome ? "home" : "modal")) {
            findings.add("must be " + (isHome ? "home" : "modal"), "/view/type");
        }
        if (isHome) {
            return;
        }
        findings.text(view, "title", TextRule.plain(24), "/view");
        findings.text(view, "submit", TextRule.optionalPlain(24), "/view");
        findings.text(view, "close", TextRule.optionalPlain(24), "/view");
        List<JsonObject> inputs = Json.children(view, "blocks").stream()
                .filter(block -> Json.text(block, "type").equals("input"))
                .toList();
        if (!inputs.isEmpty() && !view.has("submit")) {
            findings.add("missing required field: submit, because there are inputs", "/view");
        }
        long focused = inputs.stream()
                .flatMap(block -> Json.child(block, "element").stream())
                .filter(element -> Json.isTrue(element, "focus_on_load"))
                .count();
        findings.atMost(1, (int) focused, "/view/focus_on_load");
    }
}
