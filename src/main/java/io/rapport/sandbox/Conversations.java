package io.rapport.sandbox;

import io.rapport.sandbox.Conversation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every conversation of the workspace and the messages that stand in it. */
final class Conversations {

    private final Map<String, Conversation> byId = new LinkedHashMap<>();
    private final Map<String, List<Message>> messages = new LinkedHashMap<>();
    private final Map<String, Long> lastStamp = new LinkedHashMap<>();
    private final Ids ids;

    Conversations(Ids ids) {
        this.ids = ids;
    }

    synchronized Conversation create(Kind kind, String name, Set<String> members, Instant now) {
        String prefix = kind == Kind.DIRECT ? "D" : "C";
        Conversation made = new Conversation(ids.next(prefix), kind, name, members, false, now.getEpochSecond());
        byId.put(made.id(), made);
        messages.put(made.id(), new ArrayList<>());
        return made;
    }

    synchronized List<Conversation> all() {
        return List.copyOf(byId.values());
    }

    synchronized Optional<Conversation> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The direct or group conversation of exactly these members. */
    synchronized Optional<Conversation> between(Set<String> members) {
        return byId.values().stream()
                .filter(each -> !each.isChannel() && each.members().equals(members))
                .findFirst();
    }

    /** The direct or group conversation of exactly these members, made when there is none. */
    synchronized Conversation open(Set<String> members, Instant now) {
        Kind kind = members.size() <= 2 ? Kind.DIRECT : Kind.GROUP;
        Set<String> ordered = new LinkedHashSet<>(members);
        String name = kind == Kind.DIRECT ? "" : "mpdm-" + String.join("--", ordered) + "-1";
        return between(members).orElseGet(() -> create(kind, name, ordered, now));
    }

    synchronized Conversation change(String id, UnaryOperator<Conversation> change) {
        Conversation before = find(id).orElseThrow(() -> new IllegalArgumentException("no conversation " + id));
        Conversation after = change.apply(before);
        byId.put(id, after);
        return after;
    }

    /** The next stamp of a conversation: its instant, or the microsecond after the last when that is taken. */
    synchronized String stamp(String channel, Instant now) {
        long micros = Math.max(Stamps.micros(now), lastStamp.getOrDefault(channel, 0L) + 1);
        lastStamp.put(channel, micros);
        return Stamps.write(micros);
    }

    synchronized Message add(Message message) {
        in(message.channel()).add(message);
        return message;
    }

    synchronized List<Message> messages(String channel) {
        return List.copyOf(messages.getOrDefault(channel, List.of()));
    }

    synchronized Optional<Message> message(String channel, String ts) {
        return messages(channel).stream()
                .filter(message -> message.ts().equals(ts))
                .findFirst();
    }

    synchronized Optional<Message> replace(String channel, String ts, UnaryOperator<Message> change) {
        Optional<Message> before = message(channel, ts);
        Optional<Message> after = before.map(change);
        after.ifPresent(changed -> in(channel).replaceAll(each -> each.ts().equals(ts) ? changed : each));
        return after;
    }

    synchronized boolean remove(String channel, String ts) {
        return in(channel).removeIf(message -> message.ts().equals(ts));
    }

    private List<Message> in(String channel) {
        return messages.computeIfAbsent(channel, none -> new ArrayList<>());
    }
}
