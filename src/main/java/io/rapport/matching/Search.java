package io.rapport.matching;

import static io.rapport.matching.Nodes.FREE;
import static io.rapport.matching.Nodes.INNER;
import static io.rapport.matching.Nodes.OUTER;
import static io.rapport.matching.WeightedGraph.NONE;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * The primal-dual search: alternating trees grow from all single vertices that have a price, until each of those is matched or costs nothing.
 *
 * <p>All trees share one time. As it goes by, prices change ({@link Nodes}), and what happens when is known ahead ({@link Events}). The search runs twice: first
 * an odd cycle counts half ({@link HalfCycles}), which is quick and leaves few vertices single; then it shrinks to a blossom.
 */
final class Search {

    private static final int EVENTS_BETWEEN_REPORTS = 1 << 12;
    private static final int LOOKS_PER_ARC = 64;

    private final Blossoms blossoms;
    private final Nodes nodes;
    private final Forest forest;
    private final Events events = new Events();
    private final Lookout lookout;
    private final Augmentation augmentation;
    private final Expansion expansion;
    private final HalfCycles halfCycles;
    private final Progress progress;
    private boolean halving;

    private Search(Start start, Progress progress) {
        this.blossoms = start.blossoms();
        this.nodes = new Nodes(blossoms, start.prices());
        this.forest = new Forest(blossoms, nodes);
        this.lookout = new Lookout(blossoms, nodes, forest, events);
        this.augmentation = new Augmentation(blossoms, nodes, forest);
        this.expansion = new Expansion(blossoms, nodes, forest, lookout);
        this.halfCycles = new HalfCycles(blossoms);
        this.progress = progress;
    }

    /** Searches to the end and returns the prices; the matching is in the start's blossoms. */
    static long[] run(Start start, Progress progress) {
        Search search = new Search(start, progress);
        search.halving = true;
        search.pass(LOOKS_PER_ARC * (start.blossoms().graph.arcs() + 1L));
        search.halfCycles.openAll(search.nodes);
        search.halving = false;
        search.pass(Long.MAX_VALUE);
        return search.nodes.prices();
    }

    private void pass(long mostLooks) {
        events.clear();
        lookout.clear();
        nodes.settle();
        plant();
        int single = forest.trees();
        for (int count = 0; forest.trees() > 0 && lookout.looks() < mostLooks; count++) {
            if (count % EVENTS_BETWEEN_REPORTS == 0 && !progress.goesOn(single - forest.trees(), single)) {
                throw new CancellationException("the search was cancelled");
            }
            int event = events.next();
            nodes.goOn(events.now());
            if (event >= 0) {
                meetIfTight(event);
            } else if (~event >= blossoms.parent.length) {
                reachIfTight(~event - blossoms.parent.length);
            } else if (blossoms.isVertex(~event)) {
                stop(~event);
            } else {
                open(~event);
            }
        }
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            if (forest.root(nodes.of(vertex)) != NONE) {
                forest.fell(forest.root(nodes.of(vertex)));
            }
        }
    }

    private void plant() {
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            if (blossoms.mate[vertex] == NONE && nodes.price(vertex) > 0) {
                forest.plant(vertex);
            }
        }
        for (int vertex = 0; vertex < blossoms.vertices; vertex++) {
            if (nodes.label(nodes.of(vertex)) == OUTER) {
                lookout.fromOuter(vertex);
            }
        }
    }

    private void meetIfTight(int arc) {
        int one = nodes.of(blossoms.graph.tail(arc));
        int other = nodes.of(blossoms.graph.head(arc));
        int both = nodes.label(one) + nodes.label(other);
        if (both == OUTER + FREE) {
            lookout.fromOuterTo(nodes.label(one) == FREE ? blossoms.graph.tail(arc) : blossoms.graph.head(arc), arc);
        } else if (both == OUTER + OUTER && one != other && nodes.slack(arc) == 0) {
            meet(arc);
        }
    }

    private void reachIfTight(int vertex) {
        int arc = lookout.reaching(vertex);
        if (arc == NONE) {
            return;
        }
        if (nodes.label(nodes.of(blossoms.graph.tail(arc))) == OUTER && nodes.slack(arc) == 0) {
            reach(arc);
        } else {
            lookout.fromFreeVertex(vertex);
        }
    }

    /** Grows a tree by a free node and its partner, or ends it there if there is none. */
    private void reach(int arc) {
        int vertex = blossoms.graph.head(arc);
        int node = nodes.of(vertex);
        int blossom = nodes.blossom(node);
        int matched = blossoms.mate[blossoms.base[blossom]];
        if (matched >= 0) {
            inner(node, blossoms.graph.twin(arc));
            int partner = nodes.of(blossoms.graph.head(matched));
            forest.attach(partner, OUTER, blossoms.graph.twin(matched));
            lookout.fromOuter(nodes.blossom(partner));
            return;
        }
        if (halfCycles.has(vertex)) {
            halfCycles.open(vertex);
        }
        augmentation.rebase(blossom, vertex);
        blossoms.mate[vertex] = blossoms.graph.twin(arc);
        augmentation.toRoot(blossoms.graph.tail(arc), arc);
        fell(forest.root(nodes.of(blossoms.graph.tail(arc))));
        lookout.fromFree(blossom);
    }

    private void inner(int node, int arc) {
        forest.attach(node, INNER, arc);
        announce(node);
    }

    private void announce(int node) {
        if (!blossoms.isVertex(nodes.blossom(node))) {
            events.add(events.now() + nodes.blossomPrice(node) / 2, ~nodes.blossom(node));
        }
    }

    /** Two outer nodes meet: on a path between two roots, or on an odd cycle. */
    private void meet(int arc) {
        int one = forest.root(nodes.of(blossoms.graph.tail(arc)));
        int other = forest.root(nodes.of(blossoms.graph.head(arc)));
        if (one != other) {
            augmentation.toRoot(blossoms.graph.tail(arc), arc);
            augmentation.toRoot(blossoms.graph.head(arc), blossoms.graph.twin(arc));
            fell(one, other);
        } else if (halving) {
            Cycle cycle = forest.cycle(arc);
            augmentation.toRoot(blossoms.base[cycle.first()], NONE);
            halfCycles.close(cycle);
            fell(one);
        } else {
            shrink(forest.cycle(arc));
        }
    }

    /** Shrinks an odd cycle; what was inner in it looks out as outer now. */
    private void shrink(Cycle cycle) {
        int[] inner = Arrays.stream(cycle.blossoms())
                .filter(blossom -> nodes.label(nodes.of(blossoms.base[blossom])) == INNER)
                .toArray();
        forest.shrink(cycle);
        for (int blossom : inner) {
            lookout.fromOuter(blossom);
        }
    }

    private void stop(int vertex) {
        int node = nodes.of(vertex);
        if (nodes.label(node) == OUTER && nodes.price(vertex) == 0) {
            augmentation.toRoot(vertex, NONE);
            fell(forest.root(node));
        }
    }

    private void open(int blossom) {
        int node = blossoms.size[blossom] == 0 ? NONE : nodes.of(blossoms.base[blossom]);
        if (node != NONE
                && nodes.blossom(node) == blossom
                && nodes.label(node) == INNER
                && nodes.blossomPrice(node) == 0) {
            for (int child : expansion.open(blossom)) {
                int childNode = nodes.of(blossoms.base[child]);
                if (nodes.label(childNode) == INNER) {
                    announce(childNode);
                }
            }
        }
    }

    private void fell(int... trees) {
        int[][] inner = new int[trees.length][];
        for (int index = 0; index < trees.length; index++) {
            inner[index] = forest.fell(trees[index]);
        }
        for (int[] tree : inner) {
            for (int blossom : tree) {
                lookout.fromFree(blossom);
            }
        }
    }
}
