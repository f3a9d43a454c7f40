package io.rapport.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Why somebody has no partner: the tree of alternating paths from this person, odd cycles shrunk to their base (J. Edmonds, <i>Paths, trees, and flowers</i>,
 * Canad. J. Math. 17, 1965).
 *
 * <p>Everybody at an even distance could be the one without a partner; they all have nobody but those at an odd distance, who are fewer. A path to somebody
 * else without a partner would mean that more pairs are possible; then nothing is said.
 */
final class Rivals {

    private static final int NOBODY = -1;

    private final Roster roster;
    private final int[] mate;
    private final int start;
    private final int[] parent;
    private final int[] base;
    private final BitSet even = new BitSet();
    private final Queue<Integer> queue = new ArrayDeque<>();

    Rivals(Roster roster, int[] mate, int start) {
        this.roster = roster;
        this.mate = mate;
        this.start = start;
        this.parent = new int[roster.size()];
        this.base = new int[roster.size()];
        Arrays.fill(parent, NOBODY);
        Arrays.setAll(base, number -> number);
    }

    /** Returns who competes with this person, and for whom; empty where more pairs would be possible or nobody fits at all. */
    Optional<Account.Competition> competition() {
        even.set(start);
        queue.add(start);
        while (!queue.isEmpty()) {
            int one = queue.remove();
            for (int other = 0; other < roster.size(); other++) {
                if (other != one && roster.makesPair(one, other) && !follow(one, other)) {
                    return Optional.empty();
                }
            }
        }
        List<String> people = new ArrayList<>();
        List<String> partners = new ArrayList<>();
        for (int number = 0; number < roster.size(); number++) {
            if (even.get(number)) {
                people.add(roster.person(number).id());
            } else if (parent[number] != NOBODY) {
                partners.add(roster.person(number).id());
            }
        }
        people.sort(null);
        partners.sort(null);
        return partners.isEmpty() ? Optional.empty() : Optional.of(new Account.Competition(people, partners));
    }

    /** Follows an edge; says no if it leads to somebody else without a partner. */
    private boolean follow(int one, int other) {
        if (base[one] == base[other] || mate[one] == other) {
            return true;
        }
        if (other == start || (mate[other] != NOBODY && parent[mate[other]] != NOBODY)) {
            shrink(one, other);
            return true;
        }
        if (parent[other] != NOBODY) {
            return true;
        }
        parent[other] = one;
        if (mate[other] == NOBODY) {
            return false;
        }
        even.set(mate[other]);
        queue.add(mate[other]);
        return true;
    }

    private void shrink(int one, int other) {
        int meeting = lowestCommon(one, other);
        BitSet inside = new BitSet();
        mark(one, meeting, other, inside);
        mark(other, meeting, one, inside);
        for (int number = 0; number < base.length; number++) {
            if (inside.get(base[number])) {
                base[number] = meeting;
                if (!even.get(number)) {
                    even.set(number);
                    queue.add(number);
                }
            }
        }
    }

    private int lowestCommon(int one, int other) {
        BitSet seen = new BitSet();
        int here = base[one];
        seen.set(here);
        while (here != base[start]) {
            here = base[parent[mate[here]]];
            seen.set(here);
        }
        int there = base[other];
        while (!seen.get(there)) {
            there = base[parent[mate[there]]];
        }
        return there;
    }

    private void mark(int from, int meeting, int child, BitSet inside) {
        int number = from;
        int below = child;
        while (base[number] != meeting) {
            inside.set(base[number]);
            inside.set(base[mate[number]]);
            parent[number] = below;
            below = mate[number];
            number = parent[mate[number]];
        }
    }
}
