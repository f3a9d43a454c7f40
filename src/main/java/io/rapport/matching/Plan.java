package io.rapport.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Thinks several rounds of larger groups ahead, for rounds that are each the best alone soon have to repeat.
 *
 * <p>While people and rules let it, a week of {@link Weeks} in which nobody meets again, people sitting in the order of their ids. Otherwise, because somebody
 * came or went, a rule forbids it or the round before did something else, the next rounds are planned anew around what has been.
 */
final class Plan {

    private static final int ROUNDS_AHEAD = 6;
    private static final int MOST_PEOPLE = 120;
    private static final long MOVES = 600_000;
    private static final long MOVES_A_SEAT = 1_500;

    private final Roster roster;
    private final Past past;
    private final int[] sizes;

    private Plan(Roster roster, Past past, int[] sizes) {
        this.roster = roster;
        this.past = past;
        this.sizes = sizes;
    }

    /** Returns the group of each person in the coming round; empty where nothing new can be planned. */
    static Optional<int[]> of(Roster roster, Past past, int[] sizes) {
        Plan plan = new Plan(roster, past, sizes);
        if (sizes.length < 2 || Arrays.stream(sizes).sum() != roster.size()) {
            return Optional.empty();
        }
        return plan.fromWeeks().or(plan::anew);
    }

    private Optional<int[]> fromWeeks() {
        if (Arrays.stream(sizes).distinct().count() > 1 || !mayHaveKeptToWeeks()) {
            return Optional.empty();
        }
        int[] byId = IntStream.range(0, roster.size())
                .boxed()
                .sorted(Comparator.comparing(number -> roster.person(number).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        return Weeks.of(sizes.length, sizes[0]).stream()
                .map(week -> seated(week, byId))
                .filter(week -> repeats(week) == 0)
                .findFirst();
    }

    private static int[] seated(int[] week, int[] byId) {
        int[] groups = new int[week.length];
        for (int place = 0; place < week.length; place++) {
            groups[byId[place]] = week[place];
        }
        return groups;
    }

    /** Says whether everybody has met as many people as everybody else, of whole groups, with somebody left. */
    private boolean mayHaveKeptToWeeks() {
        long left = newPeople(0);
        return left >= sizes[0] - 1
                && (roster.size() - 1 - left) % (sizes[0] - 1) == 0
                && IntStream.range(1, roster.size()).allMatch(number -> newPeople(number) == left);
    }

    private long newPeople(int number) {
        return IntStream.range(0, roster.size())
                .filter(other -> other != number && isNew(number, other))
                .count();
    }

    private boolean isNew(int one, int other) {
        return past.newness(one, other) == 2 && roster.together(one, other);
    }

    private int repeats(int[] groups) {
        int repeats = 0;
        for (int one = 0; one < groups.length; one++) {
            for (int other = 0; other < one; other++) {
                repeats += groups[one] == groups[other] && !isNew(one, other) ? 1 : 0;
            }
        }
        return repeats;
    }

    /** Anneals as many rounds as can be new, then half as many, then one; the best of them is the plan. */
    private Optional<int[]> anew() {
        int people = roster.size();
        long leastNew =
                IntStream.range(0, people).mapToLong(this::newPeople).min().orElse(0);
        int rounds = (int) Math.min(ROUNDS_AHEAD, leastNew / (sizes[0] - 1));
        if (people > MOST_PEOPLE) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(roster.problem().seed());
        int[] best = new int[0];
        for (; rounds > 0 && (best.length == 0 || repeats(best) > 0); rounds /= 2) {
            Agenda agenda = agenda(rounds);
            boolean clean = agenda.anneal(Math.min(MOVES, MOVES_A_SEAT * people * rounds), random);
            int[] first = best(agenda, rounds);
            best = clean || best.length == 0 || repeats(first) < repeats(best) ? first : best;
        }
        return best.length == 0 ? Optional.empty() : Optional.of(best);
    }

    private Agenda agenda(int rounds) {
        int people = roster.size();
        int[][] pairs = new int[people][people];
        int[] uses = new int[people * people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                pairs[one][other] = Math.max(one, other) * people + Math.min(one, other);
                uses[pairs[one][other]] = one == other || isNew(one, other) ? 0 : 1;
            }
        }
        return new Agenda(pairs, uses, sizes, rounds);
    }

    private int[] best(Agenda agenda, int rounds) {
        List<int[]> weeks = IntStream.range(0, rounds).mapToObj(agenda::week).toList();
        return weeks.stream().min(Comparator.comparingInt(this::repeats)).orElseThrow();
    }
}
