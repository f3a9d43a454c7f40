package io.rapport.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything that happened, in order, and who wants to hear of it at once. */
final class Chronicle {

    private final List<Happening> happenings = new ArrayList<>();
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
    private final InstantSource domainClock;

    Chronicle(InstantSource domainClock) {
        this.domainClock = domainClock;
    }

    void record(Happening.Kind kind, String person, String channel, String words) {
        announce(kind, person, channel, "", words);
    }

    /** Records what happened to a message, for everyone who sees it. */
    void record(Happening.Kind kind, Message message) {
        String onlyFor = message.onlyFor() == null ? "" : message.onlyFor();
        announce(kind, onlyFor, message.channel(), message.ts(), message.words());
    }

    /** Records that a person wrote a message. */
    void wrote(Message message, String words) {
        announce(Happening.Kind.DID, message.author(), message.channel(), message.ts(), words);
    }

    private void announce(Happening.Kind kind, String person, String channel, String message, String words) {
        Happening happening = keep(kind, person, channel, message, words);
        listeners.forEach(listener -> listener.accept(happening));
    }

    void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    synchronized List<Happening> all() {
        return List.copyOf(happenings);
    }

    /** What happened after the first {@code count} happenings. */
    synchronized List<Happening> after(int count) {
        return List.copyOf(happenings.subList(count, happenings.size()));
    }

    private synchronized Happening keep(
            Happening.Kind kind, String person, String channel, String message, String words) {
        Instant now = domainClock.instant();
        Happening happening = new Happening(happenings.size() + 1, now, kind, person, channel, message, words);
        happenings.add(happening);
        return happening;
    }
}
