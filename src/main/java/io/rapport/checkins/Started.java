package io.rapport.checkins;

/** How an attempt to start a round ended. */
public enum Started {
    /** The round was recorded. */
    NOW,
    /** There is such a round already, or it is not the next one any more. */
    ALREADY,
    /** Too few members were available; the organizers are told, and the next period is next. */
    TOO_FEW,
    /** What it was decided from changed meanwhile, again and again; nothing is recorded. */
    DECIDE_AGAIN
}
