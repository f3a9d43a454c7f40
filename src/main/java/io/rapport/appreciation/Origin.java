package io.rapport.appreciation;

import io.rapport.people.MemberId;
import io.rapport.people.ProgramId;

/**
 * Where a thank-you begins, as the form's subject carries it: a program's weekly post, a member to thank, a message (its link),
 * or nowhere in particular. Nothing of it is trusted: a program is looked up, a member only fills in the form.
 */
record Origin(Start start, String about) {

    private static final char AFTER = ':';

    /** What a thank-you can begin with. */
    enum Start {
        ANYWHERE,
        POST,
        MEMBER,
        MESSAGE
    }

    /** Reads a subject; one that says nothing is from nowhere in particular. */
    static Origin parse(String subject) {
        for (Start start : Start.values()) {
            String prefix = start.name() + AFTER;
            if (subject.startsWith(prefix)) {
                return new Origin(start, subject.substring(prefix.length()));
            }
        }
        return new Origin(Start.ANYWHERE, "");
    }

    /** The subject of a thank-you that begins at a program's weekly post. */
    static String of(ProgramId program) {
        return new Origin(Start.POST, program.value()).subject();
    }

    /** The subject of a thank-you to a member. */
    static String of(MemberId member) {
        return new Origin(Start.MEMBER, member.value()).subject();
    }

    /** The subject of a thank-you for a message. */
    static String ofMessage(String link) {
        return new Origin(Start.MESSAGE, link).subject();
    }

    /** Returns what a start is about, or empty text when the thank-you began otherwise. */
    String about(Start wanted) {
        return start == wanted ? about : "";
    }

    private String subject() {
        return start == Start.ANYWHERE ? "" : start.name() + AFTER + about;
    }
}
