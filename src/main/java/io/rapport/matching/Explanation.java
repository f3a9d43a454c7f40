package io.rapport.matching;

import io.rapport.matching.Arrangement.Why;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says why: what is true of a group, and what kept somebody out of one. */
final class Explanation {

    private static final int LONG_AGO_WEEKS = 4;

    private final Roster roster;
    private final Past past;
    private final Map<String, Map<String, Long>> holders = new HashMap<>();

    Explanation(Roster roster, Past past) {
        this.roster = roster;
        this.past = past;
    }

    /** Puts groups of numbers into words that hold for people. */
    Arrangement of(List<int[]> groups) {
        Set<Integer> placed = new HashSet<>();
        groups.forEach(group -> Arrays.stream(group).forEach(placed::add));
        List<Integer> left = IntStream.range(0, roster.size())
                .boxed()
                .filter(number -> !placed.contains(number))
                .toList();
        return new Arrangement(
                groups.stream()
                        .map(this::group)
                        .sorted(Comparator.comparing(group -> group.ids().get(0)))
                        .toList(),
                left.stream()
                        .map(number ->
                                new Arrangement.LeftOut(roster.person(number).id(), why(number, left.size())))
                        .sorted(Comparator.comparing(Arrangement.LeftOut::id))
                        .toList());
    }

    private Arrangement.Group group(int[] members) {
        List<String> ids =
                roster.people(members).stream().map(Candidate::id).sorted().toList();
        return new Arrangement.Group(ids, List.copyOf(reasons(members)));
    }

    private Set<Reason> reasons(int[] members) {
        Set<Reason> reasons = new LinkedHashSet<>();
        history(members).ifPresent(reasons::add);
        List<Candidate> group = roster.people(members);
        roster.problem()
                .preferences()
                .forEach(preference -> preferred(preference, group).ifPresent(reasons::add));
        roster.problem().rules().forEach(rule -> required(rule, group).ifPresent(reasons::add));
        mixed(members).ifPresent(reasons::add);
        return reasons;
    }

    private Optional<Reason> history(int[] members) {
        boolean strangers = IntStream.range(1, members.length)
                .allMatch(index -> IntStream.range(0, index)
                        .allMatch(earlier -> past.newness(members[index], members[earlier]) == 2));
        if (strangers) {
            return Optional.of(new Reason.NeverMet());
        }
        if (Blend.keepsTogether(roster.problem())) {
            boolean kept = IntStream.range(1, members.length)
                    .allMatch(index -> IntStream.range(0, index)
                            .allMatch(earlier -> past.newness(members[index], members[earlier]) < 2));
            return kept ? Optional.of(new Reason.Kept()) : Optional.empty();
        }
        OptionalLong last = past.lastMeeting(members);
        return last.isPresent() && past.isAtLeastWeeksAgo(last.getAsLong(), LONG_AGO_WEEKS)
                ? Optional.of(new Reason.LongAgo(LocalDate.ofEpochDay(last.getAsLong())))
                : Optional.empty();
    }

    /** Says that nobody leads from one to another, where the weight of the round asks for it. */
    private Optional<Reason> mixed(int[] members) {
        boolean far = Blend.mixes(roster)
                && !roster.problem().history().isEmpty()
                && IntStream.range(1, members.length)
                        .allMatch(index -> IntStream.range(0, index)
                                .allMatch(earlier -> past.isFar(members[index], members[earlier])));
        return far ? Optional.of(new Reason.NobodyBetween()) : Optional.empty();
    }

    private Optional<Reason> preferred(Preference preference, List<Candidate> group) {
        if (preference instanceof Preference.SharedTrait shared) {
            return shared(shared.trait(), group);
        }
        if (preference instanceof Preference.DifferentTrait different) {
            return different(different.trait(), group);
        }
        if (preference instanceof Preference.InPerson inPerson) {
            return group.stream().allMatch(inPerson::isLikedBy)
                    ? common(inPerson.place(), group).map(place -> new Reason.InPerson(inPerson.place(), place))
                    : Optional.empty();
        }
        return preference instanceof Preference.OverlapOfHours ? overlap(group) : Optional.empty();
    }

    private Optional<Reason> required(Rule rule, List<Candidate> group) {
        if (rule instanceof Rule.MustShare share) {
            return shared(share.trait(), group);
        }
        if (rule instanceof Rule.MustDiffer differ) {
            return different(differ.trait(), group);
        }
        return rule instanceof Rule.MinimumOverlap ? overlap(group) : Optional.empty();
    }

    private Optional<Reason> shared(String trait, List<Candidate> group) {
        return common(trait, group).map(value -> new Reason.Shared(trait, value));
    }

    /** Returns of the values that a group has in common the one that fewest of all candidates have. */
    private Optional<String> common(String trait, List<Candidate> group) {
        Set<String> common = new HashSet<>(group.get(0).values(trait));
        group.forEach(candidate -> common.retainAll(candidate.values(trait)));
        return common.stream()
                .min(Comparator.comparingLong((String value) -> holders(trait, value))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private long holders(String trait, String value) {
        return holders.computeIfAbsent(trait, this::countHolders).getOrDefault(value, 0L);
    }

    private Map<String, Long> countHolders(String trait) {
        return roster.problem().candidates().stream()
                .flatMap(candidate -> candidate.values(trait).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Optional<Reason> different(String trait, List<Candidate> group) {
        boolean allDiffer = group.stream()
                .allMatch(one -> group.stream().allMatch(other -> one.equals(other) || one.differs(trait, other)));
        return allDiffer ? Optional.of(new Reason.Different(trait)) : Optional.empty();
    }

    private static Optional<Reason> overlap(List<Candidate> group) {
        int minutes = Candidate.commonMinutes(group);
        return minutes > 0 ? Optional.of(new Reason.Overlap(minutes)) : Optional.empty();
    }

    /** Treats confidential pairs and open rules alike, so that neither can be told from the other. */
    private Why why(int number, int left) {
        if (roster.size() < 2) {
            return Why.TOO_FEW_PEOPLE;
        }
        boolean fitsSomebody =
                IntStream.range(0, roster.size()).anyMatch(other -> other != number && roster.makesPair(number, other));
        if (!fitsSomebody) {
            return Why.NO_FITTING_PARTNER;
        }
        if (roster.problem().rules().stream().anyMatch(rule -> outnumbered(rule, roster.person(number)))) {
            return Why.OUTNUMBERED;
        }
        if (roster.problem().rules().stream().anyMatch(Rule.WithHost.class::isInstance)) {
            return Why.WAITS_FOR_HOST;
        }
        boolean inTurn = left <= roster.size() % roster.problem().groupSize();
        return inTurn && !roster.problem().largerGroupsAllowed() ? Why.ODD_ONE_OUT : Why.NO_FITTING_PARTNER;
    }

    private boolean outnumbered(Rule rule, Candidate candidate) {
        if (rule instanceof Rule.Across across) {
            long side = across.difference(roster.problem().candidates());
            return side > 0 ? across.isOnlyHere(candidate) : side < 0 && across.isOnlyThere(candidate);
        }
        return false;
    }
}
