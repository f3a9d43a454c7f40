package io.rapport.prompts;

/**
 * A deck that organizers of a workspace wrote themselves.
 *
 * @param language the code of the language its questions are in; empty where nobody said
 */
public record OwnDeck(String id, String name, String language) {}
