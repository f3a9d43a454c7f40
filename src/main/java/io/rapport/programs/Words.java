package io.rapport.programs;

import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import io.rapport.wording.Phrases;
import io.rapport.wording.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words about programs that several cards and forms share. */
final class Words {

    static final Wording WORDING = Wording.of("programs");

    private static final Set<String> NAMED =
            Set.of("team", "manager", "location", "start_date", "interests", "languages");

    private Words() {}

    /** "every 2 weeks on Tuesday at 10:00 (Berlin time)". */
    static String rhythm(Locale locale, Schedule schedule) {
        Cadence cadence = schedule.cadence();
        if (cadence instanceof Cadence.Monthly monthly) {
            return WORDING.say(
                    locale,
                    "rhythm.monthly",
                    Map.of(
                            "nth", monthly.nth(),
                            "weekday", Phrases.day(locale, monthly.day()),
                            "time", schedule.time(),
                            "city", Phrases.city(locale, schedule.zone())));
        }
        Cadence.Weekly weekly = (Cadence.Weekly) cadence;
        return WORDING.say(
                locale,
                "rhythm.weekly",
                Map.of(
                        "weeks", weekly.weeks(),
                        "weekday", Phrases.day(locale, weekly.day()),
                        "time", schedule.time(),
                        "city", Phrases.city(locale, schedule.zone())));
    }

    /** What the program does, in two sentences. */
    static String purpose(Locale locale, Program program) {
        return WORDING.say(
                locale,
                "program.purpose",
                Map.of(
                        "program", program.name(),
                        "others", program.groupSize() - 1,
                        "rhythm", rhythm(locale, program.schedule())));
    }

    /** What an attribute is called: some have a name in every language, others are called as whoever brought them calls them. */
    static String attribute(Locale locale, String attribute) {
        return NAMED.contains(attribute) ? WORDING.say(locale, "attribute." + attribute) : attribute;
    }

    /** What a copy of a program is called to begin with. */
    static String copyOf(Locale locale, Program program) {
        String name = WORDING.say(locale, "program.copy", Map.of("program", program.name()));
        return name.length() > ProgramForm.LONGEST_NAME ? program.name() : name;
    }

    static String whoSees(Locale locale) {
        return WORDING.say(locale, "program.who_sees");
    }

    /** When the next round is, on the member's own calendar. */
    static String next(Member member, Optional<Neighbours.Upcoming> upcoming) {
        return upcoming.map(next -> WORDING.say(member.locale(), "program.next", Map.of("day", dayOf(member, next))))
                .orElseGet(() -> WORDING.say(member.locale(), "program.next.none"));
    }

    /** How many more people a round needs, with a space before it; empty when there are enough. */
    static String missing(Locale locale, Program program, int joined) {
        return joined >= program.minimum()
                ? ""
                : " "
                        + WORDING.say(
                                locale,
                                "program.missing",
                                Map.of("minimum", program.minimum(), "missing", program.minimum() - joined));
    }

    static LocalDate dayOf(Member member, Neighbours.Upcoming upcoming) {
        return upcoming.at().atZone(member.clock()).toLocalDate();
    }

    /** "Monday to Friday", "Tuesday and Thursday". */
    static String days(Locale locale, Set<DayOfWeek> days) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        DayOfWeek first = sorted.get(0);
        DayOfWeek last = sorted.get(sorted.size() - 1);
        boolean isRange = sorted.size() > 2 && last.getValue() - first.getValue() == sorted.size() - 1;
        return isRange
                ? WORDING.say(
                        locale,
                        "days.range",
                        Map.of("first", Phrases.day(locale, first), "last", Phrases.day(locale, last)))
                : Phrases.list(
                        locale,
                        sorted.stream().map(day -> Phrases.day(locale, day)).toList());
    }
}
