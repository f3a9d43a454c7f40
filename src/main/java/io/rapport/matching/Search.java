package io.rapport.matching;

import static io.rapport.matching.Blossoms.NONE;

/**
 * The primal-dual search: in every stage alternating trees grow from all single vertices along tight edges, blossoms shrink and open, and the duals change,
 * until paths between roots match more vertices or no change can help.
 */
final class Search {

    private final WeightedGraph graph;
    private final Blossoms blossoms;
    private final Labels labels;
    private final LeastSlack leastSlack;
    private final Augmentation augmentation;
    private final Expansion expansion;

    private Search(WeightedGraph graph) {
        this.graph = graph;
        this.blossoms = new Blossoms(graph);
        this.labels = new Labels(blossoms);
        this.leastSlack = new LeastSlack(blossoms, labels);
        this.augmentation = new Augmentation(blossoms, labels);
        this.expansion = new Expansion(blossoms, labels);
    }

    /** Searches to the end and returns the matching with its duals. */
    static Blossoms run(WeightedGraph graph) {
        Search search = new Search(graph);
        boolean grown = graph.edges() > 0;
        while (grown) {
            grown = search.stage();
        }
        return search.blossoms;
    }

    private boolean stage() {
        labels.plant();
        leastSlack.clear();
        while (!growTrees()) {
            DualStep step = DualStep.next(blossoms, labels, leastSlack);
            step.apply(blossoms, labels);
            if (step.isLast()) {
                return false;
            }
            act(step);
        }
        expansion.tidy();
        return true;
    }

    private void act(DualStep step) {
        if (step.kind() == DualStep.Kind.OPEN) {
            expansion.open(step.subject());
        } else {
            int one = graph.at(2 * step.subject());
            labels.enqueue(labels.isOuter(blossoms.top[one]) ? one : graph.at(2 * step.subject() + 1));
        }
    }

    /**
     * Follows tight edges from the waiting vertices as far as they go.
     *
     * <p>Trees that a path has matched are left alone until the next stage, the others go on: most stages match many vertices, as in Hopcroft and Karp (1973).
     *
     * @return whether more vertices are matched
     */
    private boolean growTrees() {
        boolean grown = false;
        while (labels.hasWaiting()) {
            int vertex = labels.nextWaiting();
            int end = graph.first(vertex + 1);
            for (int slot = graph.first(vertex); slot < end && !labels.isDone(blossoms.top[vertex]); slot++) {
                grown |= follow(vertex, graph.around(slot));
            }
        }
        return grown;
    }

    private boolean follow(int vertex, int end) {
        int other = graph.at(end);
        int edge = end >> 1;
        int blossom = blossoms.top[other];
        if (blossoms.top[vertex] == blossom || labels.isDone(blossom)) {
            return false;
        }
        if (blossoms.slack(edge) > 0) {
            leastSlack.note(edge, vertex, other);
        } else if (labels.isFree(blossom)) {
            labels.reachInner(other, end ^ 1);
        } else if (labels.isOuter(blossom)) {
            return close(vertex, other, edge);
        } else if (labels.isFree(other)) {
            labels.mark(other, Labels.INNER, end ^ 1);
        }
        return false;
    }

    private boolean close(int vertex, int other, int edge) {
        int base = labels.meetingPoint(vertex, other);
        if (base == NONE) {
            labels.finish(vertex);
            labels.finish(other);
            augmentation.along(edge);
            return true;
        }
        shrink(blossoms.top[base], edge);
        return false;
    }

    /** Makes a blossom of the cycle that the edge closes over the outer blossom where the walks met. */
    private void shrink(int meeting, int edge) {
        int left = distance(graph.at(2 * edge), meeting);
        int right = distance(graph.at(2 * edge + 1), meeting);
        int[] cycle = new int[left + right + 1];
        int[] ends = new int[left + right + 1];
        int blossom = blossoms.top[graph.at(2 * edge)];
        for (int index = left; index > 0; index--) {
            cycle[index] = blossom;
            ends[index - 1] = labels.cameBy[blossom];
            blossom = blossoms.top[graph.at(labels.cameBy[blossom])];
        }
        cycle[0] = meeting;
        ends[left] = 2 * edge;
        blossom = blossoms.top[graph.at(2 * edge + 1)];
        for (int index = left + 1; index < cycle.length; index++) {
            cycle[index] = blossom;
            ends[index] = labels.cameBy[blossom] ^ 1;
            blossom = blossoms.top[graph.at(labels.cameBy[blossom])];
        }
        adopt(blossoms.join(cycle, ends), meeting);
    }

    private int distance(int vertex, int meeting) {
        int steps = 0;
        for (int blossom = blossoms.top[vertex]; blossom != meeting; steps++) {
            blossom = blossoms.top[graph.at(labels.cameBy[blossom])];
        }
        return steps;
    }

    private void adopt(int blossom, int meeting) {
        labels.inherit(blossom, meeting);
        for (int vertex : blossoms.members(blossom)) {
            if (labels.isInner(blossoms.top[vertex])) {
                labels.enqueue(vertex);
            }
        }
        blossoms.surface(blossom);
        leastSlack.merge(blossom);
    }
}
