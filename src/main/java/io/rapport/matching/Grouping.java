package io.rapport.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Groups of three to eight: put together from the best pairs, pairs of pairs and so on, then improved by exchanges. */
final class Grouping {

    private final Roster roster;
    private final Assembly assembly;
    private final Exchanges exchanges;

    Grouping(Roster roster, Weights weights) {
        this.roster = roster;
        this.assembly = new Assembly(roster, weights);
        this.exchanges = new Exchanges(roster, weights);
    }

    List<int[]> groups() {
        int[] sizes = sizes(roster.problem());
        List<int[]> groups = exchanges.improve(assembly.assemble(sizes), sizes);
        if (!roster.problem().largerGroupsAllowed()) {
            return groups;
        }
        List<int[]> more = assembly.pairs(left(groups));
        if (more.isEmpty()) {
            return groups;
        }
        more.addAll(groups);
        return exchanges.improve(more, wide(more, sizes));
    }

    /** Returns the sizes to aim at: all alike, some larger by one, or all of about the same size where even that does not come out. */
    static int[] sizes(Problem problem) {
        int people = problem.candidates().size();
        int usual = problem.groupSize();
        if (people < usual) {
            return new int[] {people};
        }
        if (!problem.largerGroupsAllowed()) {
            return IntStream.generate(() -> usual).limit(people / usual).toArray();
        }
        int groups = people % usual <= people / usual ? people / usual : people / usual + 1;
        return IntStream.range(0, groups)
                .map(group -> people / groups + (group < people % groups ? 1 : 0))
                .toArray();
    }

    private int[] left(List<int[]> groups) {
        return IntStream.range(0, roster.size())
                .filter(number -> groups.stream().flatMapToInt(Arrays::stream).noneMatch(member -> member == number))
                .toArray();
    }

    /** Returns room for each group to grow to the largest size aimed at. */
    private static int[] wide(List<int[]> groups, int[] sizes) {
        int largest = Arrays.stream(sizes).max().orElse(2);
        return groups.stream().mapToInt(group -> largest).toArray();
    }
}
