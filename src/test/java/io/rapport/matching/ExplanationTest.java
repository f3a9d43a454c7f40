package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.matching.Arrangement.LeftOut;
import io.rapport.matching.Arrangement.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExplanationTest {

    private static final Availability NINE_TO_FIVE = Availability.never().and(9 * 60, 17 * 60);

    @Test
    void saysThatTwoNeverMetAndWhatTheyShare() {
        Problem problem = problem(
                List.of(person("ada", "design", "climbing", "tea"), person("ben", "sales", "climbing", "tea")),
                List.of(new Preference.SharedTrait("interest"), new Preference.DifferentTrait("team")));

        assertThat(reasons(problem))
                .containsExactly(
                        new Reason.NeverMet(), new Reason.Shared("interest", "climbing"), new Reason.Different("team"));
    }

    @Test
    void namesTheInterestThatFewestHave() {
        Problem problem = new Problem(
                List.of(
                        person("ada", "a", "climbing", "tea"),
                        person("ben", "a", "climbing", "tea"),
                        person("cyd", "b", "climbing")),
                2,
                Odd.SITS_OUT,
                List.of(new Rule.MustShare("team")),
                Set.of(),
                List.of(new Preference.SharedTrait("interest")),
                List.of(),
                TODAY,
                1);

        assertThat(reasons(problem)).contains(new Reason.Shared("interest", "tea"));
    }

    @Test
    void saysThatTwoInOnePlaceLikeToMeetInPerson() {
        Preference inPerson = new Preference.InPerson("team", "interest", "in person");
        Candidate ada = person("ada", "Berlin", "in person", "by video");
        Candidate ben = person("ben", "Berlin", "in person");

        assertThat(reasons(problem(List.of(ada, ben), List.of(inPerson))))
                .containsExactly(new Reason.NeverMet(), new Reason.InPerson("team", "Berlin"));
        assertThat(reasons(problem(List.of(ada, person("cyd", "Berlin", "by video")), List.of(inPerson))))
                .containsExactly(new Reason.NeverMet());
        assertThat(reasons(problem(List.of(ada, person("dee", "Lisbon", "in person")), List.of(inPerson))))
                .containsExactly(new Reason.NeverMet());
        assertThat(Matching.solve(problem(
                                List.of(ada, ben, person("cyd", "Berlin"), person("dee", "Lisbon", "in person")),
                                List.of(inPerson)))
                        .groups())
                .extracting(Arrangement.Group::ids)
                .contains(List.of("ada", "ben"));
    }

    @Test
    void saysSinceWhenTwoHaveNotMetOnlyAfterFourWeeks() {
        assertThat(reasons(after(Meeting.held("ada", "ben", TODAY.minusWeeks(4)))))
                .containsExactly(new Reason.LongAgo(TODAY.minusWeeks(4)));
        assertThat(reasons(after(Meeting.held("ada", "ben", TODAY.minusWeeks(3)))))
                .isEmpty();
    }

    @Test
    void doesNotSayThatTwoNeverMetWhenTheyWereIntroduced() {
        assertThat(reasons(after(Meeting.introduced("ada", "ben", TODAY.minusWeeks(9)))))
                .isEmpty();
    }

    @Test
    void givesOnlyReasonsThatHoldForAllThree() {
        Problem problem = new Problem(
                List.of(
                        person("ada", "design", "climbing"),
                        person("ben", "sales", "climbing"),
                        person("cyd", "sales", "climbing")),
                2,
                Odd.JOINS,
                List.of(new Rule.MinimumOverlap(Duration.ofHours(1))),
                Set.of(),
                List.of(new Preference.DifferentTrait("team"), new Preference.SharedTrait("interest")),
                List.of(Meeting.held("ada", "ben", TODAY.minusWeeks(9))),
                TODAY,
                1);

        assertThat(reasons(problem))
                .containsExactly(new Reason.Shared("interest", "climbing"), new Reason.Overlap(8 * 60));
    }

    @Test
    void saysWhySomebodyWasLeftOut() {
        List<Candidate> three = List.of(person("ada", "mentor"), person("ben", "mentor"), person("cyd", "mentee"));

        assertThat(whys(problem(three.subList(0, 1), List.of()))).containsExactly(Why.TOO_FEW_PEOPLE);
        assertThat(whys(sittingOut(three))).containsExactly(Why.ODD_ONE_OUT);
        assertThat(whys(sittingOut(three, new Rule.Across("team", "mentor", "mentee"))))
                .containsExactly(Why.OUTNUMBERED);
        assertThat(whys(sittingOut(three, new Rule.MustDiffer("team"), new Rule.MustShare("team"))))
                .containsOnly(Why.NO_FITTING_PARTNER)
                .hasSize(3);
    }

    @Test
    void tellsAConfidentialPairFromNoOtherRule() {
        for (int seed = 0; seed < 500; seed++) {
            Problem problem = RandomProblem.of(seed, 2 + seed % 9, 2 + seed % 3);
            List<Rule> rules = new ArrayList<>(problem.rules());
            rules.add(new Rule.Forbidden(problem.neverTogether(), "own-manager"));

            Arrangement confidential = Matching.solve(problem);

            assertThat(confidential).as("seed %d", seed).isEqualTo(Matching.solve(with(problem, rules, Set.of())));
        }
    }

    @Test
    void changesNoExplanationByAConfidentialPairExceptToThePlainOne() {
        for (int seed = 0; seed < 500; seed++) {
            Problem problem = RandomProblem.of(seed, 2 + seed % 9, 2);

            Arrangement open = Matching.solve(with(problem, problem.rules(), Set.of()));
            Arrangement confidential = Matching.solve(problem);

            for (LeftOut left : confidential.leftOut()) {
                if (left.why() != Why.NO_FITTING_PARTNER
                        && open.leftOut().stream().anyMatch(same(left))) {
                    assertThat(open.leftOut()).as("seed %d", seed).contains(left);
                }
            }
            for (Arrangement.Group group : confidential.groups()) {
                open.groups().stream()
                        .filter(other -> other.ids().equals(group.ids()))
                        .forEach(other -> assertThat(other).isEqualTo(group));
            }
        }
    }

    private static Predicate<LeftOut> same(LeftOut left) {
        return other -> other.id().equals(left.id());
    }

    private static Problem with(Problem problem, List<Rule> rules, Set<Pair> neverTogether) {
        return new Problem(
                problem.candidates(),
                problem.groupSize(),
                problem.odd(),
                rules,
                neverTogether,
                problem.preferences(),
                problem.history(),
                problem.on(),
                problem.seed());
    }

    private static Problem problem(List<Candidate> candidates, List<Preference> preferences) {
        return new Problem(candidates, 2, Odd.JOINS, List.of(), Set.of(), preferences, List.of(), TODAY, 1);
    }

    private static Problem after(Meeting meeting) {
        return new Problem(
                List.of(person("ada", "a"), person("ben", "b")),
                2,
                Odd.JOINS,
                List.of(),
                Set.of(),
                List.of(),
                List.of(meeting),
                TODAY,
                1);
    }

    private static Problem sittingOut(List<Candidate> candidates, Rule... rules) {
        return new Problem(candidates, 2, Odd.SITS_OUT, List.of(rules), Set.of(), List.of(), List.of(), TODAY, 1);
    }

    private static Candidate person(String id, String team, String... interests) {
        return new Candidate(id, Map.of("team", Set.of(team), "interest", Set.of(interests)), NINE_TO_FIVE, 0, 0);
    }

    private static List<Reason> reasons(Problem problem) {
        return Matching.solve(problem).groups().get(0).reasons();
    }

    private static Stream<Why> whys(Problem problem) {
        return Matching.solve(problem).leftOut().stream().map(LeftOut::why);
    }
}
