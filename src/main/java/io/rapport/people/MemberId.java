package io.rapport.people;

/** Names a member; random, unlike the platform's id, so that erasing the member's row erases who was meant. */
public record MemberId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
