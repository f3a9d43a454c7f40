package io.rapport.checkins;

import io.rapport.matching.Arrangement;
import io.rapport.matching.Availability;
import io.rapport.matching.Preference;
import io.rapport.time.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What rounds of a program have in common with matching people from a table: preferences, hours of a week, and the words for reasons. */
public final class Matchmaking {

    /** The preferences of a program, the strongest first. */
    public static final List<Preference> PREFERENCES = List.of(
            new Preference.LongestAgo(),
            new Preference.DifferentTrait(Traits.TEAM),
            new Preference.SharedTrait(Traits.INTERESTS),
            new Preference.SharedTrait(Traits.LANGUAGES),
            new Preference.OverlapOfHours());

    /** The preference for people in one city who both have "in person" among the ways they like to meet. */
    public static final Preference.InPerson IN_PERSON =
            new Preference.InPerson(Traits.LOCATION, Traits.MODES, "in person");

    private Matchmaking() {}

    /** Returns working hours in UTC for the week of a date, so that daylight saving is in it. */
    public static Availability hoursInWeekOf(LocalDate date, WorkingHours hours, ZoneId zone) {
        return Hours.inWeekOf(date, hours, zone);
    }

    /** Says to the members of a group why they are together, as one sentence; empty when there is no reason to give. */
    public static String sentence(Arrangement.Group group, Locale locale) {
        return Reasons.sentence(Reasons.text(group.reasons()), group.ids().size(), new Words(locale));
    }

    /** Says to somebody without a group why that is so. */
    public static String why(Arrangement.Why why, Locale locale) {
        return new Words(locale).say("unmatched." + Unmatched.of(why).name().toLowerCase(Locale.ROOT));
    }
}
