package io.rapport.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;

/** Who was introduced to whom, and how far people are from each other by that. */
final class Acquaintances {

    private static final int MOST_SOURCES = 1_000;

    private final List<List<Integer>> others = new ArrayList<>();

    Acquaintances(int people) {
        for (int person = 0; person < people; person++) {
            others.add(new ArrayList<>());
        }
    }

    /** Adds two who do not know each other yet. */
    void add(int one, int other) {
        others.get(one).add(other);
        others.get(other).add(one);
    }

    List<Integer> of(int person) {
        return others.get(person);
    }

    /**
     * Returns the average number of steps from one person to another, 0 while some cannot be reached. Where people are very many, it walks from some whom
     * chance picks.
     */
    double averagePath(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int people = others.size();
        int sources = Math.min(people, MOST_SOURCES);
        long steps = 0;
        for (int source = 0; source < sources; source++) {
            long from = stepsFrom(sources == people ? source : random.nextInt(people));
            if (from < 0) {
                return 0;
            }
            steps += from;
        }
        return people < 2 ? 0 : (double) steps / sources / (people - 1);
    }

    private long stepsFrom(int source) {
        int[] distance = new int[others.size()];
        Queue<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        distance[source] = 1;
        long sum = 0;
        int reached = 0;
        while (!queue.isEmpty()) {
            int one = queue.remove();
            reached++;
            sum += distance[one] - 1;
            for (int other : others.get(one)) {
                if (distance[other] == 0) {
                    distance[other] = distance[one] + 1;
                    queue.add(other);
                }
            }
        }
        return reached == distance.length ? sum : -1;
    }
}
