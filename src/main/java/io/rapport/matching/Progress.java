package io.rapport.matching;

/** Is told how far a long search has come, and may end it. */
@FunctionalInterface
public interface Progress {

    /** Lets every search run to its end. */
    Progress UNWATCHED = (done, of) -> !Thread.currentThread().isInterrupted();

    /**
     * Says whether to go on; otherwise the search ends with a {@link java.util.concurrent.CancellationException}.
     *
     * @param done from 0 to {@code of}; it may begin anew in the next part of the work
     */
    boolean goesOn(int done, int of);
}
