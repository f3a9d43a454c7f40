package io.rapport.sandbox;

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
        Happening happening = keep(kind, person, channel, words);
        listeners.forEach(listener -> listener.accept(happening));
    }

    void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    synchronized List<Happening> all() {
        return List.copyOf(happenings);
    }

    private synchronized Happening keep(Happening.Kind kind, String person, String channel, String words) {
        Happening happening = new Happening(happenings.size() + 1, domainClock.instant(), kind, person, channel, words);
        happenings.add(happening);
        return happening;
    }
}
