package io.rapport.people;

import io.rapport.store.WorkspaceId;
import io.rapport.time.Schedule;
import java.util.List;
import java.util.Locale;

/**
 * One pairing programme bound to one channel.
 *
 * @param channel the platform's id of the channel
 * @param groupSize how many members make a group, 2 to 8
 * @param minimum how many available members a round needs to start, at least 2
 * @param locale the language of what is said to several people with no common one
 */
public record Program(
        ProgramId id,
        WorkspaceId workspace,
        String name,
        String channel,
        Schedule schedule,
        int groupSize,
        OddPerson oddPerson,
        IntroductionStyle introduction,
        String deck,
        boolean followUps,
        boolean guests,
        int minimum,
        Locale locale,
        List<Rule> rules,
        State state) {

    /** What happens to whoever is left when the members do not divide into groups. */
    public enum OddPerson {
        JOINS_A_GROUP,
        SITS_OUT_IN_TURN
    }

    /** How the members of a group are introduced. */
    public enum IntroductionStyle {
        GROUP_MESSAGE,
        EACH_PRIVATELY
    }

    /** Whether rounds start. */
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED
    }

    public Program {
        if (groupSize < 2 || groupSize > 8) {
            throw new IllegalArgumentException("group size must be 2 to 8, was " + groupSize);
        }
        if (minimum < 2) {
            throw new IllegalArgumentException("at least 2 members are needed to start, minimum was " + minimum);
        }
        rules = List.copyOf(rules);
    }

    /** Returns this program in another state. */
    public Program in(State other) {
        return new Program(
                id,
                workspace,
                name,
                channel,
                schedule,
                groupSize,
                oddPerson,
                introduction,
                deck,
                followUps,
                guests,
                minimum,
                locale,
                rules,
                other);
    }

    /** Returns whether people of this standing may take part. */
    public boolean takes(Standing standing) {
        return standing == Standing.PERSON || (guests && standing == Standing.GUEST);
    }
}
