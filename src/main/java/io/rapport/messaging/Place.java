package io.rapport.messaging;

/**
 * Where an act happened, in the platform's own opaque handles; each may be empty.
 *
 * @param conversation the conversation
 * @param message the message whose button was pressed
 * @param answer where an answer to the act may be sent at once
 */
public record Place(String conversation, String message, String answer) {

    /** Nowhere in particular, for instance Home. */
    public static final Place NONE = new Place("", "", "");
}
