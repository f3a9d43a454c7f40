package io.rapport.checkins;

import io.rapport.messaging.Card;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What other features lend to a check-in, each as a function.
 *
 * @param talkingPoints what the members of a group could talk about, worded for the reader
 * @param buttons what else people do together
 * @param calendarUrl turns a calendar token into the address of its {@code .ics} file; empty without a public address
 * @param waysOut how a member takes a break from a program, or leaves it
 */
public record Neighbours(
        TalkingPoints talkingPoints, Buttons buttons, Function<String, Optional<String>> calendarUrl, WaysOut waysOut) {

    /** Lends no way out of a program. */
    public Neighbours(TalkingPoints talkingPoints, Buttons buttons, Function<String, Optional<String>> calendarUrl) {
        this(talkingPoints, buttons, calendarUrl, (locale, program) -> List.of());
    }

    /** Nothing from anybody. */
    public static final Neighbours NONE = new Neighbours(
            (work, workspace, members, locale) -> List.of(), (locale, group) -> List.of(), token -> Optional.empty());

    /** Returns what else people can do together, as one row; nothing where nobody lends anything. */
    List<Card.Part> together(String party, Words words) {
        List<Card.Button> lent = buttons.of(words.locale(), party);
        return lent.isEmpty() ? List.of() : List.of(new Card.Buttons(List.copyOf(lent)));
    }

    /** Words what these members could talk about, one point each; empty when there is nothing. */
    @FunctionalInterface
    public interface TalkingPoints {
        List<String> between(Work work, WorkspaceId workspace, Collection<MemberId> members, Locale locale);
    }

    /** Returns the buttons with which a member takes a break from a program or leaves it. */
    @FunctionalInterface
    public interface WaysOut {
        List<Card.Button> of(Locale locale, Program program);
    }

    /** Returns what else the members of a group or connection can do together, at most two buttons. */
    @FunctionalInterface
    public interface Buttons {
        List<Card.Button> of(Locale locale, String party);
    }
}
