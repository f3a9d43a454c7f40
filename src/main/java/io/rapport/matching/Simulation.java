package io.rapport.matching;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Plays rounds of a program one after the other, everybody meeting whom they are introduced to, and keeps count. */
public final class Simulation {

    private final Problem first;
    private final Period rhythm;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Meeting> history;
    private final Set<Pair> introduced = new HashSet<>();
    private final Acquaintances acquaintances;
    private final Map<String, Integer> missed = new HashMap<>();
    private final Map<String, Integer> larger = new HashMap<>();
    private final int[] meetings;
    private final int[] possible;
    private long repeats;
    private int rounds;

    /** Prepares rounds that begin with a problem, its history included; later ones follow at a rhythm. */
    public Simulation(Problem first, Period rhythm) {
        this.first = first;
        this.rhythm = rhythm;
        this.history = new ArrayList<>(first.history());
        Roster roster = new Roster(first);
        for (Candidate candidate : first.candidates()) {
            numbers.put(candidate.id(), numbers.size());
            missed.put(candidate.id(), candidate.roundsMissed());
            larger.put(candidate.id(), candidate.timesInTrio());
        }
        this.acquaintances = new Acquaintances(numbers.size());
        this.meetings = new int[numbers.size()];
        this.possible = new int[numbers.size()];
        for (int one = 0; one < roster.size(); one++) {
            for (int other = 0; other < roster.size(); other++) {
                possible[number(roster.person(one).id())] += one != other && roster.together(one, other) ? 1 : 0;
            }
        }
        history.forEach(meeting -> know(meeting.pair()));
        repeats = 0;
        for (Candidate candidate : first.candidates()) {
            int own = number(candidate.id());
            possible[own] -= (int) acquaintances.of(own).stream()
                    .filter(other -> mayMeet(roster, own, other))
                    .count();
        }
    }

    /**
     * The figures of one round.
     *
     * @param leftOut how many people had no group
     * @param repeats pairs introduced again, so far
     * @param fewestRepeats no way to give everybody as many meetings could repeat fewer, so far
     * @param path the average number of steps from one person to another by who met whom; 0 while some cannot be reached
     * @param soft how good the pairs of this round are by the program's preferences, out of 1,000
     */
    public record Figures(
            int round,
            int groups,
            int leftOut,
            int violations,
            long repeats,
            long fewestRepeats,
            double path,
            int soft,
            Arrangement arrangement) {}

    /** Plays the next round. */
    public Figures play() {
        Problem problem = next();
        Arrangement arrangement = Matching.solve(problem);
        Roster roster = new Roster(problem);
        Weights weights = new Weights(roster, new Past(roster));
        int violations = 0;
        long soft = 0;
        int pairs = 0;
        for (Arrangement.Group group : arrangement.groups()) {
            int[] members = group.ids().stream().mapToInt(roster::number).toArray();
            violations += roster.breaksNothing(members) ? 0 : 1;
            for (int index = 1; index < members.length; index++) {
                for (int earlier = 0; earlier < index; earlier++) {
                    soft += weights.softOutOfThousand(members[index], members[earlier]);
                    pairs++;
                }
            }
        }
        arrangement.groups().forEach(group -> note(group, problem));
        arrangement.leftOut().forEach(left -> missed.merge(left.id(), 1, Integer::sum));
        rounds++;
        return new Figures(
                rounds,
                arrangement.groups().size(),
                arrangement.leftOut().size(),
                violations,
                repeats,
                fewestRepeats(),
                averagePath(),
                pairs == 0 ? 0 : (int) (soft / pairs),
                arrangement);
    }

    private Problem next() {
        List<Candidate> candidates = first.candidates().stream()
                .map(candidate -> new Candidate(
                        candidate.id(),
                        candidate.traits(),
                        candidate.availability(),
                        missed.getOrDefault(candidate.id(), 0),
                        larger.getOrDefault(candidate.id(), 0)))
                .toList();
        return new Problem(
                candidates,
                first.groupSize(),
                first.odd(),
                first.rules(),
                first.neverTogether(),
                first.preferences(),
                history,
                first.on().plus(rhythm.multipliedBy(rounds)),
                first.seed() + rounds);
    }

    private void note(Arrangement.Group group, Problem problem) {
        for (String one : group.ids()) {
            if (group.ids().size() > first.groupSize()) {
                larger.merge(one, 1, Integer::sum);
            }
            for (String other : group.ids()) {
                if (one.compareTo(other) < 0) {
                    meetings[number(one)]++;
                    meetings[number(other)]++;
                    history.add(Meeting.held(one, other, problem.on()));
                    know(new Pair(one, other));
                }
            }
        }
    }

    private boolean mayMeet(Roster roster, int own, int other) {
        List<Candidate> people = first.candidates();
        return roster.together(
                roster.number(people.get(own).id()),
                roster.number(people.get(other).id()));
    }

    private int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    private void know(Pair pair) {
        int one = number(pair.one());
        int other = number(pair.other());
        if (introduced.add(pair)) {
            if (one >= 0 && other >= 0) {
                acquaintances.add(one, other);
            }
        } else {
            repeats++;
        }
    }

    /** Returns how often somebody must have met again because nobody new was left; each repeat serves two people. */
    private long fewestRepeats() {
        long tooMany = IntStream.range(0, meetings.length)
                .mapToLong(number -> Math.max(0, meetings[number] - possible[number]))
                .sum();
        return (tooMany + 1) / 2;
    }

    double averagePath() {
        return acquaintances.averagePath(first.seed());
    }
}
