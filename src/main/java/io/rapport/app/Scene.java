package io.rapport.app;

/**
 * A typical situation that the sandbox can play.
 *
 * @param description what happens, in a sentence
 */
record Scene(String id, String name, String description, Script script) {

    /** Plays it; returns a sentence about what to look at now. */
    @FunctionalInterface
    interface Script {
        String play(Director director);
    }
}
