package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text as Slack gives it back: not as it was sent. Emoji become names, bare links get brackets, stray ampersands are escaped.
 *
 * <p>An app that compares what it sent with what it reads must expect this.
 */
final class AsKept {

    private static final Pattern EMOJI =
            Pattern.compile("[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}]\\x{FE0F}?");
    private static final Pattern LINK = Pattern.compile("(?<![<|])\\bhttps?://[^\\s<>|]+");
    private static final Pattern AMPERSAND = Pattern.compile("&(?!amp;|lt;|gt;)");
    private static final Map<String, String> NAMES = Map.of(
            "\ud83d\udc4b", "wave",
            "\ud83c\udf89", "tada",
            "\u2615", "coffee",
            "\ud83d\ude4f", "pray",
            "\ud83d\ude4c", "raised_hands",
            "\ud83d\udc4d", "+1",
            "\ud83d\ude42", "slightly_smiling_face",
            "\u2705", "white_check_mark",
            "\ud83c\udf31", "seedling");

    private AsKept() {}

    static String text(String sent) {
        String escaped = AMPERSAND.matcher(sent).replaceAll("&amp;");
        String linked = LINK.matcher(escaped).replaceAll("<$0>");
        return EMOJI.matcher(linked).replaceAll(AsKept::name);
    }

    /** A copy of the blocks in which every text is as kept, with the members Slack adds. */
    static JsonArray blocks(JsonArray sent) {
        JsonArray kept = new JsonArray();
        sent.forEach(each -> kept.add(element(each)));
        return kept;
    }

    private static JsonElement element(JsonElement sent) {
        if (sent instanceof JsonArray array) {
            return blocks(array);
        }
        if (!(sent instanceof JsonObject object)) {
            return sent;
        }
        JsonObject kept = new JsonObject();
        object.entrySet().forEach(entry -> kept.add(entry.getKey(), element(entry.getValue())));
        switch (Json.text(object, "type")) {
            case "plain_text" -> {
                kept.addProperty("text", emojiOnly(Json.text(object, "text")));
                kept.addProperty("emoji", !"false".equals(Json.text(object, "emoji")));
            }
            case "mrkdwn" -> {
                kept.addProperty("text", text(Json.text(object, "text")));
                kept.addProperty("verbatim", Json.isTrue(object, "verbatim"));
            }
            default -> {}
        }
        return kept;
    }

    private static String emojiOnly(String sent) {
        return EMOJI.matcher(sent).replaceAll(AsKept::name);
    }

    private static String name(MatchResult emoji) {
        String sign = emoji.group().replace("\ufe0f", "");
        String plain = Objects.requireNonNullElse(Character.getName(sign.codePointAt(0)), "emoji");
        return ":" + NAMES.getOrDefault(sign, plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")) + ":";
    }
}
