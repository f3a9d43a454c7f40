package io.rapport.matching;

import java.util.Arrays;
import java.util.List;

/** Who sits where while groups are improved: everybody in a group or out of all. A group may have fewer people than its room. */
final class Seating {

    private static final int OUT = -1;

    private final Roster roster;
    private final Weights weights;
    private final int[] room;
    private final int[] place;
    private final int[][] members;
    private final long[] worth;
    private long looks;

    Seating(Roster roster, Weights weights, List<int[]> groups, int[] room) {
        this.roster = roster;
        this.weights = weights;
        this.room = room;
        this.place = new int[roster.size()];
        this.members = new int[groups.size()][];
        this.worth = new long[groups.size()];
        Arrays.fill(place, OUT);
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group)) {
                place[member] = group;
            }
        }
        restore(places());
    }

    int[] places() {
        return place.clone();
    }

    long looks() {
        return looks;
    }

    long worth() {
        return Arrays.stream(worth).sum();
    }

    void restore(int[] places) {
        int[] filled = new int[members.length];
        for (int group = 0; group < members.length; group++) {
            members[group] = new int[room[group]];
        }
        System.arraycopy(places, 0, place, 0, places.length);
        for (int number = 0; number < place.length; number++) {
            if (place[number] != OUT) {
                members[place[number]][filled[place[number]]++] = number;
            }
        }
        for (int group = 0; group < members.length; group++) {
            members[group] = Arrays.copyOf(members[group], filled[group]);
            worth[group] = weights.group(members[group]);
        }
    }

    /** Returns what sits in each room, also nobody or one alone. */
    List<int[]> allGroups() {
        return Arrays.stream(members).map(int[]::clone).toList();
    }

    List<int[]> groups() {
        return Arrays.stream(members).filter(group -> group.length > 1).toList();
    }

    /** Exchanges two people if that gains at least this much and breaks no rule. */
    boolean exchange(int one, int other, long least) {
        looks++;
        int here = place[one];
        int there = place[other];
        if (here == there) {
            return false;
        }
        int[] newHere = here == OUT ? new int[0] : replaced(members[here], one, other);
        int[] newThere = there == OUT ? new int[0] : replaced(members[there], other, one);
        return settle(here, newHere, there, newThere, least);
    }

    /** Moves a person to the first group with room where that gains something. */
    boolean moveAnywhere(int one) {
        int here = place[one];
        for (int there = 0; there < members.length; there++) {
            if (there != here && members[there].length < room[there]) {
                looks++;
                int[] newHere = here == OUT ? new int[0] : without(members[here], one);
                if (settle(here, newHere, there, with(members[there], one), 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean settle(int here, int[] newHere, int there, int[] newThere, long least) {
        long worthHere = weights.group(newHere);
        long worthThere = weights.group(newThere);
        long gain = worthHere + worthThere - worthOf(here) - worthOf(there);
        if (gain < least || !mayBe(newHere) || !mayBe(newThere)) {
            return false;
        }
        seat(here, newHere, worthHere);
        seat(there, newThere, worthThere);
        return true;
    }

    private boolean mayBe(int[] group) {
        return group.length < 2 || roster.allows(group);
    }

    private long worthOf(int group) {
        return group == OUT ? 0 : worth[group];
    }

    private void seat(int group, int[] people, long newWorth) {
        if (group != OUT) {
            for (int member : members[group]) {
                place[member] = place[member] == group ? OUT : place[member];
            }
            members[group] = people;
            worth[group] = newWorth;
            for (int member : people) {
                place[member] = group;
            }
        }
    }

    private static int[] replaced(int[] group, int leaves, int comes) {
        int[] changed = group.clone();
        for (int index = 0; index < changed.length; index++) {
            changed[index] = changed[index] == leaves ? comes : changed[index];
        }
        return changed;
    }

    private static int[] without(int[] group, int person) {
        int last = group[group.length - 1];
        return Arrays.copyOf(replaced(group, person, last), group.length - 1);
    }

    private static int[] with(int[] group, int person) {
        int[] larger = Arrays.copyOf(group, group.length + 1);
        larger[group.length] = person;
        return larger;
    }
}
