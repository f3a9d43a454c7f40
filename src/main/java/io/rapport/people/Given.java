package io.rapport.people;

import java.util.List;

/** What was given last for an attribute of a member by somebody, or something, else. */
record Given(Source source, List<String> values) {

    /** Copies the values. */
    Given {
        values = List.copyOf(values);
    }

    /** Where a value came from. */
    enum Source {
        TABLE,
        PROFILE
    }
}
