package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.List;

/** Writes what Slack sends to an app when people act. Shapes: the payload reference on docs.slack.dev. */
final class Payloads {

    static final String VERIFICATION_TOKEN = "simulated-verification-token";

    private final World world;

    Payloads(World world) {
        this.world = world;
    }

    /** Something pressed or chosen in a message. */
    JsonObject pressed(Person person, Message message, List<JsonObject> actions, Address address) {
        JsonObject container = Json.object(
                "type", "message",
                "message_ts", message.ts(),
                "channel_id", message.channel(),
                "is_ephemeral", message.isEphemeral());
        JsonObject payload = start("block_actions", person);
        payload.add("container", container);
        payload.addProperty("trigger_id", address.trigger());
        payload.add("channel", channel(message.channel()));
        if (!message.isEphemeral()) {
            payload.add("message", message.toJson(world.app()));
        }
        payload.add("state", Json.object("values", address.state()));
        payload.addProperty("response_url", address.responseUrl());
        payload.add("actions", Json.array(actions));
        return payload;
    }

    /** Something pressed or chosen in a modal or the Home. */
    JsonObject pressed(Person person, View view, List<JsonObject> actions, String trigger) {
        JsonObject payload = start("block_actions", person);
        payload.add("container", Json.object("type", "view", "view_id", view.id()));
        payload.addProperty("trigger_id", trigger);
        payload.add("view", view.toJson(world.app()));
        payload.add("actions", Json.array(actions));
        return payload;
    }

    JsonObject submitted(Person person, View view, String trigger) {
        JsonObject payload = start("view_submission", person);
        payload.addProperty("trigger_id", trigger);
        payload.add("view", view.toJson(world.app()));
        payload.add("response_urls", Json.array(List.of()));
        return payload;
    }

    JsonObject closed(Person person, View view, JsonObject isCleared) {
        JsonObject payload = start("view_closed", person);
        payload.add("view", view.toJson(world.app()));
        payload.add("is_cleared", isCleared.get("is_cleared"));
        return payload;
    }

    JsonObject suggestion(Person person, Control control, String query) {
        JsonObject payload = start("block_suggestion", person);
        payload.addProperty("action_id", control.actionId());
        payload.addProperty("block_id", control.blockId());
        payload.addProperty("value", query);
        if (control.surface() instanceof View view) {
            payload.add("container", Json.object("type", "view", "view_id", view.id()));
            payload.add("view", view.toJson(world.app()));
        } else if (control.surface() instanceof Message message) {
            payload.add(
                    "container",
                    Json.object(
                            "type",
                            "message",
                            "message_ts",
                            message.ts(),
                            "channel_id",
                            message.channel(),
                            "is_ephemeral",
                            message.isEphemeral()));
            payload.add("channel", channel(message.channel()));
            payload.add("message", message.toJson(world.app()));
        }
        return payload;
    }

    JsonObject shortcut(Person person, String callback, String trigger) {
        JsonObject payload = start("shortcut", person);
        payload.remove("api_app_id");
        payload.getAsJsonObject("user").remove("name");
        payload.addProperty("action_ts", Stamps.write(world.wireNow()));
        payload.addProperty("callback_id", callback);
        payload.addProperty("trigger_id", trigger);
        return payload;
    }

    JsonObject messageShortcut(Person person, String callback, Message message, Address address) {
        JsonObject payload = start("message_action", person);
        payload.remove("api_app_id");
        payload.getAsJsonObject("user").remove("username");
        payload.getAsJsonObject("user").remove("team_id");
        payload.addProperty("action_ts", Stamps.write(world.wireNow()));
        payload.add("channel", channel(message.channel()));
        payload.addProperty("callback_id", callback);
        payload.addProperty("trigger_id", address.trigger());
        payload.addProperty("message_ts", message.ts());
        payload.add("message", message.toJson(world.app()));
        payload.addProperty("response_url", address.responseUrl());
        return payload;
    }

    JsonObject command(Person person, String channel, String command, String text, Address address) {
        return Json.object(
                "token", VERIFICATION_TOKEN,
                "team_id", world.app().team(),
                "team_domain", world.options().company().domain(),
                "channel_id", channel,
                "channel_name", Json.text(channel(channel), "name"),
                "user_id", person.id(),
                "user_name", person.handle(),
                "command", command,
                "text", text,
                "api_app_id", world.app().appId(),
                "is_enterprise_install", "false",
                "response_url", address.responseUrl(),
                "trigger_id", address.trigger());
    }

    /** How the app can answer an act: a trigger, an address, and what stood in the selects. */
    record Address(String trigger, String responseUrl, JsonObject state) {}

    private JsonObject start(String type, Person person) {
        return Json.object(
                "type",
                type,
                "user",
                Json.object(
                        "id", person.id(),
                        "username", person.handle(),
                        "name", person.handle(),
                        "team_id", world.app().team()),
                "api_app_id",
                world.app().appId(),
                "token",
                VERIFICATION_TOKEN,
                "team",
                Json.object(
                        "id", world.app().team(),
                        "domain", world.options().company().domain()),
                "enterprise",
                null,
                "is_enterprise_install",
                false);
    }

    private JsonObject channel(String id) {
        Conversation conversation = world.conversations().find(id).orElseThrow();
        String name = switch (conversation.kind()) {
            case DIRECT -> "directmessage";
            case PRIVATE -> "privategroup";
            default -> conversation.name();
        };
        return Json.object("id", id, "name", name);
    }
}
