package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.rapport.sandbox.Findings.TextRule;
import java.util.List;
import java.util.Set;

/** Checks the newer blocks: cards, carousels, tables and charts. */
final class RichBlockCheck {

    private final Findings findings;
    private final ElementCheck elements;

    RichBlockCheck(Findings findings, ElementCheck elements) {
        this.findings = findings;
        this.elements = elements;
    }

    void card(JsonObject card, String path) {
        findings.text(card, "title", TextRule.optionalMarked(150), path);
        findings.text(card, "subtitle", TextRule.optionalMarked(150), path);
        findings.text(card, "body", TextRule.optionalMarked(200), path);
        List<JsonObject> actions = Json.children(card, "actions");
        findings.atMost(3, actions.size(), path + "/actions");
        actions.forEach(action -> elements.check(action, path + "/actions"));
        for (String image : List.of("hero_image", "icon")) {
            Json.child(card, image).ifPresent(each -> elements.check(each, path + "/" + image));
        }
    }

    void carousel(JsonObject carousel, String path) {
        List<JsonObject> cards = Json.children(carousel, "elements");
        findings.atLeastOne(cards.size(), path + "/elements");
        findings.atMost(10, cards.size(), path + "/elements");
        cards.forEach(card -> card(card, path + "/elements"));
    }

    void table(JsonObject table, String path) {
        findings.required(table, "rows", path);
        if (table.get("rows") instanceof JsonArray rows) {
            findings.atMost(100, rows.size(), path + "/rows");
        }
    }

    void chart(JsonObject block, String path) {
        findings.required(block, "title", path);
        findings.string(block, "title", 50, path);
        findings.required(block, "chart", path);
        Json.child(block, "chart").ifPresent(chart -> inside(chart, path + "/chart"));
    }

    private void inside(JsonObject chart, String path) {
        findings.oneOf(chart, "type", Set.of("line", "bar", "area", "pie"), path);
        List<JsonObject> series = Json.children(chart, "series");
        findings.atMost(6, series.size(), path + "/series");
        for (int index = 0; index < series.size(); index++) {
            String place = path + "/series/" + index;
            findings.required(series.get(index), "name", place);
            findings.string(series.get(index), "name", 20, place);
            points(series.get(index), "data", place);
        }
        boolean isPie = Json.text(chart, "type").equals("pie");
        findings.required(chart, isPie ? "segments" : "series", path);
        findings.required(chart, isPie ? "segments" : "axis_config", path);
        findings.atMost(6, Json.children(chart, "segments").size(), path + "/segments");
        points(chart, "segments", path);
        Json.child(chart, "axis_config").ifPresent(axis -> {
            findings.string(axis, "x_label", 50, path + "/axis_config");
            findings.string(axis, "y_label", 50, path + "/axis_config");
            categories(axis, path + "/axis_config/categories");
        });
    }

    private void categories(JsonObject axis, String path) {
        if (axis.get("categories") instanceof JsonArray categories) {
            findings.atMost(20, categories.size(), path);
            for (JsonElement category : categories) {
                if (!category.isJsonPrimitive() || category.getAsString().length() > 20) {
                    findings.add("must be less than 21 characters", path);
                }
            }
        }
    }

    private void points(JsonObject holder, String name, String path) {
        List<JsonObject> points = Json.children(holder, name);
        findings.atMost(20, points.size(), path + "/" + name);
        for (int index = 0; index < points.size(); index++) {
            String place = path + "/" + name + "/" + index;
            findings.required(points.get(index), "label", place);
            findings.string(points.get(index), "label", 20, place);
            findings.required(points.get(index), "value", place);
        }
    }
}
