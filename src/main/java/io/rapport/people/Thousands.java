package io.rapport.people;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Splits long lists, because a statement takes only so many arguments. */
final class Thousands {

    private static final int SIZE = 1_000;

    private Thousands() {}

    static <T> List<List<T>> of(Collection<T> items) {
        List<T> all = items.stream().distinct().toList();
        return IntStream.range(0, (all.size() + SIZE - 1) / SIZE)
                .mapToObj(part -> all.subList(part * SIZE, Math.min(all.size(), (part + 1) * SIZE)))
                .toList();
    }
}
