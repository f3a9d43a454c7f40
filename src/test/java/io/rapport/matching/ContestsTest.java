package io.rapport.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ContestsTest {

    @Test
    void namesTheFiveWhoCompeteForThree() {
        PairWeights mentors = (one, other) -> (one < 3) != (other < 3) && Math.max(one, other) < 8 ? 7 : -1;
        PairWeights others = (one, other) -> Math.min(one, other) >= 8 ? 1 : -1;
        PairWeights both = (one, other) -> Math.max(mentors.of(one, other), others.of(one, other));

        Contest contest = new Contests(12, both, 1).around(5);

        assertThat(contest.competing()).containsExactly(3, 4, 5, 6, 7);
        assertThat(contest.wanted()).containsExactly(0, 1, 2);
    }

    @Test
    void namesEverybodyWhereTheNumberIsOdd() {
        Contest contest = new Contests(7, (one, other) -> 1, 1).around(4);

        assertThat(contest.competing()).hasSize(7);
        assertThat(contest.wanted()).isEmpty();
    }

    @Test
    void namesWhoFitsNobodyAlone() {
        PairWeights pairs = (one, other) -> one == 0 || other == 0 ? -1 : 1;

        Contest contest = new Contests(5, pairs, 1).around(0);

        assertThat(contest.competing()).containsExactly(0);
        assertThat(contest.wanted()).isEmpty();
    }

    @Test
    void isRightAboutEverybodyLeftOutOfRandomGraphs() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int vertices = 5 + random.nextInt(20);
            boolean[][] edge = new boolean[vertices][vertices];
            for (int line = 0; line < vertices; line++) {
                int one = random.nextInt(vertices);
                int other = random.nextInt(vertices);
                edge[one][other] = one != other;
                edge[other][one] = one != other;
            }
            PairWeights pairs = (one, other) -> edge[one][other] ? 1 : -1;
            Matching matching = MaximumWeightMatching.solve(vertices, pairs, seed, Long.MAX_VALUE, Progress.UNWATCHED);
            Contests contests = new Contests(vertices, pairs, seed);

            IntStream.range(0, vertices)
                    .filter(vertex -> matching.mate(vertex) < 0)
                    .forEach(single -> requireTruth(contests.around(single), single, edge));
        }
    }

    /** Whoever competes knows nobody but the competing and the wanted, and there are too many: what Tutte and Berge ask for. */
    private static void requireTruth(Contest contest, int single, boolean[][] edge) {
        assertThat(contest.competing()).contains(single);
        for (int one : contest.competing()) {
            for (int other = 0; other < edge.length; other++) {
                assertThat(!edge[one][other]
                                || contest.competing().contains(other)
                                || contest.wanted().contains(other))
                        .isTrue();
            }
        }
        assertThat(oddParts(contest, edge)).isGreaterThan(contest.wanted().size());
    }

    /** Counts the parts of the competing that hang together and are odd in number. */
    private static long oddParts(Contest contest, boolean[][] edge) {
        int[] part = new int[edge.length];
        contest.competing().forEach(one -> part[one] = one + 1);
        for (int round = 0; round < edge.length; round++) {
            for (int one : contest.competing()) {
                for (int other : contest.competing()) {
                    part[one] = edge[one][other] ? Math.min(part[one], part[other]) : part[one];
                }
            }
        }
        return contest.competing().stream()
                .map(one -> part[one])
                .distinct()
                .filter(each -> contest.competing().stream()
                                        .filter(one -> part[one] == each)
                                        .count()
                                % 2
                        == 1)
                .count();
    }
}
