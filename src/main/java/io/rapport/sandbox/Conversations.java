package io.rapport.sandbox;

import io.rapport.sandbox.Conversation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Every conversation of the workspace and the messages that stand in it. */
final class Conversations {

    private final Map<String, Conversation> byId = new LinkedHashMap<>();
    private final Map<Set<String>, String> byMembers = new HashMap<>();
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
        if (!made.isChannel()) {
            byMembers.putIfAbsent(made.members(), made.id());
        }
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
        return Optional.ofNullable(byMembers.get(members)).flatMap(this::find);
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

    /** The newest messages that fit, the newest first; looks no further back than it must. */
    synchronized List<Message> newest(String channel, Predicate<Message> fits, int most) {
        List<Message> all = messages.getOrDefault(channel, List.of());
        List<Message> found = new ArrayList<>();
        for (int index = all.size() - 1; index >= 0 && found.size() < most; index--) {
            if (fits.test(all.get(index))) {
                found.add(all.get(index));
            }
        }
        return found;
    }

    /** How many messages after {@code mark} fit. */
    synchronized int countAfter(String channel, String mark, Predicate<Message> fits) {
        List<Message> all = messages.getOrDefault(channel, List.of());
        int count = 0;
        for (int index = all.size() - 1; index >= 0 && all.get(index).ts().compareTo(mark) > 0; index--) {
            count += fits.test(all.get(index)) ? 1 : 0;
        }
        return count;
    }

    synchronized Optional<Message> message(String channel, String ts) {
        int index = place(channel, ts);
        return index < 0 ? Optional.empty() : Optional.of(in(channel).get(index));
    }

    synchronized Optional<Message> replace(String channel, String ts, UnaryOperator<Message> change) {
        int index = place(channel, ts);
        if (index < 0) {
            return Optional.empty();
        }
        Message after = change.apply(in(channel).get(index));
        in(channel).set(index, after);
        return Optional.of(after);
    }

    /** Where a message stands; sought from the newest on, because people act on what is new. */
    private int place(String channel, String ts) {
        List<Message> all = messages.getOrDefault(channel, List.of());
        int index = all.size() - 1;
        while (index >= 0 && !all.get(index).ts().equals(ts)) {
            index--;
        }
        return index;
    }

    synchronized boolean remove(String channel, String ts) {
        return in(channel).removeIf(message -> message.ts().equals(ts));
    }

    private List<Message> in(String channel) {
        return messages.computeIfAbsent(channel, none -> new ArrayList<>());
    }
}
