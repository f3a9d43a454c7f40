package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of weekly pairs in a {@link Company}. */
final class SimulationTest {

    private static final int A_YEAR = 52;

    @Test
    void repeatsNoMoreThanItMustInASmallCompany() {
        Simulation.Figures last = play(new Company(50, 1).round(0), 50);

        assertThat(last.repeats()).isPositive().isEqualTo(last.fewestRepeats());
    }

    @Test
    void looksAheadForThoseWhoFitFew() {
        Simulation.Figures last = play(new Company(200, 4).round(0), 200);

        assertThat(last.repeats()).isEqualTo(last.fewestRepeats()).isZero();
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "simulations", matches = "all")
    @ValueSource(ints = {200, 1_000})
    void repeatsNoMoreThanItMustInALargerOne(int people) {
        Problem problem = new Company(people, 1).round(0);

        Simulation.Figures last = play(problem, people);

        assertThat(last.repeats()).isEqualTo(last.fewestRepeats());
        double chance = pathByChance(problem);
        System.out.printf(
                "%d people: %d repeats of %d needed, path %.3f, by chance %.3f%n",
                people, last.repeats(), last.fewestRepeats(), last.path(), chance);
        assertThat(last.path()).isLessThan(1.05 * chance);
    }

    private static Simulation.Figures play(Problem first, int people) {
        Simulation simulation = new Simulation(first, Period.ofWeeks(1));
        List<Simulation.Figures> rounds = new ArrayList<>();
        for (int round = 0; round < A_YEAR; round++) {
            rounds.add(simulation.play());
        }
        assertThat(rounds).allSatisfy(figures -> {
            assertThat(figures.leftOut()).isZero();
            assertThat(figures.violations()).isZero();
            assertThat(figures.groups()).isEqualTo(people / 2);
        });
        return rounds.get(A_YEAR - 1);
    }

    /** Pairs people by chance, never twice, under the same rules, and measures how far they then are from each other. */
    private static double pathByChance(Problem problem) {
        Random random = new Random(3);
        List<Meeting> history = new ArrayList<>();
        for (int round = 0; round < A_YEAR; round++) {
            Roster roster = new Roster(with(problem, history));
            history.addAll(byChance(roster, new Past(roster), random));
        }
        Simulation measured = new Simulation(with(problem, history), Period.ofWeeks(1));
        return measured.averagePath();
    }

    private static List<Meeting> byChance(Roster roster, Past past, Random random) {
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < roster.size(); one++) {
            int first = one;
            random.ints(60, 0, roster.size())
                    .distinct()
                    .filter(other -> other < first && roster.makesPair(first, other) && past.newness(first, other) == 2)
                    .forEach(other -> pairs.add(new int[] {first, other}));
        }
        Matching matching = MaximumWeightMatching.solve(
                roster.size(),
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                pairs.stream()
                        .mapToLong(pair -> 1_000_000 + random.nextInt(1_000))
                        .toArray());
        return IntStream.range(0, roster.size())
                .filter(one -> matching.mate(one) > one)
                .mapToObj(one -> Meeting.held(
                        roster.person(one).id(),
                        roster.person(matching.mate(one)).id(),
                        Company.FIRST))
                .toList();
    }

    private static Problem with(Problem problem, List<Meeting> history) {
        return new Problem(
                problem.candidates(),
                problem.groupSize(),
                problem.odd(),
                problem.rules(),
                Set.copyOf(problem.neverTogether()),
                problem.preferences(),
                history,
                problem.on(),
                problem.seed());
    }

    @Test
    void measuresStepsFromOneToAnother() {
        List<Candidate> people = List.of("a", "b", "c", "d").stream()
                .map(id -> new Candidate(id, Map.of(), Availability.always(), 0, 0))
                .toList();
        List<Meeting> chain = List.of(
                Meeting.held("a", "b", Company.FIRST),
                Meeting.held("b", "c", Company.FIRST),
                Meeting.held("c", "d", Company.FIRST));
        Problem problem =
                new Problem(people, 2, Odd.JOINS, List.of(), Set.of(), List.of(), chain, Company.FIRST.plusWeeks(1), 1);

        assertThat(new Simulation(problem, Period.ofWeeks(1)).averagePath()).isEqualTo(20.0 / 12);
    }
}
