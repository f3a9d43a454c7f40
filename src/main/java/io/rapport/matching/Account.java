package io.rapport.matching;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer may know about how a round came out: what the next best groups would have cost, who competes for whom, and which small change would give
 * more people a group.
 *
 * <p>Everything is found as if there were no confidential pairs, so that nothing here depends on them but through the groups themselves. It is worked out when
 * asked for, for it takes longer than the round.
 */
public final class Account {

    private final Arrangement arrangement;
    private final Competitions competitions;
    private final NextBest nextBest;
    private final Remedies remedies;

    private Account(Problem whole, Arrangement arrangement, List<Candidate> paused) {
        Roster roster = new Roster(new Attendance(whole).problem().openly());
        this.arrangement = arrangement;
        this.competitions = new Competitions(roster, Absent.from(whole, arrangement, paused));
        this.nextBest = new NextBest(roster, arrangement);
        this.remedies = new Remedies(roster, arrangement);
    }

    /** Prepares an account of an arrangement. */
    public static Account of(Problem problem, Arrangement arrangement) {
        return of(problem, arrangement, List.of());
    }

    /**
     * Prepares an account of an arrangement.
     *
     * @param paused who belongs to the program and is no candidate this time, as they asked
     */
    public static Account of(Problem problem, Arrangement arrangement, List<Candidate> paused) {
        return new Account(problem, arrangement, paused);
    }

    /**
     * The groups that would have come next, had one exchange split a group.
     *
     * @param groups the two that would be instead; somebody alone would be left out
     */
    public record RunnerUp(List<List<String>> groups, Cost cost) {

        /** Copies the groups. */
        public RunnerUp {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /** What speaks against other groups: the first level of the weight on which they are worth less. */
    public sealed interface Cost {

        /** So many more pairs would be introduced to each other again. */
        record Repeats(int pairs) implements Cost {}

        /** There would be less of what a preference asks for. */
        record Less(Preference preference) implements Cost {}

        /** What needs no figure. */
        enum Plain implements Cost {
            /** Somebody who has waited longer would be left out. */
            LONGER_WAIT,
            /** Somebody would be in a larger group before it is their turn. */
            SOONER_TURN,
            /** People who met would be together again, before people who were introduced and missed each other. */
            MET_BEFORE_MISSED,
            /** Buddies would be parted. */
            PARTED,
            /** People would meet whom an acquaintance leads to already. */
            NEARER,
            /** Somebody would sooner be left with people they know. */
            REPEATS_SOONER,
            /** Nothing: they are worth just as much. */
            NOTHING
        }
    }

    /** Why somebody who belongs to a program does not take part in a round. */
    public enum Absence {
        /** They paused or skip this time. */
        PAUSED,
        /** They asked to take part less often. */
        RESTS,
        /** The lot fell on others. */
        NOT_DRAWN
    }

    /** One side of a rule that every group crosses: the people with this value of a trait. */
    public record Side(String trait, String value) {}

    /**
     * People who could be with nobody but these partners, who are too few.
     *
     * @param partners who take part; may be nobody
     * @param away how many who would fit somebody of these people do not take part, and why
     * @param side what partners have that these people lack, if a rule asks for it
     */
    public record Competition(
            List<String> people,
            List<String> partners,
            Map<Absence, Integer> away,
            @Nullable Side side) {

        /** Copies the ids. */
        public Competition {
            people = List.copyOf(people);
            partners = List.copyOf(partners);
            away = Map.copyOf(away);
        }
    }

    /** A change that would give more people a group. */
    public sealed interface Change {

        /** Without this rule so many more people would have a group. */
        record WithoutRule(Rule rule, int more) implements Change {}

        /** With this much time in common required instead so many more people would have a group. */
        record LessOverlap(Duration atLeast, int more) implements Change {}

        /** If an odd person joined a group so many more people would have one. */
        record OddJoins(int more) implements Change {}

        /** With this much more time in common with somebody who is free too this person would have a group. */
        record MoreHours(String id, Duration more) implements Change {}
    }

    /** Returns the best two groups that one exchange would make of a group and another one, or somebody who was left out. */
    public Optional<RunnerUp> runnerUp(Arrangement.Group group) {
        return nextBest.to(group);
    }

    /** Returns, in rounds of pairs, whom the people without one compete with and for whom. */
    public List<Competition> competitions() {
        return competitions.around(arrangement.leftOut());
    }

    /** Returns what would help those who are left out; empty if nobody is or nothing would. */
    public List<Change> changes() {
        return remedies.changes();
    }
}
