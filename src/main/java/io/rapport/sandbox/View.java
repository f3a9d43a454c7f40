package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A modal or the app's Home as one person has it before them.
 *
 * @param owner the person it is shown to
 * @param body what the app sent, with every id filled in
 * @param state what the person has entered so far, by block id and action id, as Slack reports it
 * @param previous the view below it in the stack; empty when there is none
 * @param root the first view of the stack
 */
public record View(
        String id, String owner, JsonObject body, JsonObject state, String hash, String previous, String root)
        implements Surface {

    @Override
    public JsonArray blocks() {
        return body.getAsJsonArray("blocks");
    }

    /** Whether it is the app's Home rather than a modal. */
    public boolean isHome() {
        return "home".equals(Json.text(body, "type"));
    }

    /** The title of a modal; empty for a Home. */
    public String title() {
        return Json.words(body, "title");
    }

    /** Whether it has a button that sends it. */
    public boolean canBeSubmitted() {
        return !Json.words(body, "submit").isEmpty();
    }

    /** The callback id the app gave it; empty when it gave none. */
    public String callback() {
        return Json.text(body, "callback_id");
    }

    /** What it says in plain words, with buttons in brackets. */
    public String words() {
        return PlainWords.of("", blocks());
    }

    View entered(String block, String action, JsonObject value) {
        JsonObject copy = state.deepCopy();
        JsonObject inBlock = Json.child(copy, block).orElseGet(JsonObject::new);
        inBlock.add(action, value);
        copy.add(block, inBlock);
        return new View(id, owner, body, copy, hash, previous, root);
    }

    View above(View top) {
        return new View(id, owner, body, state, hash, top.id(), top.root());
    }

    View rewritten(JsonObject newBody, JsonObject newState, String newHash) {
        return new View(id, owner, newBody, newState, newHash, previous, root);
    }

    JsonObject toJson(AppCredentials app) {
        JsonObject json = Json.object(
                "id", id,
                "team_id", app.team(),
                "type", Json.text(body, "type"),
                "blocks", blocks(),
                "private_metadata", Json.text(body, "private_metadata"),
                "callback_id", callback(),
                "state", Json.object("values", state),
                "hash", hash,
                "title", body.get("title"));
        json.addProperty("clear_on_close", Json.isTrue(body, "clear_on_close"));
        json.addProperty("notify_on_close", Json.isTrue(body, "notify_on_close"));
        json.add("close", body.get("close"));
        json.add("submit", body.get("submit"));
        json.add("previous_view_id", Json.element(previous.isEmpty() ? null : previous));
        json.addProperty("root_view_id", root);
        json.addProperty("app_id", app.appId());
        json.addProperty("external_id", Json.text(body, "external_id"));
        json.addProperty("app_installed_team_id", app.team());
        json.addProperty("bot_id", app.botId());
        return json;
    }
}
