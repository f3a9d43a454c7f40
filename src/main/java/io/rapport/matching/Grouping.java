package io.rapport.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Groups of three to eight. Of few people the best ones exactly ({@link Subsets}), unless the rules leave somebody out; otherwise the best of what exact steps put together, what
 * {@link Annealing} finds and what the {@link Plan} says, improved by exchanges.
 */
final class Grouping {

    private static final long MOVES_A_PERSON = 3_000;
    private static final long FEWEST_MOVES = 20_000;
    private static final long MOST_MOVES = 3_000_000;
    private static final int STARTS_OF_FEW = 4;
    private static final int FEW = Subsets.MOST_PEOPLE;

    private final Roster roster;
    private final Weights weights;
    private final Past past;
    private final Assembly assembly;
    private final Exchanges exchanges;

    Grouping(Roster roster, Weights weights, Past past) {
        this.roster = roster;
        this.weights = weights;
        this.past = past;
        this.assembly = new Assembly(roster, weights);
        this.exchanges = new Exchanges(roster, weights);
    }

    List<int[]> groups(Progress progress) {
        int[] sizes = sizes(roster.problem());
        List<List<int[]>> starts = new ArrayList<>();
        Plan.of(roster, past, sizes).ifPresent(plan -> {
            weights.favour((one, other) -> plan[one] == plan[other]);
            starts.add(people(plan, sizes.length));
        });
        if (roster.size() <= Subsets.MOST_PEOPLE) {
            List<int[]> exact = new Subsets(roster, weights).groups(sizes);
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        starts.add(assembly.assemble(sizes));
        starts.addAll(annealed(sizes, progress));
        List<int[]> groups = exchanges.improve(best(starts, sizes), sizes);
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

    /** Returns what annealing finds, from several starts where people are few. */
    List<List<int[]>> annealed(int[] sizes, Progress progress) {
        if (roster.size() > Roster.KEPT || sizes.length < 2) {
            return List.of();
        }
        Annealing annealing = new Annealing(roster, weights);
        SplittableRandom random = new SplittableRandom(roster.problem().seed());
        long moves = Math.max(FEWEST_MOVES, Math.min(MOST_MOVES, MOVES_A_PERSON * roster.size()));
        return IntStream.range(0, roster.size() <= FEW ? STARTS_OF_FEW : 1)
                .mapToObj(start -> annealing.groups(sizes, moves, random, progress))
                .toList();
    }

    private List<int[]> best(List<List<int[]>> starts, int[] sizes) {
        return starts.stream()
                .map(start -> exchanges.climb(start, sizes))
                .max(Comparator.comparingLong(this::worth))
                .orElseThrow();
    }

    private long worth(List<int[]> groups) {
        return groups.stream().mapToLong(weights::group).sum();
    }

    /** Returns the people of each group of a plan, nobody where they may not be together. */
    private List<int[]> people(int[] plan, int groups) {
        return IntStream.range(0, groups)
                .mapToObj(group -> IntStream.range(0, plan.length)
                        .filter(number -> plan[number] == group)
                        .toArray())
                .map(members -> roster.allows(members) ? members : new int[0])
                .toList();
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
