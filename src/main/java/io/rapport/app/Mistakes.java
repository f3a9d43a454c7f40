package io.rapport.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong in the files that somebody gave, every line of it, so that it can be mended in one go. */
final class Mistakes {

    private static final int SHOWN = 50;

    private final List<Mistake> all = new ArrayList<>();

    private record Mistake(Path file, long line, String what) {

        private static final Comparator<Mistake> IN_ORDER =
                Comparator.comparing(Mistake::file).thenComparingLong(Mistake::line);

        @Override
        public String toString() {
            return file.getFileName() + (line > 0 ? ", line " + line : "") + ": " + what;
        }
    }

    void add(Path file, long line, String what) {
        all.add(new Mistake(file, line, what));
    }

    void add(Path file, String what) {
        add(file, 0, what);
    }

    /** Returns what is wrong, file by file and line by line. */
    List<String> found() {
        return all.stream().sorted(Mistake.IN_ORDER).map(Mistake::toString).toList();
    }

    /** Throws {@link CannotStart} with all of it, if there is any. */
    void stopIfAny() {
        List<String> found = found();
        if (!found.isEmpty()) {
            String rest = found.size() > SHOWN ? "%n  … and %d more".formatted(found.size() - SHOWN) : "";
            throw new CannotStart("Nothing was written. Please mend:\n  "
                    + String.join("\n  ", found.subList(0, Math.min(SHOWN, found.size())))
                    + rest);
        }
    }
}
