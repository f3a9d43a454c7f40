package io.rapport.messaging;

import io.rapport.people.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the gate must know of what a reader was told lately, and will be. */
interface Heard {

    /** Returns when the reader was told something unprompted in the last week, earliest first. */
    List<Instant> counted(MemberId reader);

    /** Returns when what counts and matters more than {@code priority} is to be said within a week, earliest first. */
    List<Instant> ahead(MemberId reader, Kind.Priority priority);

    /** Returns when the reader's weekly note is to be said, if one waits. */
    Optional<Instant> note(MemberId reader);

    /** Returns whether something gathered to one a day was said since. */
    boolean isGatheredSince(MemberId reader, Instant since);
}
