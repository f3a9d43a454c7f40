package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses Slack hands out with an act, under which the app may answer five times within half an hour. */
final class ResponseUrls {

    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    /** Where answers go: the conversation, the person who acted, the message acted on, if any. */
    record Target(String channel, String person, @Nullable Message message) {}

    private record Open(Target target, Instant made, int uses) {}

    private final Map<String, Open> byId = new LinkedHashMap<>();
    private final World world;

    ResponseUrls(World world) {
        this.world = world;
    }

    /** The path of a new address. */
    synchronized String open(Target target) {
        String id = world.app().team() + "/" + world.ids().number() + "/"
                + world.ids().next("");
        byId.put(id, new Open(target, world.wireNow(), 0));
        return "/response/" + id;
    }

    Answer receive(String id, String body) {
        Target target = use(id);
        if (target == null) {
            return new Answer(404, Json.object("ok", false, "error", "expired_url"), Map.of());
        }
        try {
            if (!(Json.read(body) instanceof JsonObject message)) {
                return new Answer(400, Json.object("ok", false, "error", "invalid_payload"), Map.of());
            }
            say(target, message);
            return Answer.ok(Json.object("ok", true));
        } catch (JsonParseException broken) {
            return new Answer(400, Json.object("ok", false, "error", "invalid_payload"), Map.of());
        } catch (SlackError refusal) {
            return new Answer(400, refusal.toJson(), Map.of());
        }
    }

    private synchronized @Nullable Target use(String id) {
        Open open = byId.get(id);
        if (open == null || open.uses() >= USES || open.made().plus(LIFE).isBefore(world.wireNow())) {
            return null;
        }
        byId.put(id, new Open(open.target(), open.made(), open.uses() + 1));
        return open.target();
    }

    /** Shows what the app answered, as Slack does: to the person alone unless it says otherwise. */
    void say(Target target, JsonObject answer) {
        Message before = target.message();
        if (Json.isTrue(answer, "delete_original")) {
            if (before != null) {
                world.conversations().remove(before.channel(), before.ts());
                world.chronicle().record(Happening.Kind.DELETED, before);
            }
            return;
        }
        JsonArray blocks = checked(answer);
        String text = Json.text(answer, "text");
        if (Json.isTrue(answer, "replace_original") && before != null) {
            world.change(before.channel(), before.ts(), text, blocks);
            return;
        }
        boolean isPublic = Json.text(answer, "response_type").equals("in_channel");
        world.show(target.channel(), text, blocks, isPublic ? "" : target.person());
    }

    private static JsonArray checked(JsonObject answer) {
        JsonArray blocks = answer.get("blocks") instanceof JsonArray given ? given : new JsonArray();
        Findings findings = BlockKit.check(blocks, BlockKit.Surface.MESSAGE);
        if (!findings.isEmpty()) {
            throw new SlackError("invalid_blocks", findings.all());
        }
        if (Json.text(answer, "text").isBlank()) {
            throw new SlackError("no_text");
        }
        return blocks;
    }
}
