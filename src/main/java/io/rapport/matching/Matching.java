package io.rapport.matching;

import static io.rapport.matching.WeightedGraph.NONE;

import java.util.List;

/** A matching with the proof of how good it is; and the way to the groups of a round. */
public final class Matching {

    private final WeightedGraph graph;
    private final int[] mate;
    private final Certificate certificate;
    private final long weight;
    private final long fourfoldBound;

    /** Takes the matched arc of each vertex, NONE when single. */
    Matching(WeightedGraph graph, int[] mate, Certificate certificate) {
        this(graph, mate, certificate, certificate.fourfoldBound());
    }

    private Matching(WeightedGraph graph, int[] mate, Certificate certificate, long fourfoldBound) {
        this.fourfoldBound = fourfoldBound;
        this.graph = graph;
        this.mate = mate;
        this.certificate = certificate;
        long sum = 0;
        for (int vertex = 0; vertex < mate.length; vertex++) {
            sum += mate[vertex] != NONE && graph.head(mate[vertex]) > vertex ? graph.weight(mate[vertex]) : 0;
        }
        this.weight = sum;
    }

    int vertices() {
        return mate.length;
    }

    /** Returns the partner of a vertex, or −1 when it stays single. */
    public int mate(int vertex) {
        return mate[vertex] == NONE ? NONE : graph.head(mate[vertex]);
    }

    /** Returns the sum of the matched edges' weights. */
    public long weight() {
        return weight;
    }

    /** Returns the same matching of a larger graph, of which only this bound is known. */
    Matching boundedBy(long newFourfoldBound) {
        return new Matching(graph, mate, certificate, newFourfoldBound);
    }

    /** Returns what no matching can outweigh. */
    public long upperBound() {
        return fourfoldBound / 4;
    }

    /** Says whether no other matching weighs more. */
    boolean isProven() {
        return upperBound() == weight;
    }

    /** Returns how much of the most that a matching could weigh this one is proven to weigh: 1 if it is the best. */
    public double certifiedRatio() {
        return isProven() ? 1 : (double) weight / upperBound();
    }

    /**
     * Checks the dual certificate, in time proportional to the edges (times log n inside of odd sets).
     *
     * @throws IllegalStateException if the matching is not proven to be of maximum weight
     */
    public void verify() {
        certificate.check(mate);
        if (certificate.fourfoldBound() != 4 * weight) {
            throw new IllegalStateException(
                    "the matching weighs %d, its bound is %d quarters".formatted(weight, certificate.fourfoldBound()));
        }
    }

    Certificate certificate() {
        return certificate;
    }

    /**
     * Finds the groups that break no hard rule and are otherwise the best together.
     *
     * <p>Pairs are exact: nobody is left out where a full matching exists, and no other choice of pairs and trio is worth more; among more than about 20,000
     * people they are good to a ratio that is known ({@link CompleteMatching}). The same problem gives the same arrangement everywhere, whatever the order of
     * its candidates. More than 1,000 people are put into larger groups in blocks.
     */
    public static Arrangement solve(Problem problem) {
        return solve(problem, Progress.UNWATCHED);
    }

    /** Finds the same groups, and tells meanwhile how far it has come. */
    public static Arrangement solve(Problem problem, Progress progress) {
        Attendance attendance = new Attendance(problem);
        Problem present = attendance.problem();
        boolean inBlocks = present.groupSize() > 2 && present.candidates().size() > Blocks.AT_ONCE;
        return attendance.complete(inBlocks ? Blocks.solve(present, progress) : solveAtOnce(present, progress));
    }

    static Arrangement solveAtOnce(Problem problem, Progress progress) {
        Roster roster = new Roster(problem);
        Past past = new Past(roster);
        List<int[]> groups = List.of();
        if (roster.size() > 1) {
            Weights weights = new Weights(roster, past);
            groups = problem.groupSize() == 2
                    ? new Pairing(roster, weights, progress).groups()
                    : new Grouping(roster, weights, past).groups(progress);
        }
        requireRules(roster, groups);
        return new Explanation(roster, past).of(groups);
    }

    private static void requireRules(Roster roster, List<int[]> groups) {
        for (int[] group : groups) {
            if (group.length < 2 || !roster.breaksNothing(group)) {
                throw new IllegalStateException("a group breaks a rule: "
                        + roster.people(group).stream().map(Candidate::id).toList());
            }
        }
    }
}
