package io.rapport.app;

import java.io.PrintWriter;
import picocli.CommandLine;

/** A line on the terminal that shows how far a long run is; nothing where nobody looks at a terminal. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final int steps;
    private final boolean shown;

    private ProgressBar(PrintWriter out, int steps, boolean shown) {
        this.out = out;
        this.steps = steps;
        this.shown = shown;
    }

    static ProgressBar onTerminal(PrintWriter out, int steps) {
        return new ProgressBar(out, steps, CommandLine.Help.Ansi.AUTO.enabled());
    }

    void show(int done) {
        if (shown) {
            int filled = (int) ((long) WIDTH * done / steps);
            out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + steps);
            out.flush();
        }
    }

    void clear() {
        if (shown) {
            out.print("\r" + " ".repeat(WIDTH + 24) + "\r");
            out.flush();
        }
    }
}
