package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.rapport.Campaign;
import io.rapport.messaging.Kind;
import io.rapport.people.AProgram;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Message;
import io.rapport.sandbox.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Weeks of rounds among people in many zones, through pauses, storms of 429 and outages: nobody is written to at a bad hour. */
@Tag("year")
class YearTest {

    private static final Instant START = Instant.parse("2026-03-02T08:30:00Z");
    private static final int PEOPLE = Campaign.size(8, 5000);
    private static final int WEEKS = Integer.getInteger("weeks", Campaign.times(1, 52));
    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(17, 30);
    private static final int WEEKLY_BUDGET = 5;
    private static final Duration WEEK = Duration.ofDays(7);

    /** What is outside the budget. */
    private static final Set<Kind.Priority> UNCOUNTED =
            EnumSet.of(Kind.Priority.CHANNEL, Kind.Priority.FROM_PEOPLE, Kind.Priority.OPENED, Kind.Priority.GATHERED);

    /** The zones, each with the country whose public holidays are kept there. */
    private static final Map<String, String> COUNTRIES = new TreeMap<>(Map.ofEntries(
            Map.entry("America/Anchorage", "us"),
            Map.entry("America/Bogota", "co"),
            Map.entry("America/Chicago", "us"),
            Map.entry("America/Denver", "us"),
            Map.entry("America/Los_Angeles", "us"),
            Map.entry("America/Mexico_City", "mx"),
            Map.entry("America/New_York", "us"),
            Map.entry("America/Santiago", "cl"),
            Map.entry("America/Sao_Paulo", "br"),
            Map.entry("Africa/Johannesburg", "za"),
            Map.entry("Africa/Lagos", "ng"),
            Map.entry("Asia/Kolkata", "in"),
            Map.entry("Asia/Dubai", "ae"),
            Map.entry("Asia/Singapore", "sg"),
            Map.entry("Asia/Tokyo", "jp"),
            Map.entry("Australia/Sydney", "au"),
            Map.entry("Europe/Athens", "gr"),
            Map.entry("Europe/Berlin", "de"),
            Map.entry("Europe/Bucharest", "ro"),
            Map.entry("Europe/Istanbul", "tr"),
            Map.entry("Europe/Lisbon", "pt"),
            Map.entry("Europe/London", "gb"),
            Map.entry("Pacific/Auckland", "nz"),
            Map.entry("Pacific/Honolulu", "us")));

    private final SplittableRandom chance = new SplittableRandom(2026);
    private final List<Pause> pauses = new ArrayList<>();

    /** Somebody's pause, from when they asked for it until a day of theirs; a later one takes its place. */
    private record Pause(String person, Instant from, LocalDate until) {

        private boolean covers(Message message, ZoneId zone) {
            return !message.at().isBefore(from)
                    && message.at().atZone(zone).toLocalDate().isBefore(until);
        }
    }

    @Test
    void writesToNobodyAtABadHourAndLosesNoIntroduction() {
        try (VirtualRapport rapport =
                new VirtualRapport(options -> options, worldwide(PEOPLE), START).napping(Duration.ofSeconds(1))) {
            rapport.begin(AProgram.called("Coffee").needing(2).introducingEachPrivately());
            for (int week = 1; week <= WEEKS; week++) {
                pauseSome(rapport);
                trouble(rapport, week);
                rapport.liveUntil(START.plus(WEEK.multipliedBy(week)));
            }

            List<String> wrong = new ArrayList<>();
            int said = 0;
            for (Employee employee : new Colleagues(rapport.slack()).staff()) {
                List<Message> messages = employee.directMessages();
                said += messages.size();
                messages.stream()
                        .filter(message -> isAtABadHour(employee, message))
                        .forEach(message ->
                                wrong.add(employee.person().handle() + " at " + message.at() + ": " + message.words()));
            }
            List<VirtualRapport.Told> over = overBudget(rapport);
            Map<String, Long> decisions = rapport.decisions();
            Campaign.note(
                    "year",
                    PEOPLE + " people in " + COUNTRIES.size() + " zones, " + WEEKS + " weeks: " + said + " messages, "
                            + wrong.size() + " at a bad hour, on a holiday or in a pause, " + over.size()
                            + " over budget; " + decisions);
            assertThat(wrong).isEmpty();
            assertThat(over).isEmpty();
            assertThat(decisions.keySet())
                    .noneMatch(decision -> decision.endsWith(": ") || decision.endsWith(": null"));
            assertThat(decisions.keySet()).noneMatch(decision -> decision.startsWith("checkins.introduction unknown"));
            assertThat(missed(rapport)).as("introductions that expired").isEmpty();
            assertThat(said).isGreaterThanOrEqualTo(PEOPLE / 2 * WEEKS);
        }
    }

    /** Returns the introductions that expired before they could be said, each with its reader and their pauses. */
    private List<String> missed(VirtualRapport rapport) {
        Map<MemberId, Member> staff = rapport.staff().stream().collect(Collectors.toMap(Member::id, member -> member));
        return rapport.mishaps().stream()
                .filter(mishap -> mishap.notice().kind().equals("checkins.introduction")
                        && mishap.reason().startsWith("expired"))
                .map(mishap -> {
                    Member reader = Objects.requireNonNull(
                            staff.get(mishap.notice().to().readers().get(0)));
                    String person = rapport.external(reader);
                    return mishap.reason() + ", due " + mishap.notice().due() + " until "
                            + mishap.notice().expires() + " in " + reader.zone() + ", "
                            + pauses.stream()
                                    .filter(pause -> pause.person().equals(person))
                                    .toList();
                })
                .toList();
    }

    /** One in twenty pauses for some days of the week. */
    private void pauseSome(VirtualRapport rapport) {
        LocalDate today = rapport.now().atZone(ZoneId.of("UTC")).toLocalDate();
        for (Member member : rapport.staff()) {
            if (chance.nextInt(20) == 0) {
                LocalDate until = today.plusDays(2 + chance.nextInt(5));
                rapport.choose(member.pausing(until));
                pauses.add(new Pause(rapport.external(member), rapport.now(), until));
            }
        }
    }

    /** In turn: a calm week, a storm of 429, Slack down for some hours, errors of unknown effect. */
    private void trouble(VirtualRapport rapport, int week) {
        switch (week % 4) {
            case 1 -> rapport.slack().meet(Fault.of(Fault.Kind.RATE_LIMITED, "*", 0.3), Duration.ofDays(2));
            case 2 -> {
                rapport.liveUntil(rapport.now().plus(Duration.ofHours(24)));
                rapport.slack().goDown(Duration.ofHours(3));
            }
            case 3 ->
                rapport.slack().meet(Fault.of(Fault.Kind.ERROR_APPLIED, "chat.postMessage", 0.05), Duration.ofDays(7));
            default -> {}
        }
    }

    private boolean isAtABadHour(Employee employee, Message message) {
        String person = employee.person().id();
        ZoneId zone = employee.person().zone();
        ZonedDateTime there = message.at().atZone(zone);
        boolean isWorkday = there.getDayOfWeek() != DayOfWeek.SATURDAY && there.getDayOfWeek() != DayOfWeek.SUNDAY;
        return !isWorkday
                || isHoliday(zone, there.toLocalDate())
                || there.toLocalTime().isBefore(FIRST)
                || there.toLocalTime().isAfter(LAST)
                || pauses.stream().anyMatch(pause -> pause.person().equals(person) && pause.covers(message, zone));
    }

    private static boolean isHoliday(ZoneId zone, LocalDate date) {
        String country = Objects.requireNonNull(COUNTRIES.get(zone.getId()));
        return HolidayManager.getInstance(ManagerParameters.create(country))
                .isHoliday(date, HolidayType.PUBLIC_HOLIDAY);
    }

    /** Returns what a member was told though five things had been told within the week, and which was not of the one kind that is never dropped. */
    private static List<VirtualRapport.Told> overBudget(VirtualRapport rapport) {
        Map<String, Kind.Priority> priorities =
                rapport.kinds().stream().collect(Collectors.toMap(Kind::name, Kind::priority));
        Map<MemberId, List<VirtualRapport.Told>> counted = rapport.told().stream()
                .filter(told -> !UNCOUNTED.contains(priorities.get(told.kind())))
                .collect(Collectors.groupingBy(VirtualRapport.Told::reader));
        return counted.values().stream()
                .flatMap(own -> IntStream.range(WEEKLY_BUDGET, own.size())
                        .filter(index -> own.get(index)
                                .at()
                                .isBefore(own.get(index - WEEKLY_BUDGET).at().plus(WEEK)))
                        .mapToObj(own::get))
                .filter(told -> priorities.get(told.kind()) != Kind.Priority.ROUND)
                .toList();
    }

    /** The company in all of these zones. */
    private static Company worldwide(int people) {
        Company company = Company.of(people, 24);
        List<String> zones = List.copyOf(COUNTRIES.keySet());
        List<Person> spread = new ArrayList<>();
        for (Person person : company.people()) {
            spread.add(new Person(
                    person.id(),
                    person.handle(),
                    person.realName(),
                    ZoneId.of(zones.get(spread.size() % zones.size())),
                    person.locale(),
                    person.title(),
                    person.kind(),
                    person.fields()));
        }
        return new Company(company.team(), company.name(), company.domain(), spread, company.rooms());
    }
}
