package io.rapport.messaging;

import java.time.Instant;

/** The gate's word on a notice. */
sealed interface Verdict {

    /** It may be said now. */
    record Now() implements Verdict {}

    /** It waits until an instant, to be judged again then. */
    record At(Instant until, String reason) implements Verdict {}

    /** It is said to each reader privately instead. */
    record Apart() implements Verdict {}

    /** It is not said. */
    record Drop(String reason) implements Verdict {}
}
