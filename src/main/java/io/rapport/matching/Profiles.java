package io.rapport.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the candidates of a roster are like, by their numbers, each trait looked through once. */
final class Profiles {

    private final List<Candidate> people;
    private final Map<String, Trait> traits = new HashMap<>();
    private final Overlaps overlaps;

    Profiles(List<Candidate> people) {
        this.people = people;
        this.overlaps = new Overlaps(people);
    }

    Trait trait(String name) {
        return traits.computeIfAbsent(name, each -> new Trait(people, each));
    }

    Overlaps overlaps() {
        return overlaps;
    }

    List<Candidate> people() {
        return people;
    }
}
