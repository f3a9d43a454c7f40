package io.rapport.messaging;

import io.rapport.people.MemberId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A set of members as one text: their ids in order, separated by spaces; the same set is the same text. */
final class Circle {

    private Circle() {}

    static List<MemberId> ordered(Collection<MemberId> members) {
        return members.stream()
                .distinct()
                .sorted(Comparator.comparing(MemberId::value))
                .toList();
    }

    static String text(Collection<MemberId> members) {
        return ordered(members).stream().map(MemberId::value).collect(Collectors.joining(" "));
    }

    static List<MemberId> members(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(MemberId::new).toList();
    }
}
