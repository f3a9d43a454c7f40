package io.rapport.people;

/** What a person is in the workspace; only a {@code PERSON} takes part, a {@code GUEST} where the program allows it. */
public enum Standing {
    PERSON,
    GUEST,
    BOT,
    STRANGER,
    DEACTIVATED;

    /** Returns whether somebody of this standing can be told anything. */
    public boolean isPresent() {
        return this == PERSON || this == GUEST;
    }
}
