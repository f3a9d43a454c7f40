package io.rapport.matching;

import static io.rapport.matching.Nodes.INNER;
import static io.rapport.matching.Nodes.OUTER;

/** Dissolves an inner blossom that costs nothing any more; the tree goes on through its children by the even side, the others are free. */
final class Expansion {

    private final Blossoms blossoms;
    private final Nodes nodes;
    private final Forest forest;
    private final Lookout lookout;

    Expansion(Blossoms blossoms, Nodes nodes, Forest forest, Lookout lookout) {
        this.blossoms = blossoms;
        this.nodes = nodes;
        this.forest = forest;
        this.lookout = lookout;
    }

    /** Dissolves the blossom; {@link Search} must be told of its children that have become inner. */
    int[] open(int blossom) {
        int node = nodes.of(blossoms.base[blossom]);
        int up = forest.up(node);
        forest.detach(node);
        nodes.split(blossom);
        Ring ring = new Ring(blossoms, blossom, nodes.blossom(nodes.of(blossoms.graph.tail(up))));
        int[] children = ring.childrenFromStart();
        blossoms.dissolve(blossom);
        while (!ring.isAtBase()) {
            forest.attach(nodes.of(blossoms.graph.tail(up)), INNER, up);
            int arc = ring.step();
            forest.attach(nodes.of(blossoms.graph.head(arc)), OUTER, blossoms.graph.twin(arc));
            up = blossoms.graph.twin(ring.step());
        }
        forest.attach(nodes.of(blossoms.graph.tail(up)), INNER, up);
        for (int child : children) {
            int label = nodes.label(nodes.of(blossoms.base[child]));
            if (label == OUTER) {
                lookout.fromOuter(child);
            } else if (label != INNER) {
                lookout.fromFree(child);
            }
        }
        return children;
    }
}
