package io.rapport.matching;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A company as large as wanted: teams of 5 to 12, six time zones, 4 of 40 interests each, and a tenth as many confidential pairs as people. */
final class Company {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static final int DAY = 24 * 60;
    private static final int[] ZONES = {-8, -5, 0, 1, 5, 9};

    private final List<Candidate> people = new ArrayList<>();
    private final Set<Pair> never = new HashSet<>();
    private final Random random;

    Company(int size, long seed) {
        this.random = new Random(seed);
        int team = 0;
        while (people.size() < size) {
            int members = 5 + random.nextInt(8);
            for (int member = 0; member < members && people.size() < size; member++) {
                people.add(person("p" + people.size(), "team" + team));
            }
            team++;
        }
        while (never.size() < size / 10) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one != other) {
                never.add(new Pair("p" + one, "p" + other));
            }
        }
    }

    private Candidate person(String id, String team) {
        Set<String> interests = new HashSet<>();
        while (interests.size() < 4) {
            interests.add("interest" + random.nextInt(40));
        }
        int from = (9 - ZONES[random.nextInt(ZONES.length)]) * 60;
        Availability hours = Availability.never();
        for (int day = 0; day < 5; day++) {
            hours = hours.and(day * DAY + from, day * DAY + from + 8 * 60);
        }
        return new Candidate(id, Map.of("team", Set.of(team), "interests", interests), hours, 0, 0);
    }

    List<Candidate> people() {
        return people;
    }

    Problem round(
            int round, List<Meeting> history, Map<String, Integer> missed, Map<String, Integer> larger, int size) {
        List<Candidate> now = people.stream()
                .map(person -> new Candidate(
                        person.id(),
                        person.traits(),
                        person.availability(),
                        missed.getOrDefault(person.id(), 0),
                        larger.getOrDefault(person.id(), 0)))
                .toList();
        return new Problem(
                now,
                size,
                Odd.JOINS,
                List.of(new Rule.MustDiffer("team"), new Rule.MinimumOverlap(Duration.ofHours(10))),
                never,
                List.of(
                        new Preference.LongestAgo(),
                        new Preference.SharedTrait("interests"),
                        new Preference.OverlapOfHours()),
                history,
                FIRST.plusWeeks(round),
                4_711 + round);
    }

    Problem round(int round) {
        return round(round, List.of(), new HashMap<>(), new HashMap<>(), 2);
    }
}
