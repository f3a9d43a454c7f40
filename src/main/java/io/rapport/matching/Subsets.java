package io.rapport.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best groups of few people exactly, by trying every set of people as a group: what a set is worth at most follows from what it is worth without the group
 * of its first member. Sizes may be of two kinds; whoever is not in a group of either is out.
 */
final class Subsets {

    /** So many people have 65,536 sets. */
    static final int MOST_PEOPLE = 16;

    private static final long IMPOSSIBLE = -1;

    private final Roster roster;
    private final Weights weights;
    private final int people;

    Subsets(Roster roster, Weights weights) {
        this.roster = roster;
        this.weights = weights;
        this.people = roster.size();
    }

    /** The best partitions of every set into groups of one size, and the first group of each. */
    private static final class Parts {

        private final long[] worth;
        private final int[] group;

        Parts(int sets) {
            this.worth = new long[sets];
            this.group = new int[sets];
            Arrays.fill(worth, IMPOSSIBLE);
            worth[0] = 0;
        }

        List<int[]> groups(int set) {
            List<int[]> groups = new ArrayList<>();
            for (int rest = set; rest != 0; rest &= ~group[rest]) {
                groups.add(members(group[rest]));
            }
            return groups;
        }
    }

    /** Returns the best groups of these sizes; none if the rules do not allow so many. */
    List<int[]> groups(int[] sizes) {
        int small = Arrays.stream(sizes).min().orElse(2);
        int large = Arrays.stream(sizes).max().orElse(2);
        int inLarge = small == large
                ? 0
                : Arrays.stream(sizes).filter(size -> size == large).sum();
        int inSmall = Arrays.stream(sizes).sum() - inLarge;
        Parts larger = parts(inLarge > 0 ? large : people + 1);
        Parts smaller = parts(small);
        long most = IMPOSSIBLE;
        List<int[]> best = List.of();
        for (int set = 0; set < 1 << people; set++) {
            if (Integer.bitCount(set) == inLarge && larger.worth[set] != IMPOSSIBLE) {
                int rest = best(smaller, (1 << people) - 1 & ~set, inSmall);
                if (rest >= 0 && larger.worth[set] + smaller.worth[rest] > most) {
                    most = larger.worth[set] + smaller.worth[rest];
                    best = new ArrayList<>(larger.groups(set));
                    best.addAll(smaller.groups(rest));
                }
            }
        }
        return best;
    }

    /** Returns the best of the sets of so many people within a set, −1 if there is none. */
    private static int best(Parts parts, int within, int count) {
        int best = -1;
        if (Integer.bitCount(within) == count) {
            return parts.worth[within] == IMPOSSIBLE ? -1 : within;
        }
        for (int set = within; set != 0; set = (set - 1) & within) {
            boolean possible = Integer.bitCount(set) == count && parts.worth[set] != IMPOSSIBLE;
            best = possible && (best < 0 || parts.worth[set] > parts.worth[best]) ? set : best;
        }
        return best;
    }

    private Parts parts(int size) {
        Parts parts = new Parts(1 << people);
        long[] alone = new long[1 << people];
        for (int set = 1; set < 1 << people; set++) {
            if (Integer.bitCount(set) == size) {
                int[] members = members(set);
                alone[set] = roster.allows(members) ? weights.group(members) : IMPOSSIBLE;
            }
        }
        for (int set = 1; set < 1 << people; set++) {
            if (Integer.bitCount(set) % size == 0) {
                choose(Integer.lowestOneBit(set), set & (set - 1), size - 1, set, alone, parts);
            }
        }
        return parts;
    }

    /** Adds people to a group until it has its size, and keeps it if nothing better is known. */
    private static void choose(int group, int rest, int missing, int set, long[] alone, Parts parts) {
        if (missing == 0) {
            long others = parts.worth[set & ~group];
            if (alone[group] != IMPOSSIBLE && others != IMPOSSIBLE && others + alone[group] > parts.worth[set]) {
                parts.worth[set] = others + alone[group];
                parts.group[set] = group;
            }
            return;
        }
        for (int left = rest; Integer.bitCount(left) >= missing; left &= left - 1) {
            choose(group | Integer.lowestOneBit(left), left & (left - 1), missing - 1, set, alone, parts);
        }
    }

    private static int[] members(int set) {
        int[] members = new int[Integer.bitCount(set)];
        int index = 0;
        for (int left = set; left != 0; left &= left - 1) {
            members[index++] = Integer.numberOfTrailingZeros(left);
        }
        return members;
    }
}
