package io.rapport.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

    /** Returns the numbers of those of whom something is true. */
    BitSet bits(Predicate<Candidate> wanted) {
        BitSet bits = new BitSet(people.size());
        IntStream.range(0, people.size())
                .filter(number -> wanted.test(people.get(number)))
                .forEach(bits::set);
        return bits;
    }

    Overlaps overlaps() {
        return overlaps;
    }

    List<Candidate> people() {
        return people;
    }
}
