package io.rapport.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.util.json.GsonFactory;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Place;
import io.rapport.people.Members;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cards and forms as Slack gets them, with nothing in them that differs from run to run: for the sandbox's gallery. */
public final class Drawn {

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Set<String> NAMED = Set.of("block_id", "action_id", "value", "callback_id");
    private static final Set<String> LEFT_OUT = Set.of("private_metadata", "initial_users", "initial_conversation");
    private static final Pattern MENTION = Pattern.compile("<@U([A-Z0-9])([A-Z0-9]*)>");

    private final Speech speech;
    private final Map<String, String> names = new HashMap<>();

    public Drawn(Work work, WorkspaceId workspace, Locale locale) {
        this.speech = new Speech(work, workspace, new Members(), locale);
    }

    /** A card as a message. */
    public JsonArray message(Card card) {
        return steady(JsonParser.parseString(SlackMessage.of(card, speech).blocks()))
                .getAsJsonArray();
    }

    /** A card as a Home page. */
    public JsonArray home(Card card) {
        return view(GSON.toJsonTree(new SlackViews(speech).home(card))).getAsJsonArray("blocks");
    }

    /** A form as a modal: its title, its blocks, its buttons. */
    public JsonObject modal(Form form) {
        return view(GSON.toJsonTree(
                new SlackViews(speech).form(form, Place.NONE, SlackFields.Channels.PUBLIC_AND_PRIVATE)));
    }

    private JsonObject view(JsonElement whole) {
        JsonObject view = new JsonObject();
        for (String part :
                Set.of("title", "blocks", "submit", "close").stream().sorted().toList()) {
            if (whole.getAsJsonObject().has(part)) {
                view.add(part, steady(whole.getAsJsonObject().get(part)));
            }
        }
        return view;
    }

    private JsonElement steady(JsonElement element) {
        if (element.isJsonArray()) {
            JsonArray array = new JsonArray();
            element.getAsJsonArray().forEach(each -> array.add(steady(each)));
            return array;
        }
        if (!element.isJsonObject()) {
            return element;
        }
        JsonObject object = new JsonObject();
        element.getAsJsonObject().entrySet().stream()
                .filter(each -> !LEFT_OUT.contains(each.getKey()))
                .forEach(each -> object.add(each.getKey(), steady(each.getKey(), each.getValue())));
        return object;
    }

    private JsonElement steady(String key, JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            return steady(value);
        }
        String text = value.getAsString();
        if (NAMED.contains(key)) {
            return new JsonPrimitive(names.computeIfAbsent(text, known -> "x" + names.size()));
        }
        return new JsonPrimitive(
                key.equals("url")
                        ? text.replaceFirst("(https://[^/]*).*", "$1")
                        : MENTION.matcher(text)
                                .replaceAll(found ->
                                        "@" + found.group(1) + found.group(2).toLowerCase(Locale.ROOT)));
    }
}
