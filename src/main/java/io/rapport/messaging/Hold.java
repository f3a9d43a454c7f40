package io.rapport.messaging;

import java.util.Set;

/** Why the gate holds something back though it is due: the reasons that are stored, and explained to the reader on Home. */
final class Hold {

    static final String PAUSED = "paused";
    static final String ON_LEAVE = "on leave";
    static final String PUBLIC_HOLIDAY = "public holiday";
    static final String DO_NOT_DISTURB = "do not disturb";
    static final String QUIET_HOURS = "quiet hours";
    static final String HOURS_GOOD_FOR_ALL = "hours good for all";
    static final String WEEKLY_BUDGET = "weekly budget";
    static final String WEEKLY_NOTE = "weekly note";
    static final String ONE_A_DAY = "one a day";

    private static final Set<String> ALL = Set.of(
            PAUSED,
            ON_LEAVE,
            PUBLIC_HOLIDAY,
            DO_NOT_DISTURB,
            QUIET_HOURS,
            HOURS_GOOD_FOR_ALL,
            WEEKLY_BUDGET,
            WEEKLY_NOTE,
            ONE_A_DAY);

    private Hold() {}

    static boolean isOne(String reason) {
        return ALL.contains(reason);
    }
}
