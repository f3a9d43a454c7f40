package io.rapport.insights;

import io.rapport.checkins.LookBack;
import io.rapport.people.Program;

/** A program's month. */
record Month(Program program, int enrolled, LookBack figures) {

    Suggestion suggestion() {
        return Suggestion.of(program, enrolled, figures);
    }
}
