package io.rapport.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The time that each two candidates have in common. Few people keep hours of their own, so that most are told from a small table. */
final class Overlaps {

    private static final int LARGEST_TABLE = 1_024;

    private final List<Availability> kinds = new ArrayList<>();
    private final int[] kind;
    private final int[][] minutes;

    Overlaps(List<Candidate> people) {
        Map<Availability, Integer> numbers = new HashMap<>();
        this.kind = people.stream().mapToInt(each -> number(each, numbers)).toArray();
        int size = kinds.size() <= LARGEST_TABLE ? kinds.size() : 0;
        this.minutes = new int[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                minutes[one][other] = kinds.get(one).overlapMinutes(kinds.get(other));
            }
        }
    }

    private int number(Candidate candidate, Map<Availability, Integer> numbers) {
        return numbers.computeIfAbsent(candidate.availability(), availability -> {
            kinds.add(availability);
            return kinds.size() - 1;
        });
    }

    /** Returns how many kinds of hours there are, 0 if too many for a table. */
    int kinds() {
        return minutes.length;
    }

    /** Returns which kind of hours somebody keeps. */
    int kind(int number) {
        return kind[number];
    }

    /** Returns the minutes that two kinds of hours have in common. */
    int minutesOfKinds(int one, int other) {
        return minutes[one][other];
    }

    int minutes(int one, int other) {
        return minutes.length > 0
                ? minutes[kind[one]][kind[other]]
                : kinds.get(kind[one]).overlapMinutes(kinds.get(kind[other]));
    }

    int minutes(int... members) {
        Availability common = kinds.get(kind[members[0]]);
        for (int index = 1; index < members.length; index++) {
            common = common.common(kinds.get(kind[members[index]]));
        }
        return common.minutes();
    }
}
