package io.rapport.programs;

import io.rapport.messaging.Card;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.store.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What other features lend to programs, each as a function.
 *
 * @param changed is told of every program that was created or changed, in the same unit of work
 * @param nextRounds knows when the next round of each program is
 * @param buttons what else an organizer can do with each program
 * @param outlooks what a program would come to
 * @param earlier takes in who met before Rapport came
 */
public record Neighbours(Changed changed, NextRounds nextRounds, Buttons buttons, Outlooks outlooks, Earlier earlier) {

    /** Nothing from anybody. */
    public static final Neighbours NONE = new Neighbours(
            (work, program, now) -> {},
            (work, workspace) -> Map.of(),
            (work, workspace, locale) -> Map.of(),
            (work, program, now) -> new Outlook(List.of(), 0, 0, 0, 0),
            (work, workspace, members, on) -> {});

    /** Does what must be done when a program was created or changed. */
    @FunctionalInterface
    public interface Changed {
        void accept(Work work, Program program, Instant now);
    }

    /** Returns the next round of each program of a workspace for which one is planned. */
    @FunctionalInterface
    public interface NextRounds {
        Map<ProgramId, Upcoming> of(Work work, WorkspaceId workspace);
    }

    /**
     * A round to come.
     *
     * @param period the round's local date in the program's zone, by which it is skipped
     * @param at when its introductions may go out
     */
    public record Upcoming(LocalDate period, Instant at) {}

    /** Returns further buttons of an organizer for each program of a workspace, at most five a program. */
    @FunctionalInterface
    public interface Buttons {
        Map<ProgramId, List<Card.Button>> of(Work work, WorkspaceId workspace, Locale locale);
    }

    /** Returns what a program would come to as it is written down, saved or not. */
    @FunctionalInterface
    public interface Outlooks {
        Outlook of(Work work, Program program, Instant now);
    }

    /**
     * What a program would come to.
     *
     * @param periods the local dates of the next rounds
     * @param people how many would take part in the first of them
     * @param groups how many groups they would make
     * @param alone how many of them would have no group
     * @param hourless how many of them share no working hour with anybody else of them
     */
    public record Outlook(List<LocalDate> periods, int people, int groups, int alone, int hourless) {}

    /** Records that these members met on a day before Rapport came. */
    @FunctionalInterface
    public interface Earlier {
        void met(Work work, WorkspaceId workspace, Collection<MemberId> members, LocalDate on);
    }
}
