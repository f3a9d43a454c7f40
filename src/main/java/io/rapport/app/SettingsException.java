package io.rapport.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The settings do not do; lists every problem with its remedy, and never a secret. */
final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    SettingsException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong. */
    List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        String title = problems.size() == 1
                ? "One setting needs your attention:"
                : problems.size() + " settings need your attention:";
        return IntStream.range(0, problems.size())
                .mapToObj(index -> "  " + (index + 1) + ". " + problems.get(index))
                .collect(Collectors.joining("\n", title + "\n", ""));
    }

    /** What is wrong, and what to do about it. */
    record Problem(String what, String remedy) {

        @Override
        public String toString() {
            return what + "\n     " + remedy;
        }
    }
}
