package io.rapport.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What an organizer may know about how a round came out: what the next best groups would have cost, who competes for whom, and which small change would give
 * more people a group.
 *
 * <p>Everything is found as if there were no confidential pairs, so that nothing here depends on them but through the groups themselves. It is worked out when
 * asked for, for it takes longer than the round.
 */
public final class Account {

    private static final int TRIED_OVERLAPS = 8;

    private final Problem problem;
    private final Roster roster;
    private final Weights weights;
    private final Arrangement arrangement;

    private Account(Problem problem, Arrangement arrangement) {
        this.problem = problem;
        this.roster = new Roster(problem);
        this.weights = new Weights(roster, new Past(roster));
        this.arrangement = arrangement;
    }

    /** Prepares an account of an arrangement. */
    public static Account of(Problem problem, Arrangement arrangement) {
        return new Account(openly(new Attendance(problem).problem()), arrangement);
    }

    private static Problem openly(Problem problem) {
        return new Problem(
                problem.candidates(),
                problem.groupSize(),
                problem.odd(),
                problem.rules(),
                Set.of(),
                problem.preferences(),
                problem.history(),
                problem.on(),
                problem.seed());
    }

    /**
     * The two groups that would have come next, had a group been split by one exchange.
     *
     * @param newPairs how many fewer pairs would be new to each other (half points: introduced, but nobody says they met)
     * @param soft how much lower the two groups would score by preferences, in thousandths of one pair's best score; may be negative if {@code newPairs} decides
     */
    public record RunnerUp(List<List<String>> groups, double newPairs, int soft) {

        /** Copies the groups. */
        public RunnerUp {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /** More people want than there is room for: so many who could all only be with these partners. */
    public record Competition(List<String> people, List<String> partners) {

        /** Copies the ids. */
        public Competition {
            people = List.copyOf(people);
            partners = List.copyOf(partners);
        }
    }

    /** A change that would give more people a group. */
    public sealed interface Change {

        /** Without this rule so many more people would have a group. */
        record WithoutRule(Rule rule, int more) implements Change {}

        /** With this much time in common required instead so many more people would have a group. */
        record LessOverlap(Duration atLeast, int more) implements Change {}

        /** If an odd person joined a group so many more people would have one. */
        record OddJoins(int more) implements Change {}

        /** With this much more time in common with somebody who is free too this person would have a group. */
        record MoreHours(String id, Duration more) implements Change {}
    }

    /** Returns the best two groups that one exchange would make of a group and another one. */
    public Optional<RunnerUp> runnerUp(Arrangement.Group group) {
        int[] own = numbers(group);
        RunnerUp best = null;
        long least = Long.MAX_VALUE;
        for (Arrangement.Group other : arrangement.groups()) {
            int[] others = numbers(other);
            for (int index = 0; index < own.length && !other.equals(group); index++) {
                for (int place = 0; place < others.length; place++) {
                    int[] here = replaced(own, index, others[place]);
                    int[] there = replaced(others, place, own[index]);
                    if (roster.allows(here) && roster.allows(there)) {
                        long loss =
                                weights.group(own) + weights.group(others) - weights.group(here) - weights.group(there);
                        if (loss >= 0 && loss < least) {
                            least = loss;
                            best = runnerUp(List.of(own, others), List.of(here, there));
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private RunnerUp runnerUp(List<int[]> before, List<int[]> after) {
        long[] now = pairs(before);
        long[] then = pairs(after);
        return new RunnerUp(after.stream().map(this::ids).toList(), (now[0] - then[0]) / 2.0, (int) (now[1] - then[1]));
    }

    /** Returns the newness and the soft scores of all pairs in groups. */
    private long[] pairs(List<int[]> groups) {
        long[] sums = new long[2];
        for (int[] members : groups) {
            for (int index = 1; index < members.length; index++) {
                for (int earlier = 0; earlier < index; earlier++) {
                    sums[0] += weights.pair(members[index], members[earlier])
                            / weights.units().newness();
                    sums[1] += weights.softOutOfThousand(members[index], members[earlier]);
                }
            }
        }
        return sums;
    }

    private int[] numbers(Arrangement.Group group) {
        return group.ids().stream().mapToInt(roster::number).toArray();
    }

    private List<String> ids(int[] members) {
        return Arrays.stream(members)
                .mapToObj(number -> roster.person(number).id())
                .sorted()
                .toList();
    }

    private static int[] replaced(int[] members, int index, int comes) {
        int[] changed = members.clone();
        changed[index] = comes;
        return changed;
    }

    /** Returns, in rounds of pairs, whom the people without one compete with and for whom. */
    public List<Competition> competitions() {
        List<Competition> found = new ArrayList<>();
        if (problem.groupSize() > 2 || arrangement.leftOut().isEmpty()) {
            return found;
        }
        Contests contests = new Contests(roster.size(), new Allowed(roster), problem.seed());
        for (Arrangement.LeftOut left : arrangement.leftOut()) {
            int number = roster.number(left.id());
            if (number >= 0 && contests.canBeLeftOut(number)) {
                Contest contest = contests.around(number);
                if (!contest.wanted().isEmpty()) {
                    merge(new Competition(ids(contest.competing()), ids(contest.wanted())), found);
                }
            }
        }
        return found;
    }

    /** Every pair that the open rules allow. */
    private record Allowed(Roster roster) implements PairWeights {

        @Override
        public long of(int one, int other) {
            return roster.makesPair(one, other) ? 1 : -1;
        }

        @Override
        public long most(int vertex) {
            return 1;
        }
    }

    private List<String> ids(List<Integer> numbers) {
        return ids(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Makes one competition of all that are about the same partners. */
    private static void merge(Competition competition, List<Competition> found) {
        Set<String> people = new TreeSet<>(competition.people());
        Set<String> partners = new TreeSet<>(competition.partners());
        for (Competition other : List.copyOf(found)) {
            if (!Collections.disjoint(partners, other.partners())) {
                people.addAll(other.people());
                partners.addAll(other.partners());
                found.remove(other);
            }
        }
        found.add(new Competition(List.copyOf(people), List.copyOf(partners)));
    }

    /** Returns what would help those who are left out, the most helpful first; empty if nobody is or nothing would. */
    public List<Change> changes() {
        if (arrangement.leftOut().isEmpty() || roster.size() < 2) {
            return List.of();
        }
        int now = Math.max(roster.size() - arrangement.leftOut().size(), matched(problem.rules(), problem.odd()));
        List<Change> changes = new ArrayList<>();
        for (Rule rule : problem.rules()) {
            List<Rule> others =
                    problem.rules().stream().filter(each -> !each.equals(rule)).toList();
            int more = matched(others, problem.odd()) - now;
            if (more > 0 && rule instanceof Rule.MinimumOverlap overlap) {
                changes.add(lessOverlap(overlap, others, now));
            } else if (more > 0) {
                changes.add(new Change.WithoutRule(rule, more));
            }
        }
        int joining = matched(problem.rules(), Odd.JOINS) - now;
        if (problem.odd() == Odd.SITS_OUT && joining > 0) {
            changes.add(new Change.OddJoins(joining));
        }
        changes.addAll(moreHours());
        return changes;
    }

    private int matched(List<Rule> rules, Odd odd) {
        Problem changed = new Problem(
                problem.candidates(),
                problem.groupSize(),
                odd,
                rules,
                Set.of(),
                problem.preferences(),
                problem.history(),
                problem.on(),
                problem.seed());
        return roster.size() - Matching.solve(changed).leftOut().size();
    }

    /** Finds the most time in common that still gives more people a group, among what those left out have with others. */
    private Change lessOverlap(Rule.MinimumOverlap overlap, List<Rule> others, int now) {
        TreeSet<Integer> offers = new TreeSet<>(Comparator.reverseOrder());
        for (Arrangement.LeftOut left : arrangement.leftOut()) {
            int number = roster.number(left.id());
            IntStream.range(0, number < 0 ? 0 : roster.size())
                    .filter(other -> other != number)
                    .map(other -> roster.profiles().overlaps().minutes(number, other))
                    .filter(minutes -> minutes < overlap.atLeast().toMinutes())
                    .forEach(offers::add);
        }
        for (int minutes : offers.stream().limit(TRIED_OVERLAPS).toList()) {
            Duration atLeast = Duration.ofMinutes(minutes);
            List<Rule> rules = new ArrayList<>(others);
            rules.add(new Rule.MinimumOverlap(atLeast));
            int more = matched(rules, problem.odd()) - now;
            if (more > 0) {
                return new Change.LessOverlap(atLeast, more);
            }
        }
        return new Change.WithoutRule(overlap, matched(others, problem.odd()) - now);
    }

    /** Finds for each two who are left out how little more time in common they need, if that alone keeps them apart. */
    private List<Change> moreHours() {
        List<Change> changes = new ArrayList<>();
        for (Rule rule : problem.rules()) {
            if (rule instanceof Rule.MinimumOverlap overlap) {
                for (Arrangement.LeftOut left : arrangement.leftOut()) {
                    missing(left.id(), (int) overlap.atLeast().toMinutes())
                            .ifPresent(more -> changes.add(new Change.MoreHours(left.id(), more)));
                }
            }
        }
        return changes;
    }

    private Optional<Duration> missing(String id, int wanted) {
        int number = roster.number(id);
        if (number < 0) {
            return Optional.empty();
        }
        Candidate own = roster.person(number);
        return arrangement.leftOut().stream()
                .map(left -> roster.number(left.id()))
                .filter(other -> other >= 0 && other != number)
                .filter(other -> fitsButForHours(own, roster.person(other)))
                .map(other -> wanted - roster.profiles().overlaps().minutes(number, other))
                .filter(minutes -> minutes > 0)
                .min(Comparator.naturalOrder())
                .map(Duration::ofMinutes);
    }

    private boolean fitsButForHours(Candidate one, Candidate other) {
        return problem.rules().stream()
                .filter(rule -> !(rule instanceof Rule.MinimumOverlap))
                .allMatch(rule -> rule.allows(one, other) && rule.allowsWhole(List.of(one, other)));
    }
}
