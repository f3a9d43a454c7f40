package io.rapport.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import io.rapport.messaging.Card;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A message as it goes to Slack: the text that notifications and screen readers show, and the blocks, both as sent.
 *
 * @param words the blocks with charts as text, for a Slack that does not know them; the blocks themselves where none is drawn
 */
record SlackMessage(String text, String blocks, String words) {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int TEXT = 3000;

    /** Renders a card. */
    static SlackMessage of(Card card, Speech speech) {
        String blocks = json(SlackBlocks.of(card, speech, SlackBlocks.Surface.MESSAGE));
        boolean charts = card.parts().stream().anyMatch(Card.Chart.class::isInstance);
        String words = charts ? json(SlackBlocks.of(card, speech, SlackBlocks.Surface.MESSAGE_WITHOUT_CHARTS)) : blocks;
        return new SlackMessage(fallback(card, speech), blocks, words);
    }

    /** Renders one of our own sentences, which holds no markup. */
    static SlackMessage sentence(String sentence) {
        String blocks = json(List.of(section(section -> section.text(plainText(sentence)))));
        return new SlackMessage(sentence, blocks, blocks);
    }

    /** Reads what {@link #json} wrote. */
    static SlackMessage read(String json) {
        JsonObject read = JsonParser.parseString(json).getAsJsonObject();
        String blocks = read.get("blocks").toString();
        JsonElement words = read.get("words");
        return new SlackMessage(read.get("text").getAsString(), blocks, words == null ? blocks : words.toString());
    }

    /** Returns the exact bytes to keep until the message was sent. */
    String json() {
        JsonObject json = new JsonObject();
        json.addProperty("text", text);
        json.add("blocks", JsonParser.parseString(blocks));
        if (!words.equals(blocks)) {
            json.add("words", JsonParser.parseString(words));
        }
        return json.toString();
    }

    /** Returns the message with its charts as text. */
    SlackMessage withoutCharts() {
        return new SlackMessage(text, words, words);
    }

    boolean hasCharts() {
        return !words.equals(blocks);
    }

    /** Returns the ids of the blocks, which Slack keeps as they are. */
    List<String> blockIds() {
        JsonArray array = JsonParser.parseString(blocks).getAsJsonArray();
        return StreamSupport.stream(array.spliterator(), false)
                .map(block -> block.getAsJsonObject().get("block_id").getAsString())
                .toList();
    }

    /** Returns what a card says without its blocks; never empty. */
    static String fallback(Card card, Speech speech) {
        String plain = card.plain();
        String text = plain.isBlank()
                ? card.parts().stream().map(SlackMessage::quietly).collect(Collectors.joining("\n"))
                : plain;
        return speech.markup(text.isBlank() ? speech.own("title") : text.strip(), TEXT);
    }

    static String json(List<LayoutBlock> blocks) {
        return JsonParser.parseString(GSON.toJson(blocks)).toString();
    }

    private static String quietly(Card.Part part) {
        if (part instanceof Card.Small small) {
            return small.text();
        }
        return part instanceof Card.Chart chart ? SlackBlocks.inWords(chart) : "";
    }
}
