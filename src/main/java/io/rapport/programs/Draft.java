package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of reading a table before anything of it is kept: what is wrong, line by line, and what it would do. */
final class Draft {

    private static final int MOST_SHOWN = 20;

    private final Locale locale;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> steps = new ArrayList<>();

    Draft(Locale locale) {
        this.locale = locale;
    }

    private record Problem(long line, String text) {}

    /** Notes what is wrong with a line, or (0) with the whole. */
    void wrong(long line, String key, Map<String, ?> arguments) {
        problems.add(new Problem(line, WORDING.say(locale, key, arguments)));
    }

    /** Notes what is to be done once everything is right. */
    void then(Runnable step) {
        steps.add(step);
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    void keep() {
        steps.forEach(Runnable::run);
    }

    /** Returns what is wrong, one line each, in the order of the table. */
    String problems() {
        List<String> lines = new ArrayList<>();
        lines.add(WORDING.say(locale, "import.wrong"));
        problems.stream()
                .sorted(Comparator.comparingLong(Problem::line))
                .limit(MOST_SHOWN)
                .map(problem -> problem.line() == 0
                        ? WORDING.say(locale, "import.whole", Map.of("problem", problem.text()))
                        : WORDING.say(locale, "import.line", Map.of("line", problem.line(), "problem", problem.text())))
                .forEach(lines::add);
        if (problems.size() > MOST_SHOWN) {
            lines.add(WORDING.say(locale, "import.more", Map.of("count", problems.size() - MOST_SHOWN)));
        }
        return String.join("\n", lines);
    }
}
