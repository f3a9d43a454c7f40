package io.rapport.app;

/** Starts Rapport from the command line. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
