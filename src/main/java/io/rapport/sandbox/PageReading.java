package io.rapport.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the page what one person sees. */
final class PageReading {

    private final World world;
    private final ReadMarks marks;
    private final Supplier<Backstage> backstage;
    private final Supplier<String> trouble;

    /** Reads; {@code trouble} says in a sentence what goes wrong with Slack now, empty when nothing does. */
    PageReading(World world, ReadMarks marks, Supplier<Backstage> backstage, Supplier<String> trouble) {
        this.world = world;
        this.marks = marks;
        this.backstage = backstage;
        this.trouble = trouble;
    }

    Instant now() {
        return world.now();
    }

    JsonObject workspace(Person viewer) {
        AppCredentials app = world.app();
        Backstage told = backstage.get();
        JsonObject json = Json.object(
                "team",
                world.options().company().name(),
                "now",
                world.now().toString(),
                "app",
                Json.object("user", app.botUser(), "name", "Rapport", "id", app.appId()),
                "viewer",
                viewer.id());
        json.add("people", array(world.directory().all(), PageReading::person));
        json.add("conversations", conversations(viewer.id()));
        json.add("commands", array(told.commands(), Json::element));
        json.add("shortcuts", array(told.shortcuts(), Json::element));
        json.add("scenes", array(told.scenes(), Json::element));
        json.add("moves", moves(viewer));
        json.add("faults", Json.object("active", trouble.get()));
        return json;
    }

    private static JsonObject person(Person person) {
        return Json.object(
                "id", person.id(),
                "handle", person.handle(),
                "name", person.realName(),
                "first", person.firstName(),
                "city", person.city(),
                "zone", person.zone().getId(),
                "locale", person.locale(),
                "title", person.title(),
                "kind", person.kind().name());
    }

    private JsonArray conversations(String viewer) {
        List<Conversation> seen = world.conversations().all().stream()
                .filter(each -> PageSight.mayRead(viewer, each))
                .toList();
        return array(seen, each -> conversation(viewer, each));
    }

    private JsonObject conversation(String viewer, Conversation conversation) {
        String id = conversation.id();
        boolean isMember = conversation.members().contains(viewer);
        String latest = world.conversations().newest(id, message -> PageSight.sees(viewer, message), 1).stream()
                .map(Message::ts)
                .findFirst()
                .orElse("");
        return Json.object(
                "id",
                id,
                "kind",
                conversation.kind().name(),
                "name",
                conversation.name(),
                "members",
                conversation.members(),
                "isArchived",
                conversation.isArchived(),
                "isMember",
                isMember,
                "unread",
                isMember ? marks.unread(viewer, id) : 0,
                "latest",
                latest);
    }

    /** One page of a conversation, the oldest message first; {@code before} is empty for the newest page. */
    JsonObject messages(Person viewer, Conversation conversation, String before, int limit) {
        List<Message> newest = world.conversations()
                .newest(
                        conversation.id(),
                        message -> PageSight.sees(viewer.id(), message)
                                && (before.isEmpty() || message.ts().compareTo(before) < 0),
                        limit + 1);
        boolean more = newest.size() > limit;
        List<Message> page = new ArrayList<>(more ? newest.subList(0, limit) : newest);
        Collections.reverse(page);
        return Json.object("channel", conversation.id(), "messages", array(page, this::message), "more", more);
    }

    JsonObject message(Message message) {
        return Json.object(
                "ts", message.ts(),
                "channel", message.channel(),
                "user", message.author(),
                "text", message.text(),
                "blocks", message.blocks(),
                "onlyFor", message.onlyFor(),
                "edited", message.isEdited(),
                "at", message.at().toString(),
                "permalink", world.permalink(message.channel(), message.ts()));
    }

    JsonObject surfaces(Person viewer) {
        JsonObject json = new JsonObject();
        json.add(
                "home",
                Json.element(world.views()
                        .home(viewer.id())
                        .map(view -> view.toJson(world.app()))
                        .orElse(null)));
        json.add("modals", array(world.views().modals(viewer.id()), view -> view.toJson(world.app())));
        return json;
    }

    JsonObject time(Person viewer) {
        Backstage.Standing standing = backstage.get().standing().get();
        JsonObject json = Json.object("now", world.now().toString(), "due", due(standing.due()));
        json.add(
                "held",
                array(
                        standing.held(),
                        held -> Json.object(
                                "who", held.who(),
                                "what", held.what(),
                                "until", held.until().toString(),
                                "reason", held.reason())));
        json.addProperty("busy", standing.busy());
        json.add("mishaps", array(standing.mishaps(), Json::element));
        json.add("moves", moves(viewer));
        return json;
    }

    static @Nullable JsonObject due(Backstage.@Nullable Due due) {
        return due == null ? null : Json.object("at", due.at().toString(), "what", due.what());
    }

    private JsonArray moves(Person viewer) {
        return array(
                backstage.get().moves().apply(viewer),
                move -> Json.object(
                        "id", move.id(),
                        "name", move.name(),
                        "to", move.to() == null ? null : move.to().toString(),
                        "why", move.why()));
    }

    private static <T> JsonArray array(List<T> all, Function<T, ? extends JsonElement> json) {
        JsonArray array = new JsonArray();
        all.forEach(each -> array.add(json.apply(each)));
        return array;
    }
}
