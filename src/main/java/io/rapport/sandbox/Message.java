package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of the app as the people in a conversation see it now.
 *
 * @param author the user it is from: the app's bot user, or a person
 * @param onlyFor the one person who sees it, when it is ephemeral
 * @param at when it was posted, on the domain clock
 * @param wireAt when it was posted, on the wire clock
 * @param editedAt when it was last changed, on the domain clock; null when it never was
 */
public record Message(
        String channel,
        String ts,
        String author,
        String text,
        JsonArray blocks,
        @Nullable String onlyFor,
        Instant at,
        Instant wireAt,
        @Nullable Instant editedAt)
        implements Surface {

    /** Whether only one person sees it. */
    public boolean isEphemeral() {
        return onlyFor != null;
    }

    /** Whether it was changed after it was posted. */
    public boolean isEdited() {
        return editedAt != null;
    }

    /** What it says in plain words, with buttons in brackets. */
    public String words() {
        return PlainWords.of(text, blocks);
    }

    Message changed(String newText, JsonArray newBlocks, Instant now) {
        return new Message(channel, ts, author, newText, newBlocks, onlyFor, at, wireAt, now);
    }

    JsonObject toJson(AppCredentials app) {
        JsonObject json = Json.object("user", author, "type", "message", "ts", ts);
        if (author.equals(app.botUser())) {
            json.addProperty("bot_id", app.botId());
            json.addProperty("app_id", app.appId());
        }
        json.addProperty("text", AsKept.text(text));
        json.addProperty("team", app.team());
        if (!blocks.isEmpty()) {
            json.add("blocks", AsKept.blocks(blocks));
        }
        if (editedAt != null) {
            json.add("edited", Json.object("user", app.botUser(), "ts", Stamps.write(editedAt)));
        }
        return json;
    }
}
