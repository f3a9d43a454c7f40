package io.rapport.checkins;

import io.rapport.matching.Arrangement;

/** Why a member has no group in a round; what can be told to everybody. */
enum Unmatched {
    TOO_FEW_PEOPLE,
    ODD_ONE_OUT,
    OUTNUMBERED,
    WAITS_FOR_HOST,
    RESTS,
    NOT_DRAWN,
    NO_FITTING_PARTNER,
    /** They have not said on which side they are, as mentor or mentee. */
    UNDECIDED,
    /** Somebody's plans changed, and nobody else was free. */
    PLANS_CHANGED,
    /** Asked for a match in the middle of a round, and nobody has been free so far. */
    LOOKS;

    static Unmatched of(Arrangement.Why why) {
        return valueOf(why.name());
    }
}
