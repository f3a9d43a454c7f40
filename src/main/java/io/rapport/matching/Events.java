package io.rapport.matching;

import java.util.Arrays;

/**
 * What will happen next in the search, by the time when it will: a radix heap, and for what is due at once a stack of meetings and a queue of the rest.
 *
 * <p>An event is an arc by which two trees meet or an odd cycle closes; or {@code ~x} for a vertex or blossom {@code x} that will cost nothing; or, with the
 * number of all vertices and blossoms added to it, a free vertex that will be reached. It may be out of date when its time comes.
 * Where much is due, trees that meet before others grow stay small, and those that grow in breadth find short paths.
 *
 * <p>Nothing is ever added before now, so that events can wait in drawers by the highest bit in which their time differs from now. A drawer is emptied into
 * lower ones when its turn comes: every event moves down only, in long runs of memory, where a binary heap would jump about (Ahuja, Mehlhorn, Orlin and Tarjan,
 * <i>Faster algorithms for the shortest path problem</i>, J. ACM 37, 1990).
 */
final class Events {

    private final Drawer[] drawers = new Drawer[Long.SIZE + 1];
    private int[] meetings = new int[64];
    private int meetingCount;
    private int[] due = new int[64];
    private int firstDue;
    private int dueCount;
    private long now;

    Events() {
        Arrays.setAll(drawers, bits -> new Drawer());
    }

    long now() {
        return now;
    }

    void clear() {
        for (Drawer drawer : drawers) {
            drawer.size = 0;
        }
        meetingCount = 0;
        dueCount = 0;
        now = 0;
    }

    /** Adds an arc between two outer nodes. */
    void addMeeting(long when, int arc) {
        if (when > now) {
            put(when, arc);
            return;
        }
        meetings = meetingCount == meetings.length ? Arrays.copyOf(meetings, 2 * meetingCount) : meetings;
        meetings[meetingCount++] = arc;
    }

    /** Adds any other event. */
    void add(long when, int what) {
        if (when > now) {
            put(when, what);
            return;
        }
        if (dueCount == due.length) {
            int[] longer = new int[2 * dueCount];
            System.arraycopy(due, firstDue, longer, 0, dueCount - firstDue);
            System.arraycopy(due, 0, longer, dueCount - firstDue, firstDue);
            due = longer;
            firstDue = 0;
        }
        due[(firstDue + dueCount++) & (due.length - 1)] = what;
    }

    private void put(long when, int what) {
        drawers[Long.SIZE - Long.numberOfLeadingZeros(when ^ now)].add(when, what);
    }

    /** Takes the next event; {@link #now} is then its time. */
    int next() {
        if (meetingCount > 0) {
            return meetings[--meetingCount];
        }
        if (dueCount > 0) {
            int what = due[firstDue];
            firstDue = (firstDue + 1) & (due.length - 1);
            dueCount--;
            return what;
        }
        if (drawers[0].size == 0) {
            goOn();
        }
        return drawers[0].event[--drawers[0].size];
    }

    /** Lets time go on to the next event and sorts those that come soon anew. */
    private void goOn() {
        int lowest = 1;
        while (drawers[lowest].size == 0) {
            lowest++;
        }
        Drawer soon = drawers[lowest];
        now = soon.earliest();
        for (int index = 0; index < soon.size; index++) {
            put(soon.time[index], soon.event[index]);
        }
        soon.size = 0;
    }

    /** Events whose times agree with now above some bit and differ in it. */
    private static final class Drawer {

        private long[] time = new long[16];
        private int[] event = new int[16];
        private int size;

        void add(long when, int what) {
            if (size == time.length) {
                time = Arrays.copyOf(time, 2 * size);
                event = Arrays.copyOf(event, 2 * size);
            }
            time[size] = when;
            event[size++] = what;
        }

        long earliest() {
            long earliest = Long.MAX_VALUE;
            for (int index = 0; index < size; index++) {
                earliest = Math.min(earliest, time[index]);
            }
            return earliest;
        }
    }
}
