package io.rapport.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every call the app made, in the order in which they were decided. */
final class Ledger {

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** The number of this call among those of its method, from 1. */
    synchronized long count(String method) {
        return counts.merge(method, 1L, Long::sum);
    }

    synchronized void record(Call call) {
        calls.add(call);
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }
}
