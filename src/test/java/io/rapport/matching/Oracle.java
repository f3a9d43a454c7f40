package io.rapport.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What is best for a small problem of pairs and at most one trio, found by trying everything, with rules and levels written down a second time.
 */
final class Oracle {

    private final Problem problem;
    private final Roster roster;
    private final Weights weights;
    private final int people;
    /** The figures of each allowed pair and trio by its set of numbers; nothing for other sets. */
    private final long[][] figures;

    Oracle(Problem problem) {
        this.problem = problem;
        this.roster = new Roster(problem);
        this.weights = new Weights(roster, new Past(roster));
        this.people = roster.size();
        this.figures = new long[1 << people][];
        for (int set = 0; set < figures.length; set++) {
            int size = Integer.bitCount(set);
            boolean tried = size == 2 || (size == 3 && problem.odd() == Odd.JOINS);
            int[] members = BitSet.valueOf(new long[] {set}).stream().toArray();
            figures[set] = tried && allowed(members) ? figures(members) : new long[0];
        }
    }

    /** The figures that count, the first the most: matched, rounds missed, turns in a trio, new pairs, whole weight. */
    List<Long> best() {
        long[][] withoutTrio = new long[1 << people][5];
        long[][] withTrio = new long[1 << people][5];
        for (int set = 1; set < 1 << people; set++) {
            int one = Integer.numberOfTrailingZeros(set);
            int rest = set & (set - 1);
            withoutTrio[set] = withoutTrio[rest];
            withTrio[set] = withTrio[rest];
            for (int others = rest; others != 0; others &= others - 1) {
                int other = Integer.numberOfTrailingZeros(others);
                int left = rest & ~(1 << other);
                int two = 1 << one | 1 << other;
                withoutTrio[set] = better(withoutTrio[set], sum(withoutTrio[left], figures[two]));
                withTrio[set] = better(withTrio[set], sum(withTrio[left], figures[two]));
                for (int thirds = others & (others - 1); thirds != 0; thirds &= thirds - 1) {
                    int third = Integer.lowestOneBit(thirds);
                    withTrio[set] = better(withTrio[set], sum(withoutTrio[left & ~third], figures[two | third]));
                }
            }
            withTrio[set] = better(withTrio[set], withoutTrio[set]);
        }
        return list(withTrio[(1 << people) - 1]);
    }

    /** The same figures for an arrangement. */
    List<Long> figures(Arrangement arrangement) {
        long[] sum = new long[5];
        for (Arrangement.Group group : arrangement.groups()) {
            int[] members = group.ids().stream().mapToInt(roster::number).toArray();
            sum = sum(sum, figures(members));
        }
        return list(sum);
    }

    private long[] figures(int... members) {
        long missed = 0;
        long turns = 0;
        long newness = 0;
        for (int index = 0; index < members.length; index++) {
            missed += rank(members[index], Candidate::roundsMissed);
            turns += members.length > 2 ? rank(members[index], Candidate::timesInTrio) : 0;
            for (int earlier = 0; earlier < index; earlier++) {
                newness += newness(
                        roster.person(members[index]).id(),
                        roster.person(members[earlier]).id());
            }
        }
        return new long[] {members.length, missed, -turns, newness, weights.group(members)};
    }

    private long rank(int number, ToIntFunction<Candidate> count) {
        int own = count.applyAsInt(roster.person(number));
        return problem.candidates().stream()
                .mapToInt(count)
                .distinct()
                .filter(other -> other < own)
                .count();
    }

    private int newness(String one, String other) {
        List<Meeting> meetings = problem.history().stream()
                .filter(meeting -> meeting.pair().equals(new Pair(one, other)))
                .toList();
        return meetings.isEmpty() ? 2 : meetings.stream().anyMatch(Meeting::held) ? 0 : 1;
    }

    private boolean allowed(int... members) {
        return allowed(problem, Arrays.stream(members).mapToObj(roster::person).toList());
    }

    /** Says whether a group breaks no rule of the problem. */
    static boolean allowed(Problem problem, List<Candidate> group) {
        for (Candidate one : group) {
            for (Candidate other : group) {
                if (!one.equals(other) && problem.neverTogether().contains(new Pair(one.id(), other.id()))) {
                    return false;
                }
            }
        }
        return problem.rules().stream().allMatch(rule -> holds(rule, group));
    }

    private static boolean holds(Rule rule, List<Candidate> group) {
        if (rule instanceof Rule.Forbidden forbidden) {
            return group.stream()
                    .noneMatch(one -> group.stream()
                            .anyMatch(other ->
                                    !one.equals(other) && forbidden.pairs().contains(new Pair(one.id(), other.id()))));
        }
        if (rule instanceof Rule.MustDiffer differ) {
            return group.stream()
                    .allMatch(one -> group.stream()
                            .allMatch(other -> one.equals(other)
                                    || Collections.disjoint(one.values(differ.trait()), other.values(differ.trait()))));
        }
        if (rule instanceof Rule.MustShare share) {
            Set<String> common = new HashSet<>(group.get(0).values(share.trait()));
            group.forEach(one -> common.retainAll(one.values(share.trait())));
            return !common.isEmpty();
        }
        if (rule instanceof Rule.MinimumOverlap overlap) {
            Availability common = Availability.always();
            for (Candidate one : group) {
                common = common.common(one.availability());
            }
            return common.minutes() >= overlap.atLeast().toMinutes();
        }
        Rule.Across across = (Rule.Across) rule;
        long here = count(group, across.trait(), across.oneValue());
        return here > 0
                && here < group.size()
                && here + count(group, across.trait(), across.otherValue()) == group.size();
    }

    private static long count(List<Candidate> group, String trait, String value) {
        return group.stream()
                .filter(one -> one.values(trait).equals(Set.of(value)))
                .count();
    }

    /** Adds up, or returns nothing for a set that is not allowed. */
    private static long[] sum(long[] one, long[] other) {
        long[] sum = Arrays.copyOf(one, other.length);
        for (int level = 0; level < sum.length; level++) {
            sum[level] += other[level];
        }
        return sum;
    }

    private static long[] better(long[] one, long[] other) {
        return Arrays.compare(one, other) >= 0 ? one : other;
    }

    private static List<Long> list(long[] figures) {
        return Arrays.stream(figures).boxed().toList();
    }
}
