package io.rapport.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.rapport.messaging.Place;
import org.jspecify.annotations.Nullable;

/** What a form remembers between being shown and being answered: its subject and where it was asked for; nothing secret. */
record Keepsake(String subject, Place place) {

    /** Slack's limit for a view's {@code private_metadata}. */
    static final int LONGEST = 3000;

    static final Keepsake NOTHING = new Keepsake("", Place.NONE);

    /** Returns the text for a view. */
    String json() {
        JsonObject json = new JsonObject();
        json.addProperty("subject", subject);
        json.addProperty("conversation", place.conversation());
        json.addProperty("message", place.message());
        json.addProperty("answer", place.answer());
        if (json.toString().length() > LONGEST) {
            throw new IllegalArgumentException("a form remembers at most " + LONGEST + " characters");
        }
        return json.toString();
    }

    /** Reads a view's text; {@link IllegalArgumentException} when it is none of ours. */
    static Keepsake read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NOTHING;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("metadata of " + text.length() + " characters");
        }
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            Place place = new Place(word(json, "conversation"), word(json, "message"), word(json, "answer"));
            return new Keepsake(word(json, "subject"), place);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException forged) {
            throw new IllegalArgumentException("metadata that is not ours", forged);
        }
    }

    private static String word(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }
}
