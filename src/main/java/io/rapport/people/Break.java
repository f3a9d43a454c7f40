package io.rapport.people;

import java.time.LocalDate;

/** Days, both included, on which a program starts no rounds; in the program's zone. */
public record Break(LocalDate first, LocalDate last) {

    public Break {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a break must not end before it begins, was " + first + " to " + last);
        }
    }

    /** Returns whether a day lies in the break. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
