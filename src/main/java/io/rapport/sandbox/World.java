package io.rapport.sandbox;

import com.google.gson.JsonArray;
import io.rapport.sandbox.Conversation.Kind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The state of the workspace that calls, acts and readers share. */
record World(
        SandboxOptions options,
        AppCredentials app,
        Ids ids,
        Directory directory,
        Conversations conversations,
        Views views,
        Triggers triggers,
        Chronicle chronicle) {

    static World of(SandboxOptions options) {
        Ids ids = new Ids(options.company().people().size() * 7919L);
        Instant now = options.domainClock().instant();
        World world = new World(
                options,
                AppCredentials.simulated(options.company().team(), options.scopes()),
                ids,
                new Directory(options.company(), now),
                new Conversations(ids),
                new Views(ids),
                new Triggers(options.wireClock(), options.ackLimit(), ids),
                new Chronicle(options.domainClock()));
        options.company().rooms().forEach(room -> world.furnish(room, now));
        return world;
    }

    private void furnish(Company.Room room, Instant now) {
        Set<String> members = new LinkedHashSet<>();
        room.members().forEach(handle -> members.add(directory.named(handle).id()));
        conversations.create(room.isPrivate() ? Kind.PRIVATE : Kind.PUBLIC, room.name(), members, now);
    }

    Instant now() {
        return options.domainClock().instant();
    }

    Instant wireNow() {
        return options.wireClock().instant();
    }

    /** Shows a message of the app in a conversation, to everyone or to one person. */
    Message show(String channel, String text, JsonArray blocks, String onlyFor) {
        Instant now = now();
        Message message = new Message(
                channel,
                conversations.stamp(channel, now),
                app.botUser(),
                text,
                Elements.filled(blocks, ids),
                onlyFor.isEmpty() ? null : onlyFor,
                now,
                wireNow(),
                null);
        conversations.add(message);
        Happening.Kind kind = onlyFor.isEmpty() ? Happening.Kind.POSTED : Happening.Kind.POSTED_TO_ONE;
        chronicle.record(kind, message);
        return message;
    }

    /** Changes a message in place; empty when it is not there. */
    Optional<Message> change(String channel, String ts, String text, JsonArray blocks) {
        Instant now = now();
        JsonArray filled = Elements.filled(blocks, ids);
        Optional<Message> changed = conversations.replace(channel, ts, message -> message.changed(text, filled, now));
        changed.ifPresent(message -> chronicle.record(Happening.Kind.CHANGED, message));
        return changed;
    }

    /** The address under which everybody finds a message. */
    String permalink(String channel, String ts) {
        return "https://" + options.company().domain() + ".slack.com/archives/" + channel + "/p" + ts.replace(".", "");
    }

    /** The direct conversation between the app and a person, made when there is none. */
    Conversation direct(String person) {
        return conversations.open(Set.of(person, app.botUser()), now());
    }
}
