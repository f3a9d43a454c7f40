package io.rapport.matching;

import static io.rapport.matching.RandomProblem.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.matching.Arrangement.LeftOut;
import io.rapport.matching.Arrangement.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The kinds of program that rules and preferences make. */
final class AttendanceTest {

    private final List<Meeting> history = new ArrayList<>();
    private final Map<String, Integer> missed = new HashMap<>();

    @Test
    void letsPeopleRestWhoAskedForIt() {
        Rule monthly = new Rule.AtMostEvery(Map.of("p0", 28));

        List<Boolean> takesPart = new ArrayList<>();
        for (int week = 0; week < 9; week++) {
            Arrangement arrangement = play(6, 2, week, List.of(monthly), List.of());
            boolean rests = arrangement.leftOut().contains(new LeftOut("p0", Why.RESTS));
            takesPart.add(!rests);
        }

        assertThat(takesPart).containsExactly(true, false, false, false, true, false, false, false, true);
    }

    @Test
    void drawsSoManyPeopleAndLeavesNobodyOutForLong() {
        Rule lottery = new Rule.Lottery(4);
        Set<String> drawn = new HashSet<>();

        for (int week = 0; week < 12; week++) {
            Arrangement arrangement = play(10, 2, week, List.of(lottery), List.of());
            assertThat(arrangement.groups()).hasSize(2);
            assertThat(arrangement.leftOut()).hasSize(6).allMatch(left -> left.why() == Why.NOT_DRAWN);
            arrangement.groups().forEach(group -> drawn.addAll(group.ids()));
        }

        assertThat(drawn).hasSize(10);
    }

    @Test
    void letsAHostMeetEverybodyInTurn() {
        Rule host = new Rule.WithHost(Set.of("p0"));

        for (int week = 0; week < 7; week++) {
            Arrangement arrangement = play(8, 2, week, List.of(host), List.of());
            assertThat(arrangement.groups()).hasSize(1);
            assertThat(arrangement.leftOut()).hasSize(6).allMatch(left -> left.why() == Why.WAITS_FOR_HOST);
        }

        assertThat(history).hasSize(7).allMatch(meeting -> meeting.pair().one().equals("p0"));
        assertThat(new HashSet<>(history.stream().map(Meeting::pair).toList())).hasSize(7);
    }

    @Test
    void keepsBuddiesTogether() {
        List<Preference> buddies = List.of(new Preference.KeepTogether());
        Arrangement first = play(8, 2, 0, List.of(), buddies);

        for (int week = 1; week < 5; week++) {
            Arrangement next = play(8, 2, week, List.of(), buddies);

            assertThat(next.groups())
                    .extracting(Arrangement.Group::ids)
                    .isEqualTo(
                            first.groups().stream().map(Arrangement.Group::ids).toList());
            assertThat(next.groups()).allMatch(group -> group.reasons().equals(List.of(new Reason.Kept())));
        }
    }

    @Test
    void matchesWithinAndAcrossTeams() {
        Arrangement within = play(12, 3, 0, List.of(new Rule.MustShare("team")), List.of());
        Arrangement across = play(12, 3, 0, List.of(new Rule.MustDiffer("team")), List.of());
        Arrangement sides = play(12, 2, 0, List.of(new Rule.Across("team", "0", "1")), List.of());

        assertThat(within.groups()).hasSize(4).allMatch(group -> teams(group) == 1);
        assertThat(across.groups()).hasSize(4).allMatch(group -> teams(group) == 3);
        assertThat(sides.groups()).hasSize(4).allMatch(group -> teams(group) == 2);
        assertThat(sides.leftOut()).hasSize(4);
    }

    private static long teams(Arrangement.Group group) {
        return group.ids().stream().map(AttendanceTest::team).distinct().count();
    }

    private static String team(String id) {
        return String.valueOf(Integer.parseInt(id.substring(1)) % 3);
    }

    private Arrangement play(int people, int size, int week, List<Rule> rules, List<Preference> preferences) {
        List<Candidate> candidates = new ArrayList<>(IntStream.range(0, people)
                .mapToObj(number -> new Candidate(
                        "p" + number,
                        Map.of("team", Set.of(team("p" + number))),
                        Availability.always(),
                        missed.getOrDefault("p" + number, 0),
                        0))
                .toList());
        Collections.reverse(candidates);
        Problem problem = new Problem(
                candidates, size, Odd.SITS_OUT, rules, Set.of(), preferences, history, TODAY.plusWeeks(week), 7 + week);
        Arrangement arrangement = Matching.solve(problem);
        for (Arrangement.Group group : arrangement.groups()) {
            for (String one : group.ids()) {
                group.ids().stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> history.add(Meeting.held(one, other, problem.on())));
            }
        }
        arrangement.leftOut().forEach(left -> missed.merge(left.id(), 1, Integer::sum));
        return arrangement;
    }
}
