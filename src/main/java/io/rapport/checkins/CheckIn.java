package io.rapport.checkins;

import io.rapport.people.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One member's part in a group.
 *
 * @param gone whether the member cannot take part any more
 * @param insteadOf whom the member was matched with before plans changed, or null
 * @param acceptsAt the start that the member said yes to, or null
 * @param outcome what the member said became of it, or null while they said nothing
 * @param nextStep the member's own line for the time after; empty when none
 */
record CheckIn(
        String group,
        MemberId member,
        boolean gone,
        @Nullable MemberId insteadOf,
        @Nullable Instant acceptsAt,
        @Nullable Outcome outcome,
        String nextStep,
        Shown stepShown) {

    /** Who sees a next step. */
    enum Shown {
        PRIVATE,
        SHARED
    }

    static CheckIn planned(String group, MemberId member, @Nullable MemberId insteadOf) {
        return new CheckIn(group, member, false, insteadOf, null, null, "", Shown.PRIVATE);
    }

    boolean hasMet() {
        return outcome == Outcome.MET;
    }
}
