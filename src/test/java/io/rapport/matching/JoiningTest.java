package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JoiningTest {

    private static final List<Pair> PAIRS = List.of(new Pair("ada", "ben"), new Pair("cyd", "dee"));

    @Test
    void choosesThePairWithWhomTheOneWhoJoinsHasMostInCommon() {
        assertThat(best(Odd.JOINS, List.of(), Set.of())).isEqualTo(List.of("cyd", "dee", "eve"));
    }

    @Test
    void keepsApartWhomRulesOrConfidenceKeepApart() {
        assertThat(best(Odd.JOINS, List.of(), Set.of(new Pair("dee", "eve")))).isEqualTo(List.of("ada", "ben", "eve"));
        assertThat(best(Odd.JOINS, List.of(new Rule.MustDiffer("interest")), Set.of()))
                .isEqualTo(List.of("ada", "ben", "eve"));
        assertThat(best(Odd.JOINS, List.of(), Set.of(new Pair("dee", "eve"), new Pair("ada", "eve"))))
                .isEmpty();
    }

    @Test
    void hasNobodyJoinWhereGroupsDoNotGrowOrALotDecides() {
        assertThat(best(Odd.SITS_OUT, List.of(), Set.of())).isEmpty();
        assertThat(best(Odd.JOINS, List.of(new Rule.Lottery(4)), Set.of())).isEmpty();
    }

    private static List<String> best(Odd odd, List<Rule> rules, Set<Pair> never) {
        Problem problem = new Problem(
                List.of(
                        person("ada", "chess"),
                        person("ben", "tea"),
                        person("cyd", "climbing"),
                        person("dee", "climbing"),
                        person("eve", "climbing")),
                2,
                odd,
                rules,
                never,
                List.of(new Preference.SharedTrait("interest")),
                List.of(Meeting.introduced("ada", "ben", TODAY), Meeting.introduced("cyd", "dee", TODAY)),
                TODAY,
                7);
        Optional<Arrangement.Group> best = Joining.best(problem, "eve", PAIRS);
        return best.map(Arrangement.Group::ids).orElse(List.of());
    }

    private static Candidate person(String id, String interest) {
        return new Candidate(id, Map.of("interest", Set.of(interest)), Availability.never(), 0, 0);
    }
}
