package io.rapport.matching;

import static io.rapport.matching.Blossoms.NONE;
import static io.rapport.matching.Blossoms.NOTHING;

import java.util.Arrays;

/**
 * Remembers the edges that will become tight first, so that a change of the duals costs O(n) instead of O(edges) (Galil 1986).
 *
 * <p>For a vertex that no tree has reached: the edge of least slack from an outer vertex. For an outer blossom: the edge of least slack to another outer
 * blossom, and for a composite one a list with the best edge to each other.
 */
final class LeastSlack {

    private final Blossoms blossoms;
    private final Labels labels;
    private final int[] best;
    private final int[][] lists;
    private final int[] bestTo;

    LeastSlack(Blossoms blossoms, Labels labels) {
        this.blossoms = blossoms;
        this.labels = labels;
        this.best = new int[2 * blossoms.vertices];
        this.lists = new int[2 * blossoms.vertices][];
        this.bestTo = new int[2 * blossoms.vertices];
    }

    void clear() {
        Arrays.fill(best, NONE);
        Arrays.fill(lists, NOTHING);
        Arrays.fill(bestTo, NONE);
    }

    /** Returns the remembered edge of a vertex or blossom, or NONE. */
    int of(int blossom) {
        return best[blossom];
    }

    private void drop(int blossom) {
        best[blossom] = NONE;
        lists[blossom] = NOTHING;
    }

    /** Takes note of an edge with slack from an outer vertex to one outside its blossom. */
    void note(int edge, int outer, int other) {
        if (labels.isOuter(blossoms.top[other])) {
            improve(best, blossoms.top[outer], edge);
        } else if (labels.isFree(other)) {
            improve(best, other, edge);
        }
    }

    private boolean improve(int[] known, int place, int edge) {
        boolean empty = known[place] == NONE;
        if (empty || blossoms.slack(edge) < blossoms.slack(known[place])) {
            known[place] = edge;
        }
        return empty;
    }

    /** Gathers what a new outer blossom's children knew; their vertices already belong to it. */
    void merge(int blossom) {
        int[] reached = new int[2 * blossoms.vertices];
        int count = 0;
        for (int child : blossoms.children[blossom]) {
            count = lists[child].length > 0
                    ? mergeList(blossom, child, reached, count)
                    : mergeMembers(blossom, child, reached, count);
            drop(child);
        }
        int[] list = new int[count];
        best[blossom] = NONE;
        for (int index = 0; index < count; index++) {
            list[index] = bestTo[reached[index]];
            bestTo[reached[index]] = NONE;
            improve(best, blossom, list[index]);
        }
        lists[blossom] = list;
    }

    private int mergeList(int blossom, int child, int[] reached, int known) {
        int count = known;
        for (int edge : lists[child]) {
            boolean inward = blossoms.top[blossoms.graph.at(2 * edge)] != blossom;
            count = offer(blossom, inward ? 2 * edge : 2 * edge + 1, reached, count);
        }
        return count;
    }

    private int mergeMembers(int blossom, int child, int[] reached, int known) {
        WeightedGraph graph = blossoms.graph;
        int count = known;
        for (int vertex : blossoms.members(child)) {
            for (int slot = graph.first(vertex); slot < graph.first(vertex + 1); slot++) {
                count = offer(blossom, graph.around(slot), reached, count);
            }
        }
        return count;
    }

    private int offer(int blossom, int end, int[] reached, int count) {
        int other = blossoms.top[blossoms.graph.at(end)];
        if (other != blossom && labels.isOuter(other) && improve(bestTo, other, end >> 1)) {
            reached[count] = other;
            return count + 1;
        }
        return count;
    }
}
