package io.rapport.people;

/** Names a program. */
public record ProgramId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
