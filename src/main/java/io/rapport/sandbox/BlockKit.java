package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.rapport.sandbox.Findings.TextRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks blocks against the limits of Slack's Block Kit reference. */
final class BlockKit {

    private static final int CHARACTERS_IN_MESSAGE = 13_200;
    private static final int CHARTS_IN_MESSAGE = 2;

    /** Where blocks are shown, and how many fit. */
    enum Surface {
        MESSAGE(50),
        MODAL(100),
        HOME(100);

        final int blocks;

        Surface(int blocks) {
            this.blocks = blocks;
        }
    }

    private static final Set<String> EVERYWHERE =
            Set.of("section", "divider", "image", "actions", "context", "header", "rich_text", "video", "card");
    private static final Map<Surface, Set<String>> ALSO = Map.of(
            Surface.MESSAGE, Set.of("file", "markdown", "table", "data_visualization", "carousel"),
            Surface.MODAL, Set.of("input", "alert"),
            Surface.HOME, Set.of("input", "table", "carousel"));
    private static final Set<String> IN_ACTIONS = Set.of(
            "button",
            "overflow",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "radio_buttons",
            "checkboxes",
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
            "workflow_button");

    private static final Set<String> IN_MODALS =
            Set.of("number_input", "email_text_input", "url_text_input", "file_input");

    private final Findings findings = new Findings();
    private final ElementCheck elements = new ElementCheck(findings);
    private final Surface surface;
    private int characters;

    private BlockKit(Surface surface) {
        this.surface = surface;
    }

    static Findings check(JsonArray blocks, Surface surface) {
        return new BlockKit(surface).checkAll(blocks);
    }

    private Findings checkAll(JsonArray blocks) {
        findings.atMost(surface.blocks, blocks.size(), "/blocks");
        Map<String, List<String>> blockIds = new LinkedHashMap<>();
        Map<String, List<String>> actionIds = new LinkedHashMap<>();
        for (int index = 0; index < blocks.size(); index++) {
            String path = "/blocks/" + index;
            if (!(blocks.get(index) instanceof JsonObject block)) {
                findings.add("must be an object", path);
                continue;
            }
            note(blockIds, Json.text(block, "block_id"), path);
            Elements.inside(block).forEach(each -> note(actionIds, Json.text(each, "action_id"), path));
            checkBlock(block, path);
        }
        findings.unique(blockIds, "block_id");
        findings.unique(actionIds, "action_id");
        checkWhole(blocks);
        return findings;
    }

    private static void note(Map<String, List<String>> places, String id, String path) {
        if (!id.isEmpty()) {
            places.computeIfAbsent(id, none -> new ArrayList<>()).add(path);
        }
    }

    private void checkWhole(JsonArray blocks) {
        long charts = Json.objects(blocks).stream()
                .filter(block -> Json.text(block, "type").equals("data_visualization"))
                .count();
        findings.atMost(CHARTS_IN_MESSAGE, (int) charts, "/blocks");
        if (surface == Surface.MESSAGE && characters > CHARACTERS_IN_MESSAGE) {
            findings.addTooLong("must be less than " + CHARACTERS_IN_MESSAGE + " characters in all", "/blocks");
        }
    }

    private void checkBlock(JsonObject block, String path) {
        String type = Json.text(block, "type");
        if (!EVERYWHERE.contains(type) && !ALSO.getOrDefault(surface, Set.of()).contains(type)) {
            findings.add("unsupported type: " + type, path + "/type");
            return;
        }
        findings.string(block, "block_id", 255, path);
        characters += Json.words(block, "text").length();
        switch (type) {
            case "section" -> section(block, path);
            case "header" -> findings.text(block, "text", TextRule.plain(150), path);
            case "context" -> context(block, path);
            case "actions" -> actions(block, path);
            case "input" -> input(block, path);
            case "image" -> image(block, path);
            case "alert" -> findings.text(block, "text", TextRule.marked(200), path);
            case "card" -> new RichBlockCheck(findings, elements).card(block, path);
            case "carousel" -> new RichBlockCheck(findings, elements).carousel(block, path);
            case "table" -> new RichBlockCheck(findings, elements).table(block, path);
            case "data_visualization" -> new RichBlockCheck(findings, elements).chart(block, path);
            case "markdown" -> findings.string(block, "text", 12_000, path);
            case "rich_text" -> findings.required(block, "elements", path);
            default -> {}
        }
    }

    private void section(JsonObject block, String path) {
        List<JsonObject> fields = Json.children(block, "fields");
        findings.text(block, "text", new TextRule(3000, false, fields.isEmpty()), path);
        findings.atMost(10, fields.size(), path + "/fields");
        for (int index = 0; index < fields.size(); index++) {
            findings.textObject(fields.get(index), TextRule.marked(2000), path + "/fields/" + index);
            characters += Json.text(fields.get(index), "text").length();
        }
        Json.child(block, "accessory").ifPresent(accessory -> {
            String type = Json.text(accessory, "type");
            if (!IN_ACTIONS.contains(type) && !type.equals("image")) {
                findings.add("unsupported type: " + type, path + "/accessory/type");
            }
            elements.check(accessory, path + "/accessory");
        });
    }

    private void context(JsonObject block, String path) {
        List<JsonObject> inside = Json.children(block, "elements");
        findings.atLeastOne(inside.size(), path + "/elements");
        findings.atMost(10, inside.size(), path + "/elements");
        for (int index = 0; index < inside.size(); index++) {
            String place = path + "/elements/" + index;
            JsonObject element = inside.get(index);
            if (Json.text(element, "type").equals("image")) {
                elements.check(element, place);
            } else {
                findings.textObject(element, TextRule.marked(3000), place);
                characters += Json.text(element, "text").length();
            }
        }
    }

    private void actions(JsonObject block, String path) {
        List<JsonObject> inside = Json.children(block, "elements");
        findings.atLeastOne(inside.size(), path + "/elements");
        findings.atMost(25, inside.size(), path + "/elements");
        for (int index = 0; index < inside.size(); index++) {
            String type = Json.text(inside.get(index), "type");
            if (!IN_ACTIONS.contains(type)) {
                findings.add("unsupported type: " + type, path + "/elements/" + index + "/type");
            }
            elements.check(inside.get(index), path + "/elements/" + index);
        }
    }

    private void input(JsonObject block, String path) {
        findings.text(block, "label", TextRule.plain(2000), path);
        findings.text(block, "hint", TextRule.optionalPlain(2000), path);
        findings.required(block, "element", path);
        Json.child(block, "element").ifPresent(element -> {
            String type = Json.text(element, "type");
            boolean isOnlyInModals = IN_MODALS.contains(type) && surface != Surface.MODAL;
            if (isOnlyInModals || type.equals("button") || type.equals("overflow") || type.equals("image")) {
                findings.add("unsupported type: " + type, path + "/element/type");
            }
            elements.check(element, path + "/element");
        });
    }

    private void image(JsonObject block, String path) {
        findings.required(block, "alt_text", path);
        findings.string(block, "alt_text", 2000, path);
        findings.string(block, "image_url", 3000, path);
        findings.text(block, "title", TextRule.optionalPlain(2000), path);
        if (!block.has("image_url") && !block.has("slack_file")) {
            findings.required(block, "image_url", path);
        }
    }
}
