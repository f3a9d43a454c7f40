package io.rapport.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The accounts of the workspace and when each last changed. */
final class Directory {

    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final Map<String, Instant> updated = new LinkedHashMap<>();

    private final Map<String, Quiet> quiet = new LinkedHashMap<>();

    private final CustomFields fields = new CustomFields();

    /** A stretch in which someone does not want to be disturbed. */
    record Quiet(Instant from, Instant to) {}

    Directory(Company company, Instant now) {
        company.people().forEach(person -> {
            byId.put(person.id(), person);
            updated.put(person.id(), now);
        });
    }

    synchronized List<Person> all() {
        return List.copyOf(byId.values());
    }

    synchronized Optional<Person> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Instant updated(String id) {
        return updated.getOrDefault(id, Instant.EPOCH);
    }

    /** The person with this handle. */
    synchronized Person named(String handle) {
        return byId.values().stream()
                .filter(person -> person.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody here is called " + handle));
    }

    synchronized Person change(String id, Instant now, UnaryOperator<Person> change) {
        Person before = find(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
        Person after = change.apply(before);
        byId.put(id, after);
        updated.put(id, now);
        return after;
    }

    synchronized void add(Person person, Instant now) {
        byId.put(person.id(), person);
        updated.put(person.id(), now);
    }

    /** The profile fields that the workspace made for itself. */
    CustomFields fields() {
        return fields;
    }

    synchronized Optional<Quiet> quiet(String id) {
        return Optional.ofNullable(quiet.get(id));
    }

    synchronized void doNotDisturb(String id, Instant from, Instant to) {
        quiet.put(id, new Quiet(from, to));
    }
}
