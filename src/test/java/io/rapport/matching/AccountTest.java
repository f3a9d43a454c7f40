package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                .containsExactly(new Account.Competition(
                        List.of("ben", "cyd", "dee"), List.of("ada"), Map.of(), new Account.Side("role", "mentor")));
    }

    @Test
    void tellsHowManyWouldFitButDoNotTakePart() {
        Problem problem = problem(
                List.of(
                        new Rule.Across("role", "mentor", "mentee"),
                        new Rule.AtMostEvery(Map.of("rae", 28)),
                        new Rule.MinimumOverlap(Duration.ofHours(2))),
                List.of(Meeting.held("rae", "ben", TODAY.minusWeeks(1))),
                person("ada", "mentor", MORNING),
                person("ben", "mentee", MORNING),
                person("cyd", "mentee", MORNING),
                person("rae", "mentor", MORNING));
        List<Candidate> paused = List.of(
                person("mel", "mentor", MORNING),
                person("moe", "mentor", MORNING),
                person("late", "mentor", AFTERNOON),
                person("eve", "mentee", MORNING));

        Account account = Account.of(problem, Matching.solve(problem), paused);

        assertThat(account.competitions())
                .containsExactly(new Account.Competition(
                        List.of("ben", "cyd"),
                        List.of("ada"),
                        Map.of(Account.Absence.PAUSED, 2, Account.Absence.RESTS, 1),
                        new Account.Side("role", "mentor")));
    }

    @Test
    void tellsThatAllWhoWouldFitAreAway() {
        Problem problem = problem(
                List.of(new Rule.MustDiffer("role")),
                person("ben", "design", MORNING),
                person("cyd", "design", MORNING));

        Account account = Account.of(problem, Matching.solve(problem), List.of(person("ada", "sales", MORNING)));

        assertThat(account.competitions())
                .containsExactly(new Account.Competition(
                        List.of("ben", "cyd"), List.of(), Map.of(Account.Absence.PAUSED, 1), null));
        assertThat(account(problem).competitions()).isEmpty();
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
        Problem problem = with(
                List.of(Meeting.held("a", "b", TODAY.minusWeeks(3)), Meeting.introduced("a", "c", TODAY.minusWeeks(2))),
                List.of(),
                four("a", "b", "c", "d"));

        Account.RunnerUp next = nextBest(problem, List.of("a", "d"));

        assertThat(next.groups()).containsExactlyInAnyOrder(List.of("a", "c"), List.of("b", "d"));
        assertThat(next.cost()).isEqualTo(new Account.Cost.Repeats(1));
    }

    @Test
    void saysThatPeopleWhoMissedEachOtherComeBeforePeopleWhoMet() {
        Problem problem = with(
                List.of(
                        Meeting.introduced("a", "b", TODAY.minusWeeks(3)),
                        Meeting.introduced("c", "d", TODAY.minusWeeks(3)),
                        Meeting.held("a", "c", TODAY.minusWeeks(9)),
                        Meeting.held("b", "d", TODAY.minusWeeks(9)),
                        Meeting.held("a", "d", TODAY.minusWeeks(5)),
                        Meeting.held("b", "c", TODAY.minusWeeks(5))),
                List.of(),
                four("a", "b", "c", "d"));

        assertThat(nextBest(problem, List.of("a", "b")).cost()).isEqualTo(Account.Cost.Plain.MET_BEFORE_MISSED);
    }

    @Test
    void namesThePreferenceByWhichTheNextBestIsWorse() {
        Preference tea = new Preference.SharedTrait("role");
        Problem problem = with(
                List.of(),
                List.of(tea),
                List.of(
                        person("a", "tea", MORNING),
                        person("b", "tea", MORNING),
                        person("c", "chess", MORNING),
                        person("d", "chess", MORNING)));

        assertThat(nextBest(problem, List.of("a", "b")).cost()).isEqualTo(new Account.Cost.Less(tea));
        assertThat(nextBest(with(List.of(), List.of(), four("a", "b", "c", "d")), null)
                        .cost())
                .isEqualTo(Account.Cost.Plain.NOTHING);
    }

    @Test
    void comparesWithThoseWhoWereLeftOutAndWithTurnsInALargerGroup() {
        List<Candidate> waiting = List.of(waited("a", 0, 0), waited("b", 0, 0), waited("c", 2, 0));
        Problem sitting = problem(List.of(), waiting.toArray(Candidate[]::new));
        Arrangement arrangement = Matching.solve(sitting);
        Account.RunnerUp next = Account.of(sitting, arrangement)
                .runnerUp(arrangement.groups().get(0))
                .orElseThrow();
        assertThat(next.groups()).hasSize(2).anyMatch(group -> group.size() == 1);
        assertThat(next.cost()).isIn(Account.Cost.Plain.NOTHING, Account.Cost.Plain.LONGER_WAIT);

        List<Candidate> turns =
                List.of(waited("a", 0, 0), waited("b", 0, 0), waited("c", 0, 0), waited("d", 0, 3), waited("e", 0, 3));
        Problem joining = with(List.of(), List.of(), turns);
        assertThat(nextBest(joining, List.of("d", "e")).cost()).isEqualTo(Account.Cost.Plain.SOONER_TURN);
    }

    @Test
    void saysThatBuddiesWouldBeParted() {
        Problem problem = with(
                List.of(Meeting.held("a", "b", TODAY.minusWeeks(3)), Meeting.held("c", "d", TODAY.minusWeeks(3))),
                List.of(new Preference.KeepTogether()),
                four("a", "b", "c", "d"));

        assertThat(nextBest(problem, List.of("a", "b")).cost()).isEqualTo(Account.Cost.Plain.PARTED);
    }

    private static List<Candidate> four(String... ids) {
        return Stream.of(ids).map(id -> person(id, "any", MORNING)).toList();
    }

    private static Candidate waited(String id, int missed, int inTrio) {
        return new Candidate(id, Map.of(), MORNING, missed, inTrio);
    }

    /** Solves, and returns what comes next to the group of these ids, or to the first. */
    private static Account.RunnerUp nextBest(Problem problem, @Nullable List<String> ids) {
        Arrangement arrangement = Matching.solve(problem);
        Arrangement.Group group = arrangement.groups().stream()
                .filter(each -> ids == null || each.ids().equals(ids))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such group in " + arrangement));
        return Account.of(problem, arrangement).runnerUp(group).orElseThrow();
    }

    private static Problem with(List<Meeting> history, List<Preference> preferences, List<Candidate> people) {
        return new Problem(people, 2, Odd.JOINS, List.of(), Set.of(), preferences, history, TODAY, 1);
    }

    @Test
    void dependsOnConfidentialPairsOnlyThroughTheGroups() {
        int compared = 0;
        for (int seed = 0; seed < 300; seed++) {
            Problem confidential = RandomProblem.of(seed, 3 + seed % 8, 2);
            Problem open = confidential.openly();
            Arrangement arrangement = Matching.solve(confidential);
            List<List<String>> groups = ids(arrangement);
            if (groups.equals(ids(Matching.solve(open)))) {
                compared++;
                List<Candidate> paused = RandomProblem.of(seed + 1_000, 14, 2).candidates();
                Account one = Account.of(confidential, arrangement, paused);
                Account other = Account.of(open, Matching.solve(open), paused);
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

    private static Candidate person(String id, String role, Availability hours) {
        return new Candidate(id, Map.of("role", Set.of(role)), hours, 0, 0);
    }

    private static Problem problem(List<Rule> rules, Candidate... people) {
        return problem(rules, List.of(), people);
    }

    private static Problem problem(List<Rule> rules, List<Meeting> history, Candidate... people) {
        return new Problem(
                IntStream.range(0, people.length)
                        .mapToObj(index -> people[index])
                        .toList(),
                2,
                Odd.SITS_OUT,
                rules,
                Set.of(),
                List.of(),
                history,
                TODAY,
                1);
    }
}
