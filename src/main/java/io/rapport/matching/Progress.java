package io.rapport.matching;

import java.util.concurrent.CancellationException;

/** Is told how far a long search has come, and may end it. */
@FunctionalInterface
public interface Progress {

    /** Lets every search run to its end. */
    Progress UNWATCHED = (done, of) -> !Thread.currentThread().isInterrupted();

    /**
     * Says whether to go on; otherwise the search ends with a {@link CancellationException}.
     *
     * @param done from 0 to {@code of}; it may begin anew in the next part of the work
     */
    boolean goesOn(int done, int of);

    /** Tells how far a search has come; {@link CancellationException} if it is to end. */
    default void reach(int done, int of) {
        if (!goesOn(done, of)) {
            throw new CancellationException("the search was cancelled");
        }
    }
}
