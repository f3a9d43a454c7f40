package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.messaging.Outbox;
import io.rapport.people.AProgram;
import io.rapport.people.Member;
import io.rapport.sandbox.Company;
import io.rapport.sandbox.Employee;
import io.rapport.sandbox.Fault;
import io.rapport.sandbox.Message;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        try (VirtualRapport rapport = new VirtualRapport(options -> options, Company.of(PEOPLE, 24), START)) {
            rapport.begin(AProgram.called("Coffee").needing(2).introducingEachPrivately());
            for (int week = 1; week <= WEEKS; week++) {
                pauseSome(rapport);
                trouble(rapport, week);
                rapport.liveUntil(START.plus(WEEK.multipliedBy(week)));
            }

            List<Employee> staff = new Colleagues(rapport.slack()).staff();
            List<String> wrong = new ArrayList<>();
            int said = 0;
            int over = 0;
            for (Employee employee : staff) {
                List<Message> messages = employee.directMessages();
                said += messages.size();
                messages.stream()
                        .filter(message -> isAtABadHour(employee, message))
                        .forEach(message ->
                                wrong.add(employee.person().handle() + " at " + message.at() + ": " + message.words()));
                over += isOverBudget(messages) ? 1 : 0;
            }
            Map<String, Long> reasons = reasons(rapport.mishaps());
            Campaign.note(
                    "year",
                    PEOPLE + " people, " + WEEKS + " weeks: " + said + " messages, " + wrong.size() + " at a bad hour; "
                            + over + " people over budget with what is never dropped; " + reasons);
            assertThat(wrong).isEmpty();
            assertThat(reasons.keySet()).noneMatch(reason -> reason.startsWith("checkins.introduction unknown"));
            assertThat(reasons.keySet())
                    .noneMatch(reason -> reason.startsWith("checkins.introduction dropped: expired"));
            assertThat(said).isGreaterThanOrEqualTo(PEOPLE / 2 * WEEKS);
        }
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
                || there.toLocalTime().isBefore(FIRST)
                || there.toLocalTime().isAfter(LAST)
                || pauses.stream().anyMatch(pause -> pause.person().equals(person) && pause.covers(message, zone));
    }

    private static boolean isOverBudget(List<Message> messages) {
        return messages.stream()
                .anyMatch(first -> messages.stream()
                                .filter(other -> !other.at().isBefore(first.at()))
                                .filter(other -> other.at().isBefore(first.at().plus(WEEK)))
                                .count()
                        > WEEKLY_BUDGET);
    }

    private static Map<String, Long> reasons(List<Outbox.Mishap> mishaps) {
        return mishaps.stream()
                .collect(Collectors.groupingBy(
                        mishap -> mishap.notice().kind() + " " + mishap.state() + ": " + mishap.reason(),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
