package io.rapport.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/** When each two candidates were last introduced to each other, and when they last met. Only pairs that were are kept. */
final class Past {

    private static final int NEVER = Integer.MIN_VALUE;

    /** Up to this many people, whoever is within two steps is kept; beyond, it is found out each time. */
    private static final int NEAR_KEPT = 16_384;

    private final long today;
    private final int[][] others;
    private final int[][] introduced;
    private final int[][] met;
    private final BitSet[] near;

    Past(Roster roster) {
        int people = roster.size();
        this.today = roster.problem().on().toEpochDay();
        this.others = new int[people][];
        this.introduced = new int[people][];
        this.met = new int[people][];
        List<List<Entry>> entries = entries(roster);
        for (int number = 0; number < people; number++) {
            keep(number, entries.get(number));
        }
        this.near = new BitSet[people <= NEAR_KEPT ? people : 0];
        for (int number = 0; number < near.length; number++) {
            near[number] = withinTwoSteps(number);
        }
    }

    private record Entry(int other, int day, boolean held) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry entry) {
            return Integer.compare(other, entry.other);
        }
    }

    private static List<List<Entry>> entries(Roster roster) {
        List<List<Entry>> entries = new ArrayList<>();
        for (int number = 0; number < roster.size(); number++) {
            entries.add(new ArrayList<>());
        }
        for (Meeting meeting : roster.problem().history()) {
            int one = roster.number(meeting.pair().one());
            int other = roster.number(meeting.pair().other());
            if (one >= 0 && other >= 0) {
                int day = Math.toIntExact(meeting.on().toEpochDay());
                entries.get(one).add(new Entry(other, day, meeting.held()));
                entries.get(other).add(new Entry(one, day, meeting.held()));
            }
        }
        return entries;
    }

    private void keep(int number, List<Entry> entries) {
        entries.sort(null);
        int[] known = entries.stream().mapToInt(Entry::other).distinct().toArray();
        others[number] = known;
        introduced[number] = new int[known.length];
        met[number] = new int[known.length];
        Arrays.fill(introduced[number], NEVER);
        Arrays.fill(met[number], NEVER);
        int slot = 0;
        for (Entry entry : entries) {
            slot += known[slot] == entry.other() ? 0 : 1;
            introduced[number][slot] = Math.max(introduced[number][slot], entry.day());
            met[number][slot] = entry.held() ? Math.max(met[number][slot], entry.day()) : met[number][slot];
        }
    }

    private BitSet withinTwoSteps(int number) {
        BitSet reached = new BitSet(others.length);
        for (int other : others[number]) {
            reached.set(other);
            for (int third : others[other]) {
                reached.set(third);
            }
        }
        return reached;
    }

    private int slot(int one, int other) {
        return others[one].length == 0 ? -1 : Arrays.binarySearch(others[one], other);
    }

    /** Returns how new two people are to each other: 2 never introduced, 1 introduced but nobody says they met, 0 met. */
    int newness(int one, int other) {
        int slot = slot(one, other);
        if (slot < 0) {
            return 2;
        }
        return met[one][slot] == NEVER ? 1 : 0;
    }

    /** Returns the days since two people last met, or else were introduced; {@link Integer#MAX_VALUE} if never. */
    int daysSince(int one, int other) {
        int slot = slot(one, other);
        if (slot < 0) {
            return Integer.MAX_VALUE;
        }
        int last = met[one][slot] == NEVER ? introduced[one][slot] : met[one][slot];
        return (int) Math.max(0, Math.min(today - last, Integer.MAX_VALUE));
    }

    /** Says whether it is three steps or more, or no way at all, from one person to the other by who was introduced to whom. */
    boolean isFar(int one, int other) {
        if (near.length > 0) {
            return !near[one].get(other);
        }
        return slot(one, other) < 0 && !haveACommonAcquaintance(others[one], others[other]);
    }

    private static boolean haveACommonAcquaintance(int[] one, int[] other) {
        int here = 0;
        int there = 0;
        while (here < one.length && there < other.length) {
            if (one[here] == other[there]) {
                return true;
            }
            if (one[here] < other[there]) {
                here++;
            } else {
                there++;
            }
        }
        return false;
    }

    /** Returns the newest of the last meetings of each two of a group, empty unless each two have met. */
    OptionalLong lastMeeting(int[] members) {
        long newest = NEVER;
        for (int index = 1; index < members.length; index++) {
            for (int earlier = 0; earlier < index; earlier++) {
                int slot = slot(members[index], members[earlier]);
                if (slot < 0 || met[members[index]][slot] == NEVER) {
                    return OptionalLong.empty();
                }
                newest = Math.max(newest, met[members[index]][slot]);
            }
        }
        return newest == NEVER ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    boolean isAtLeastWeeksAgo(long day, int weeks) {
        return ChronoUnit.WEEKS.between(LocalDate.ofEpochDay(day), LocalDate.ofEpochDay(today)) >= weeks;
    }
}
