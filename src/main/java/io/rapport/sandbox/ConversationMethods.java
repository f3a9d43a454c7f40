package io.rapport.sandbox;

import com.google.gson.JsonObject;
import io.rapport.sandbox.Conversation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code conversations.*} methods. */
final class ConversationMethods {

    private static final int MOST_USERS = 8;

    private final World world;

    ConversationMethods(World world) {
        this.world = world;
    }

    Map<String, Method> all() {
        Map<String, Method> methods = new LinkedHashMap<>();
        methods.put("conversations.list", new Method(this::listScopes, this::list));
        methods.put("conversations.info", new Method(each -> scope(each, ":read"), this::info));
        methods.put("conversations.members", new Method(each -> scope(each, ":read"), this::members));
        methods.put("conversations.history", new Method(each -> scope(each, ":history"), this::history));
        methods.put("conversations.join", Method.needing("channels:join", this::join));
        methods.put("conversations.open", new Method(this::openScopes, this::open));
        return methods;
    }

    private List<String> listScopes(Arguments arguments) {
        return types(arguments).stream().map(kind -> kind.scope + ":read").toList();
    }

    private List<Kind> types(Arguments arguments) {
        List<String> wanted = arguments.list("types");
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (wanted.isEmpty() ? kind == Kind.PUBLIC : wanted.contains(kind.type)) {
                kinds.add(kind);
            }
        }
        if (kinds.size() < wanted.size()) {
            throw new SlackError("invalid_types");
        }
        return kinds;
    }

    private List<String> scope(Arguments arguments, String suffix) {
        return List.of(find(arguments).kind().scope + suffix);
    }

    private List<String> openScopes(Arguments arguments) {
        return List.of(arguments.list("users").size() > 1 ? "mpim:write" : "im:write");
    }

    /** The conversation, as far as the app may know of it. */
    private Conversation find(Arguments arguments) {
        return world.conversations()
                .find(arguments.text("channel"))
                .filter(each -> each.kind() == Kind.PUBLIC || isApp(each))
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    private boolean isApp(Conversation conversation) {
        return conversation.members().contains(world.app().botUser());
    }

    private JsonObject list(Arguments arguments) {
        List<Kind> kinds = types(arguments);
        List<JsonObject> channels = world.conversations().all().stream()
                .filter(each -> kinds.contains(each.kind()))
                .filter(each -> each.kind() == Kind.PUBLIC || isApp(each))
                .filter(each -> !(arguments.isTrue("exclude_archived") && each.isArchived()))
                .map(this::json)
                .toList();
        return Pages.page(arguments, "channels", channels, 999);
    }

    private JsonObject json(Conversation conversation) {
        return conversation.toJson(world.app().botUser(), world.app().team());
    }

    private JsonObject info(Arguments arguments) {
        JsonObject channel = json(find(arguments));
        if (!arguments.isTrue("include_num_members")) {
            channel.remove("num_members");
        }
        return Json.object("ok", true, "channel", channel);
    }

    private JsonObject members(Arguments arguments) {
        return Pages.page(arguments, "members", List.copyOf(find(arguments).members()), 999);
    }

    private JsonObject history(Arguments arguments) {
        Conversation conversation = find(arguments);
        if (!isApp(conversation)) {
            throw new SlackError("not_in_channel");
        }
        long oldest = stamp(arguments, "oldest", 0);
        long latest = stamp(arguments, "latest", Long.MAX_VALUE);
        boolean isInclusive = arguments.isTrue("inclusive");
        List<JsonObject> messages = new ArrayList<>();
        for (Message message : world.conversations().messages(conversation.id())) {
            long at = Stamps.read(message.ts()).orElseThrow();
            boolean isWithin = isInclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
            if (isWithin && !message.isEphemeral()) {
                messages.add(message.toJson(world.app()));
            }
        }
        Collections.reverse(messages);
        JsonObject page = Pages.page(arguments, "messages", messages, 999);
        page.addProperty(
                "has_more",
                !Json.text(page.getAsJsonObject("response_metadata"), "next_cursor")
                        .isEmpty());
        return page;
    }

    private long stamp(Arguments arguments, String name, long absent) {
        String text = arguments.text(name);
        return text.isEmpty() ? absent : Stamps.read(text).orElseThrow(() -> new SlackError("invalid_ts_" + name));
    }

    private JsonObject join(Arguments arguments) {
        Conversation channel = find(arguments);
        if (channel.kind() != Kind.PUBLIC) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        if (channel.isArchived()) {
            throw new SlackError("is_archived");
        }
        String bot = world.app().botUser();
        Conversation joined = world.conversations().change(channel.id(), each -> each.with(bot));
        world.chronicle().record(Happening.Kind.DID, bot, joined.id(), "Rapport joins #" + joined.name());
        return Json.object("ok", true, "channel", json(joined));
    }

    private JsonObject open(Arguments arguments) {
        Set<String> users = new LinkedHashSet<>(arguments.list("users"));
        users.remove(world.app().botUser());
        if (users.isEmpty() && arguments.text("channel").isEmpty()) {
            throw new SlackError("users_list_not_supplied");
        }
        if (users.size() > MOST_USERS) {
            throw new SlackError("too_many_users");
        }
        users.forEach(this::checkCanBeReached);
        Set<String> members = new LinkedHashSet<>(users);
        members.add(world.app().botUser());
        boolean isOpen =
                users.isEmpty() || world.conversations().between(members).isPresent();
        Conversation conversation =
                users.isEmpty() ? find(arguments) : world.conversations().open(members, world.now());
        return opened(arguments, conversation, isOpen);
    }

    private JsonObject opened(Arguments arguments, Conversation conversation, boolean isOpen) {
        JsonObject channel = arguments.isTrue("return_im") ? json(conversation) : Json.object("id", conversation.id());
        JsonObject answer = Json.object("ok", true, "channel", channel);
        if (isOpen) {
            answer.addProperty("no_op", true);
            answer.addProperty("already_open", true);
        }
        return answer;
    }

    private void checkCanBeReached(String user) {
        Person person = world.directory().find(user).orElseThrow(() -> new SlackError("user_not_found"));
        switch (person.kind()) {
            case DEACTIVATED -> throw new SlackError("user_disabled");
            case STRANGER -> throw new SlackError("user_not_visible");
            case BOT, SLACKBOT -> throw new SlackError("invalid_user_combination");
            default -> {}
        }
    }
}
