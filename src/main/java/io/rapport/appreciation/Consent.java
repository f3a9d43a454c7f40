package io.rapport.appreciation;

import io.rapport.appreciation.Appreciation.Sharing;

/** What a member said once and for all about thanks to them being shared. */
enum Consent {
    ASK(Sharing.ASKED),
    ALWAYS(Sharing.AGREED),
    NEVER(Sharing.KEPT);

    private final Sharing sharing;

    Consent(Sharing sharing) {
        this.sharing = sharing;
    }

    /** Returns how a public appreciation begins for a receiver. */
    Sharing sharing() {
        return sharing;
    }
}
