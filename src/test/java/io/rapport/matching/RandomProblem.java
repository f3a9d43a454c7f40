package io.rapport.matching;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Problems of every kind, each made from a seed. */
final class RandomProblem {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Random random;
    private final int people;

    private RandomProblem(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** A problem with hard rules, some history and people who missed rounds. */
    static Problem of(long seed, int people, int groupSize) {
        return new RandomProblem(seed, people).make(seed, groupSize);
    }

    private Problem make(long seed, int groupSize) {
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < people; number++) {
            candidates.add(candidate(id(number)));
        }
        return new Problem(
                candidates,
                groupSize,
                random.nextInt(3) == 0 ? Odd.SITS_OUT : Odd.JOINS,
                rules(),
                pairs(random.nextInt(people + 1)),
                preferences(),
                history(),
                TODAY,
                seed);
    }

    static String id(int number) {
        return "p" + number;
    }

    private Candidate candidate(String id) {
        int from = random.nextInt(24) * 60;
        Availability hours = Availability.never();
        for (int day = 0; day < 5; day++) {
            hours = hours.and(day * 24 * 60 + from, day * 24 * 60 + from + 9 * 60);
        }
        return new Candidate(
                id,
                Map.of(
                        "team", Set.of("team" + random.nextInt(4)),
                        "role", Set.of(random.nextBoolean() ? "mentor" : "mentee"),
                        "interest", Set.of("climbing" + random.nextInt(3), "cooking" + random.nextInt(3))),
                hours,
                random.nextInt(4) == 0 ? random.nextInt(3) : 0,
                random.nextInt(3));
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (random.nextInt(2) == 0) {
            rules.add(new Rule.MustDiffer("team"));
        }
        if (random.nextInt(3) == 0) {
            rules.add(new Rule.MinimumOverlap(Duration.ofHours(random.nextInt(12))));
        }
        if (random.nextInt(4) == 0) {
            rules.add(new Rule.MustShare("interest"));
        }
        if (random.nextInt(4) == 0) {
            rules.add(new Rule.Across("role", "mentor", "mentee"));
        }
        rules.add(new Rule.Forbidden(pairs(random.nextInt(people + 1)), "own-manager"));
        return rules;
    }

    private Set<Pair> pairs(int count) {
        Set<Pair> pairs = new HashSet<>();
        for (int index = 0; index < count; index++) {
            int one = random.nextInt(people);
            int other = random.nextInt(people + 1);
            if (one != other) {
                pairs.add(new Pair(id(one), id(other)));
            }
        }
        return pairs;
    }

    private List<Preference> preferences() {
        List<Preference> preferences = new ArrayList<>(List.of(
                new Preference.DifferentTrait("team"),
                new Preference.SharedTrait("interest"),
                new Preference.OverlapOfHours(),
                new Preference.InPerson("team", "role", "mentor"),
                new Preference.LongestAgo()));
        Collections.shuffle(preferences, random);
        return preferences.subList(0, random.nextInt(6));
    }

    private List<Meeting> history() {
        List<Meeting> history = new ArrayList<>();
        for (Pair pair : pairs(random.nextInt(3 * people))) {
            history.add(new Meeting(pair, TODAY.minusDays(7L * (1 + random.nextInt(40))), random.nextInt(4) > 0));
        }
        return history;
    }
}
