package io.rapport.checkins;

import io.rapport.people.MemberId;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a group.
 *
 * @param gone who cannot take part any more
 * @param told who stays behind and is told so
 * @param free who can be matched with somebody else
 * @param kind what becomes of the group
 */
record Damage(Group group, Set<MemberId> gone, List<MemberId> told, List<MemberId> free, Kind kind) {

    /** What becomes of a damaged group. */
    enum Kind {
        /** Those who stay go on. */
        SMALLER,
        /** The check-in cannot take place. */
        OFF,
        /** Nobody answers, and nobody is told that this was said. */
        QUIET
    }

    boolean breaksUp() {
        return kind != Kind.SMALLER;
    }
}
