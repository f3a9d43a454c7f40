package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.rapport.sandbox.Conversation.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code chat.*} methods. */
final class ChatMethods {

    private static final int POST_LENGTH = 40_000;
    private static final int UPDATE_LENGTH = 4_000;

    private final World world;

    ChatMethods(World world) {
        this.world = world;
    }

    Map<String, Method> all() {
        Map<String, Method> methods = new LinkedHashMap<>();
        methods.put("chat.postMessage", Method.needing("chat:write", this::post));
        methods.put("chat.postEphemeral", Method.needing("chat:write", this::postEphemeral));
        methods.put("chat.update", Method.needing("chat:write", this::update));
        methods.put("chat.delete", Method.needing("chat:write", this::delete));
        methods.put("chat.getPermalink", Method.open(this::permalink));
        return methods;
    }

    private JsonObject post(Arguments arguments) {
        Conversation conversation = writable(arguments.text("channel"));
        JsonArray blocks = blocks(arguments, POST_LENGTH);
        Message message = world.show(conversation.id(), arguments.text("text"), blocks, "");
        return Json.object(
                "ok", true,
                "channel", conversation.id(),
                "ts", message.ts(),
                "message", message.toJson(world.app()));
    }

    private JsonObject postEphemeral(Arguments arguments) {
        Conversation conversation = writable(arguments.text("channel"));
        String user = arguments.required("user");
        if (!conversation.members().contains(user)) {
            throw new SlackError("user_not_in_channel");
        }
        JsonArray blocks = blocks(arguments, POST_LENGTH);
        Message message = world.show(conversation.id(), arguments.text("text"), blocks, user);
        return Json.object("ok", true, "message_ts", message.ts());
    }

    private JsonObject update(Arguments arguments) {
        Message before = own(arguments, "cant_update_message");
        JsonArray given = blocks(arguments, UPDATE_LENGTH);
        JsonArray blocks = arguments.all().has("blocks") ? given : before.blocks();
        String text = arguments.all().has("text") ? arguments.text("text") : before.text();
        Message after = world.change(before.channel(), before.ts(), text, blocks)
                .orElseThrow(() -> new SlackError("message_not_found"));
        return Json.object(
                "ok", true,
                "channel", after.channel(),
                "ts", after.ts(),
                "text", text,
                "message", after.toJson(world.app()));
    }

    private JsonObject delete(Arguments arguments) {
        Message message = own(arguments, "cant_delete_message");
        world.conversations().remove(message.channel(), message.ts());
        world.chronicle().record(Happening.Kind.DELETED, message);
        return Json.object("ok", true, "channel", message.channel(), "ts", message.ts());
    }

    private JsonObject permalink(Arguments arguments) {
        String channel = arguments.text("channel");
        String ts = arguments.text("message_ts");
        if (world.conversations().find(channel).isEmpty()) {
            throw new SlackError("channel_not_found");
        }
        if (world.conversations().message(channel, ts).isEmpty()) {
            throw new SlackError("message_not_found");
        }
        return Json.object("ok", true, "channel", channel, "permalink", world.permalink(channel, ts));
    }

    private Message own(Arguments arguments, String refusal) {
        String channel = arguments.text("channel");
        if (world.conversations().find(channel).isEmpty()) {
            throw new SlackError("channel_not_found");
        }
        Message message = world.conversations()
                .message(channel, arguments.text("ts"))
                .filter(each -> !each.isEphemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        if (!message.author().equals(world.app().botUser())) {
            throw new SlackError(refusal);
        }
        return message;
    }

    /** Where the app may write: a channel it is in, its own direct or group messages, or a person by id. */
    private Conversation writable(String channel) {
        Optional<Conversation> known = world.conversations().find(channel);
        if (known.isEmpty()) {
            return toPerson(channel);
        }
        Conversation conversation = known.get();
        if (conversation.isArchived()) {
            throw new SlackError("is_archived");
        }
        if (!conversation.members().contains(world.app().botUser())) {
            throw new SlackError(conversation.kind() == Kind.PUBLIC ? "not_in_channel" : "channel_not_found");
        }
        return conversation;
    }

    /** To the deactivated Slack delivers without a word: slackapi/python-slack-sdk issue 1156. */
    private Conversation toPerson(String user) {
        Person person = world.directory().find(user).orElseThrow(() -> new SlackError("channel_not_found"));
        return switch (person.kind()) {
            case BOT, SLACKBOT -> throw new SlackError("cannot_dm_bot");
            case STRANGER -> throw new SlackError("channel_not_found");
            default -> world.direct(user);
        };
    }

    private JsonArray blocks(Arguments arguments, int longest) {
        if (arguments.text("text").length() > longest) {
            throw new SlackError("msg_too_long");
        }
        Optional<JsonElement> blocks = arguments.json("blocks", "invalid_blocks_format");
        if (blocks.isEmpty() || (blocks.get() instanceof JsonArray none && none.isEmpty())) {
            if (arguments.text("text").isEmpty()) {
                throw new SlackError("no_text");
            }
            return new JsonArray();
        }
        if (!(blocks.get() instanceof JsonArray array)) {
            throw new SlackError("invalid_blocks_format");
        }
        checked(array);
        if (arguments.text("text").isBlank()) {
            throw new SlackError("no_text", List.of("[ERROR] blocks without a fallback text [json-pointer:/text]"));
        }
        return array;
    }

    private static void checked(JsonArray blocks) {
        Findings findings = BlockKit.check(blocks, BlockKit.Surface.MESSAGE);
        if (!findings.isEmpty()) {
            throw new SlackError(findings.isTooLong() ? "msg_blocks_too_long" : "invalid_blocks", findings.all());
        }
    }
}
