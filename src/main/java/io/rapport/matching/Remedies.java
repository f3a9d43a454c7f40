package io.rapport.matching;

import io.rapport.matching.Account.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds the small changes that would give more people a group, by deciding the round again with each. */
final class Remedies {

    private static final int TRIED_OVERLAPS = 8;

    private final Roster roster;
    private final Problem problem;
    private final Arrangement arrangement;

    Remedies(Roster roster, Arrangement arrangement) {
        this.roster = roster;
        this.problem = roster.problem();
        this.arrangement = arrangement;
    }

    /** Returns what would help those who are left out; empty if nobody is or nothing would. */
    List<Change> changes() {
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
        Problem changed = problem.with(rules, odd);
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
