package io.rapport.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts calls within the last minute and says when a method has had enough. */
final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MESSAGES_IN_WORKSPACE = 300;
    private static final int MESSAGES_IN_CHANNEL = 60;
    private static final int BURST_IN_CHANNEL = 5;
    private static final Map<String, Integer> PER_MINUTE = Map.ofEntries(
            Map.entry("users.list", 20),
            Map.entry("conversations.list", 20),
            Map.entry("dnd.teamInfo", 20),
            Map.entry("conversations.open", 50),
            Map.entry("conversations.info", 50),
            Map.entry("conversations.history", 50),
            Map.entry("conversations.join", 50),
            Map.entry("chat.update", 50),
            Map.entry("chat.delete", 50),
            Map.entry("dnd.info", 50),
            Map.entry("team.profile.get", 50),
            Map.entry("users.info", 100),
            Map.entry("users.profile.get", 100),
            Map.entry("conversations.members", 100),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("views.open", 100),
            Map.entry("views.push", 100),
            Map.entry("views.update", 100),
            Map.entry("views.publish", 100));

    private final Map<String, Deque<Instant>> calls = new LinkedHashMap<>();
    private double factor;

    /**
     * @param factor multiplies every limit; 0 switches them off
     */
    RateLimits(double factor) {
        this.factor = factor;
    }

    synchronized void scale(double newFactor) {
        factor = newFactor;
    }

    /** Counts a call, or tells how long to wait before the next is heard. */
    synchronized Optional<Duration> take(String method, String channel, Instant now) {
        if (factor <= 0) {
            return Optional.empty();
        }
        if (!method.equals("chat.postMessage")) {
            int most = PER_MINUTE.getOrDefault(method, 600);
            return within(method, scaled(most), MINUTE, now);
        }
        Optional<Duration> inWorkspace = wait(method, scaled(MESSAGES_IN_WORKSPACE), MINUTE, now);
        if (inWorkspace.isPresent()) {
            return inWorkspace;
        }
        String place = method + " " + channel;
        Optional<Duration> inMinute = wait(place, scaled(MESSAGES_IN_CHANNEL), MINUTE, now);
        Optional<Duration> inBurst = wait(place, scaled(BURST_IN_CHANNEL), Duration.ofSeconds(BURST_IN_CHANNEL), now);
        if (inMinute.isPresent() || inBurst.isPresent()) {
            return inMinute.or(() -> inBurst);
        }
        count(method, now);
        count(place, now);
        return Optional.empty();
    }

    private int scaled(int limit) {
        return Math.max(1, (int) Math.round(limit * factor));
    }

    private Optional<Duration> within(String key, int most, Duration span, Instant now) {
        Optional<Duration> wait = wait(key, most, span, now);
        if (wait.isEmpty()) {
            count(key, now);
        }
        return wait;
    }

    private Optional<Duration> wait(String key, int most, Duration span, Instant now) {
        Deque<Instant> past = calls.computeIfAbsent(key, none -> new ArrayDeque<>());
        while (!past.isEmpty() && past.peekFirst().plus(MINUTE).compareTo(now) <= 0) {
            past.removeFirst();
        }
        long recent = past.stream().filter(call -> call.plus(span).isAfter(now)).count();
        if (recent < most) {
            return Optional.empty();
        }
        Instant oldest = past.stream()
                .filter(call -> call.plus(span).isAfter(now))
                .findFirst()
                .orElse(now);
        return Optional.of(Duration.between(now, oldest.plus(span)));
    }

    private void count(String key, Instant now) {
        calls.computeIfAbsent(key, none -> new ArrayDeque<>()).addLast(now);
    }
}
