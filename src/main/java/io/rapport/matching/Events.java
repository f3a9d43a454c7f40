package io.rapport.matching;

import java.util.Arrays;

/**
 * What will happen next in the search, by the time when it will: a binary heap, and for what is due at once a stack of meetings and a queue of the rest.
 *
 * <p>An event is an arc that becomes tight, or {@code ~x} for a vertex or blossom {@code x} that will cost nothing. It may be out of date when its time comes.
 * Where much is due, trees that meet before others grow stay small, and those that grow in breadth find short paths.
 */
final class Events {

    private long[] time = new long[64];
    private int[] event = new int[64];
    private int size;
    private int[] meetings = new int[64];
    private int meetingCount;
    private int[] due = new int[64];
    private int firstDue;
    private int dueCount;
    private long now;

    long now() {
        return now;
    }

    void clear() {
        size = 0;
        meetingCount = 0;
        dueCount = 0;
        now = 0;
    }

    /** Adds an arc between two outer nodes. */
    void addMeeting(long when, int arc) {
        if (when > now) {
            push(when, arc);
            return;
        }
        meetings = meetingCount == meetings.length ? Arrays.copyOf(meetings, 2 * meetingCount) : meetings;
        meetings[meetingCount++] = arc;
    }

    /** Adds any other event. */
    void add(long when, int what) {
        if (when > now) {
            push(when, what);
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

    private void push(long when, int what) {
        if (size == event.length) {
            time = Arrays.copyOf(time, size + size / 2);
            event = Arrays.copyOf(event, size + size / 2);
        }
        int hole = size++;
        while (hole > 0 && time[(hole - 1) / 2] > when) {
            time[hole] = time[(hole - 1) / 2];
            event[hole] = event[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        time[hole] = when;
        event[hole] = what;
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
        int first = event[0];
        now = time[0];
        size--;
        sink(time[size], event[size]);
        return first;
    }

    private void sink(long when, int what) {
        int hole = 0;
        int child = 1;
        while (child < size) {
            child += child + 1 < size && time[child + 1] < time[child] ? 1 : 0;
            if (time[child] >= when) {
                break;
            }
            time[hole] = time[child];
            event[hole] = event[child];
            hole = child;
            child = 2 * hole + 1;
        }
        time[hole] = when;
        event[hole] = what;
    }
}
