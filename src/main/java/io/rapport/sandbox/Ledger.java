package io.rapport.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every call the app made, in the order in which they were decided. */
final class Ledger {

    private final List<Call> calls = new ArrayList<>();
    private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** The number of this call among those of its method, from 1. */
    synchronized long count(String method) {
        return counts.merge(method, 1L, Long::sum);
    }

    void record(Call call) {
        synchronized (this) {
            calls.add(call);
        }
        listeners.forEach(listener -> listener.accept(call));
    }

    /** Hears of every call from now on. */
    void listen(Consumer<Call> listener) {
        listeners.add(listener);
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }
}
