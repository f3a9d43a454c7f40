package io.rapport.people;

import io.rapport.store.WorkspaceId;
import io.rapport.time.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person of a workspace.
 *
 * @param hours working hours in the member's own zone; outside them are quiet hours
 * @param weeklyBudget how many unprompted private messages a week are welcome, 0 to 20
 * @param pausedUntil the first local date on which messages and matches are welcome again, or null when not paused
 * @param attributes what rules may name (team, manager, location, interests …), each with its values
 */
public record Member(
        MemberId id,
        WorkspaceId workspace,
        String name,
        Standing standing,
        boolean admin,
        ZoneId zone,
        Locale locale,
        WorkingHours hours,
        int weeklyBudget,
        @Nullable LocalDate pausedUntil,
        Map<String, List<String>> attributes) {

    public Member {
        attributes = Map.copyOf(attributes);
    }

    /** Returns whether the member asked for silence on the local date. */
    public boolean isPausedOn(LocalDate date) {
        return pausedUntil != null && date.isBefore(pausedUntil);
    }

    /** Returns this member with other choices of theirs. */
    public Member choosing(
            WorkingHours otherHours,
            int otherBudget,
            @Nullable LocalDate otherPause,
            Map<String, List<String>> otherAttributes) {
        return new Member(
                id,
                workspace,
                name,
                standing,
                admin,
                zone,
                locale,
                otherHours,
                otherBudget,
                otherPause,
                otherAttributes);
    }

    /** Returns this member paused altogether until a local date, or (null) no longer. */
    public Member pausing(@Nullable LocalDate until) {
        return choosing(hours, weeklyBudget, until, attributes);
    }
}
