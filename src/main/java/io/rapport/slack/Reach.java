package io.rapport.slack;

import io.rapport.messaging.Place;
import io.rapport.people.Member;

/**
 * Where and how an answer to an act reaches the person who did it.
 *
 * @param trigger Slack's right to open a modal within three seconds, or empty
 * @param view the modal in which a button was pressed, or empty; with the {@code hash} of its state then
 */
record Reach(Connection connection, Member member, From from, Place place, String trigger, String view, String hash) {

    boolean isInForm() {
        return from == From.FORM || from == From.TOPMOST_FORM;
    }

    /** What the person was looking at. */
    enum From {
        /** A message: short answers appear below it, visible to them only. */
        MESSAGE,
        /** Home, or a shortcut: short answers appear as a small modal. */
        PAGE,
        /** A form: short answers and further forms are laid upon it. */
        FORM,
        /** The third form upon another, Slack's most: whatever comes next takes its place. */
        TOPMOST_FORM,
        /** Nothing of ours: they did something in a channel. */
        CHANNEL
    }
}
