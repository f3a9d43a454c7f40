package io.rapport.checkins;

/** What a member said became of a check-in. */
enum Outcome {
    MET,
    NOT_YET,
    NOT_THIS_TIME,
    NO_REPLY
}
