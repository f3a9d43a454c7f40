package io.rapport.app;

import io.rapport.matching.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine;

/** A line on the terminal that shows how far a long run is; nothing in the first second, and nothing where nobody looks at a terminal. */
final class ProgressBar implements Progress {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int WIDTH = 40;
    private static final int FIGURES = 24;

    private final PrintWriter out;
    private final InstantSource clock;
    private final Instant start;
    private final boolean isWatched;
    private String shown = "";

    private ProgressBar(PrintWriter out, InstantSource clock, boolean isWatched) {
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
        this.isWatched = isWatched;
    }

    static ProgressBar onTerminal(PrintWriter out) {
        return new ProgressBar(out, InstantSource.system(), CommandLine.Help.Ansi.AUTO.enabled());
    }

    /** One that somebody looks at, by this clock. */
    static ProgressBar watched(PrintWriter out, InstantSource clock) {
        return new ProgressBar(out, clock, true);
    }

    @Override
    public boolean goesOn(int done, int of) {
        show(done, of);
        return UNWATCHED.goesOn(done, of);
    }

    void show(int done, int of) {
        int filled = of == 0 ? WIDTH : (int) ((long) WIDTH * done / of);
        String line = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + of;
        boolean takesLong = Duration.between(start, clock.instant()).compareTo(SHORT) >= 0;
        if (isWatched && takesLong && !line.equals(shown)) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            out.flush();
            shown = line;
        }
    }

    void clear() {
        if (!shown.isEmpty()) {
            out.print("\r" + " ".repeat(WIDTH + FIGURES) + "\r");
            out.flush();
            shown = "";
        }
    }
}
