package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AccountTest {

    private static final Availability MORNING = Availability.never().and(8 * 60, 12 * 60);
    private static final Availability AFTERNOON = Availability.never().and(11 * 60, 17 * 60);

    @Test
    void tellsWhoCompetesForWhom() {
        Problem problem = problem(
                List.of(new Rule.Across("role", "mentor", "mentee")),
                person("ada", "mentor", MORNING),
                person("ben", "mentee", MORNING),
                person("cyd", "mentee", MORNING),
                person("dee", "mentee", MORNING));

        assertThat(account(problem).competitions())
                .containsExactly(new Account.Competition(List.of("ben", "cyd", "dee"), List.of("ada")));
    }

    @Test
    void looksThroughOddCycles() {
        Set<Pair> apart = Set.of(new Pair("a", "e"), new Pair("b", "e"), new Pair("a", "d"), new Pair("b", "d"));
        Problem problem = problem(
                List.of(new Rule.Forbidden(apart, "own-manager")),
                Stream.of("a", "b", "c", "d", "e")
                        .map(id -> person(id, "any", MORNING))
                        .toArray(Candidate[]::new));

        assertThat(account(problem).competitions()).isEmpty();
        assertThat(Matching.solve(problem).leftOut()).hasSize(1);
    }

    @Test
    void tellsWhichRuleStandsInTheWay() {
        Rule.MustDiffer teams = new Rule.MustDiffer("role");
        Problem problem = problem(List.of(teams), person("ada", "design", MORNING), person("ben", "design", MORNING));

        assertThat(account(problem).changes()).containsExactly(new Account.Change.WithoutRule(teams, 2));
    }

    @Test
    void tellsHowMuchLessTimeInCommonWouldDo() {
        Problem problem = problem(
                List.of(new Rule.MinimumOverlap(Duration.ofHours(3))),
                person("ada", "any", MORNING),
                person("ben", "any", AFTERNOON));

        assertThat(account(problem).changes())
                .containsExactly(
                        new Account.Change.LessOverlap(Duration.ofHours(1), 2),
                        new Account.Change.MoreHours("ada", Duration.ofHours(2)),
                        new Account.Change.MoreHours("ben", Duration.ofHours(2)));
    }

    @Test
    void tellsThatTheOddPersonCouldJoin() {
        Problem problem = problem(
                List.of(), person("ada", "any", MORNING), person("ben", "any", MORNING), person("cyd", "any", MORNING));

        assertThat(account(problem).changes()).containsExactly(new Account.Change.OddJoins(1));
    }

    @Test
    void tellsWhatTheNextBestWouldHaveCost() {
        Problem problem = new Problem(
                Stream.of("a", "b", "c", "d")
                        .map(id -> person(id, "any", MORNING))
                        .toList(),
                2,
                Odd.JOINS,
                List.of(),
                Set.of(),
                List.of(),
                List.of(Meeting.held("a", "b", TODAY.minusWeeks(3)), Meeting.introduced("a", "c", TODAY.minusWeeks(2))),
                TODAY,
                1);
        Arrangement arrangement = Matching.solve(problem);

        assertThat(arrangement.groups()).extracting(Arrangement.Group::ids).contains(List.of("a", "d"));
        Account.RunnerUp next = Account.of(problem, arrangement)
                .runnerUp(arrangement.groups().get(0))
                .orElseThrow();
        assertThat(next.groups()).containsExactlyInAnyOrder(List.of("a", "c"), List.of("b", "d"));
        assertThat(next.newPairs()).isEqualTo(0.5);
    }

    @Test
    void dependsOnConfidentialPairsOnlyThroughTheGroups() {
        int compared = 0;
        for (int seed = 0; seed < 300; seed++) {
            Problem confidential = RandomProblem.of(seed, 3 + seed % 8, 2);
            Problem open = without(confidential);
            Arrangement arrangement = Matching.solve(confidential);
            List<List<String>> groups = ids(arrangement);
            if (groups.equals(ids(Matching.solve(open)))) {
                compared++;
                Account one = Account.of(confidential, arrangement);
                Account other = Account.of(open, Matching.solve(open));
                assertThat(one.competitions()).as("seed %d", seed).isEqualTo(other.competitions());
                assertThat(one.changes()).as("seed %d", seed).isEqualTo(other.changes());
                arrangement
                        .groups()
                        .forEach(group -> assertThat(one.runnerUp(group)).isEqualTo(other.runnerUp(group)));
            }
        }

        assertThat(compared).isGreaterThan(100);
    }

    private static List<List<String>> ids(Arrangement arrangement) {
        return arrangement.groups().stream().map(Arrangement.Group::ids).toList();
    }

    private static Account account(Problem problem) {
        return Account.of(problem, Matching.solve(problem));
    }

    private static Problem without(Problem problem) {
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

    private static Candidate person(String id, String role, Availability hours) {
        return new Candidate(id, Map.of("role", Set.of(role)), hours, 0, 0);
    }

    private static Problem problem(List<Rule> rules, Candidate... people) {
        return new Problem(
                IntStream.range(0, people.length)
                        .mapToObj(index -> people[index])
                        .toList(),
                2,
                Odd.SITS_OUT,
                rules,
                Set.of(),
                List.of(),
                List.of(),
                TODAY,
                1);
    }
}
