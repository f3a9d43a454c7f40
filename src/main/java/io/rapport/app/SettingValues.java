package io.rapport.app;

import io.rapport.app.SettingsException.Problem;
import java.net.URI;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of settings as they were given, and every problem that was found with them. */
final class SettingValues {

    private final SettingSources sources;
    private final List<Problem> problems = new ArrayList<>();

    SettingValues(SettingSources sources) {
        this.sources = sources;
    }

    /** Returns all that is wrong: first with the sources, then with values in the order in which they were read. */
    List<Problem> problems() {
        return Stream.concat(sources.problems().stream(), problems.stream()).toList();
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    boolean has(Setting setting) {
        return sources.find(setting).isPresent();
    }

    /** Returns what was given, or empty text. */
    String text(Setting setting) {
        return text(setting, "");
    }

    String text(Setting setting, String otherwise) {
        return sources.find(setting).orElse(otherwise);
    }

    int number(Setting setting, int otherwise, int least, int most) {
        int number =
                parsed(setting, String.valueOf(otherwise), Integer::valueOf, "a number from " + least + " to " + most);
        if (number < least || number > most) {
            problem(setting + " must be " + least + " to " + most + ", was " + number + ".", "Correct the number.");
        }
        return number;
    }

    /** Returns an address of the web: https, or http on this machine. */
    URI url(Setting setting, String otherwise) {
        URI url = parsed(setting, otherwise, URI::create, "an address such as https://rapport.example.com");
        boolean web = "https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && Settings.isLoopback(url.getHost()));
        if (!web || url.getHost() == null) {
            problem(
                    setting + " must start with https:// (http:// is for this machine only).",
                    "Write the whole address, for instance https://rapport.example.com.");
        }
        return url;
    }

    <T> T parsed(Setting setting, String otherwise, Function<String, T> parser, String wanted) {
        String text = text(setting, otherwise);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            problem(setting + " is \"" + text + "\".", "It must be " + wanted + ".");
            return parser.apply(otherwise.isEmpty() ? "https://localhost" : otherwise);
        }
    }

    void problem(String what, String remedy) {
        problems.add(new Problem(what, remedy));
    }
}
