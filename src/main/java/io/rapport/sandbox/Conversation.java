package io.rapport.sandbox;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place where messages are shown.
 *
 * @param name the channel's name without {@code #}; empty for direct messages
 * @param members ids, the app's own user among them where it takes part
 */
public record Conversation(String id, Kind kind, String name, Set<String> members, boolean isArchived, long created) {

    /** What sort of place it is. */
    public enum Kind {
        PUBLIC("public_channel", "channels"),
        PRIVATE("private_channel", "groups"),
        DIRECT("im", "im"),
        GROUP("mpim", "mpim");

        final String type;
        final String scope;

        Kind(String type, String scope) {
            this.type = type;
            this.scope = scope;
        }
    }

    /** Copies the members, keeping their order. */
    public Conversation {
        members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    /** Whether it is a channel, public or private. */
    public boolean isChannel() {
        return kind == Kind.PUBLIC || kind == Kind.PRIVATE;
    }

    Conversation with(String member) {
        Set<String> more = new LinkedHashSet<>(members);
        more.add(member);
        return new Conversation(id, kind, name, more, isArchived, created);
    }

    Conversation without(String member) {
        Set<String> fewer = new LinkedHashSet<>(members);
        fewer.remove(member);
        return new Conversation(id, kind, name, fewer, isArchived, created);
    }

    Conversation archived() {
        return new Conversation(id, kind, name, members, true, created);
    }

    JsonObject toJson(String app, String team) {
        JsonObject json = Json.object("id", id, "created", created, "is_archived", isArchived);
        if (kind == Kind.DIRECT) {
            List<String> others =
                    members.stream().filter(each -> !each.equals(app)).toList();
            json.addProperty("is_im", true);
            json.addProperty("user", others.isEmpty() ? app : others.get(0));
            json.addProperty("is_user_deleted", false);
            return json;
        }
        addChannel(json, app, team);
        return json;
    }

    private void addChannel(JsonObject json, String app, String team) {
        json.addProperty("name", name);
        json.addProperty("name_normalized", name);
        json.addProperty("is_channel", kind == Kind.PUBLIC);
        json.addProperty("is_group", kind == Kind.PRIVATE);
        json.addProperty("is_im", false);
        json.addProperty("is_mpim", kind == Kind.GROUP);
        json.addProperty("is_private", kind != Kind.PUBLIC);
        json.addProperty("is_general", "general".equals(name));
        json.addProperty("is_shared", false);
        json.addProperty("is_ext_shared", false);
        json.addProperty("is_org_shared", false);
        json.addProperty("is_member", members.contains(app));
        json.addProperty("context_team_id", team);
        json.addProperty("num_members", members.size());
        json.add("topic", Json.object("value", "", "creator", "", "last_set", 0));
        json.add("purpose", Json.object("value", "", "creator", "", "last_set", 0));
    }
}
