package io.rapport.app;

import io.rapport.sandbox.Employee;
import java.util.List;
import java.util.Locale;

/** Nine programs beside the weekly one, each in a channel of its own, with the same people in all of them. */
final class ManyPrograms {

    private static final List<String> NAMES = List.of(
            "Book club",
            "Climbing",
            "Coffee break",
            "Design talk",
            "Gardening",
            "Language tandem",
            "Lunch table",
            "Music room",
            "Walk and talk");

    /** How many they are. */
    static final int COUNT = NAMES.size();

    private final Director director;

    ManyPrograms(Director director) {
        this.director = director;
    }

    /** Has the admin create them, and {@code people} join each. */
    void begin(List<Employee> people) {
        for (String name : NAMES) {
            director.createProgram(name, name.toLowerCase(Locale.ROOT).replace(' ', '-'), people);
        }
    }
}
