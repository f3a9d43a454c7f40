package io.rapport.slack;

import io.rapport.messaging.Place;
import io.rapport.people.Member;

/**
 * Where and how an answer to an act reaches the person who did it.
 *
 * @param trigger Slack's right to open a modal within three seconds, or empty
 * @param front the form in which they did it, if they did it in one
 */
record Reach(Connection connection, Member member, From from, Place place, String trigger, Front front) {

    /** Somewhere without a form, from where no form can be opened either. */
    static Reach outside(Connection connection, Member member, From from, Place place) {
        return new Reach(connection, member, from, place, "", Front.NONE);
    }

    boolean isInForm() {
        return from == From.FORM || from == From.TOPMOST_FORM;
    }

    /**
     * The form in front when somebody acted in it.
     *
     * @param view its id
     * @param hash how it looked then
     * @param turn the place of the act among all acts, as they came in
     */
    record Front(String view, String hash, long turn) {

        static final Front NONE = new Front("", "", 0);
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
