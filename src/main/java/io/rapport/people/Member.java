package io.rapport.people;

import io.rapport.store.WorkspaceId;
import io.rapport.time.HolidayRegion;
import io.rapport.time.QuietHours;
import io.rapport.time.Span;
import io.rapport.time.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person of a workspace.
 *
 * @param zone where the member is; {@link #clock()} tells the time there
 * @param offset what the platform says the member's clock shows, where this machine's zone data says otherwise, else null
 * @param hours working hours in the member's own zone; outside them are quiet hours
 * @param weeklyBudget how many unprompted private messages a week are welcome, 0 to 20
 * @param pausedUntil the first local date on which messages and matches are welcome again, or null when not paused
 * @param rest when the member rests besides
 * @param attributes what rules may name (team, manager, location, interests …), each with its values
 */
public record Member(
        MemberId id,
        WorkspaceId workspace,
        String name,
        Standing standing,
        boolean admin,
        ZoneId zone,
        @Nullable ZoneOffset offset,
        Locale locale,
        WorkingHours hours,
        int weeklyBudget,
        @Nullable LocalDate pausedUntil,
        Map<String, List<String>> attributes,
        Rest rest) {

    public Member {
        attributes = Map.copyOf(attributes);
    }

    /** Makes a member whose clock shows what this machine's zone data says, and who rests as is usual. */
    public Member(
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
        this(
                id,
                workspace,
                name,
                standing,
                admin,
                zone,
                null,
                locale,
                hours,
                weeklyBudget,
                pausedUntil,
                attributes,
                Rest.USUAL);
    }

    /** Returns what the member's clock goes by now: their zone, unless the platform is known to know better. */
    public ZoneId clock() {
        return offset == null ? zone : offset;
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
                offset,
                locale,
                otherHours,
                otherBudget,
                otherPause,
                otherAttributes,
                rest);
    }

    /** Returns this member with other holidays of theirs, or (null) with those guessed from their zone. */
    public Member celebrating(@Nullable HolidayRegion holidays) {
        return resting(new Rest(holidays, rest.awayUntil(), rest.undisturbed()));
    }

    /** Returns this member resting otherwise. */
    public Member resting(Rest other) {
        return new Member(
                id,
                workspace,
                name,
                standing,
                admin,
                zone,
                offset,
                locale,
                hours,
                weeklyBudget,
                pausedUntil,
                attributes,
                other);
    }

    /** Returns whose public holidays the member has: those they chose, else those guessed from their zone. */
    public HolidayRegion holidays() {
        HolidayRegion chosen = rest.holidays();
        return chosen == null ? HolidayRegion.guessed(zone) : chosen;
    }

    /** Returns whether it is a public holiday for the member. */
    public boolean isHoliday(LocalDate date) {
        return holidays().isHoliday(date);
    }

    /** Returns whether the member's status says that they are on leave at an instant. */
    public boolean isAway(Instant at) {
        Instant until = rest.awayUntil();
        return until != null && at.isBefore(until);
    }

    /** Returns when the member is not to be disturbed: quiet hours, days off, holidays, pause, leave, do-not-disturb. */
    public QuietHours quiet() {
        HolidayRegion region = holidays();
        List<Span> spans = Stream.of(leave(), rest.undisturbed())
                .flatMap(Stream::ofNullable)
                .toList();
        return new QuietHours(hours, clock(), date -> isPausedOn(date) || region.isHoliday(date), spans);
    }

    private @Nullable Span leave() {
        Instant until = rest.awayUntil();
        return until == null ? null : new Span(Instant.EPOCH, until);
    }

    /** Returns this member paused altogether until a local date, or (null) no longer. */
    public Member pausing(@Nullable LocalDate until) {
        return choosing(hours, weeklyBudget, until, attributes);
    }
}
