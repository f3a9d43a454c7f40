package io.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Campaign;
import io.rapport.messaging.Kind;
import io.rapport.people.AProgram;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.sandbox.Company;
import io.rapport.time.Cadence;
import io.rapport.time.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Half a year of one program with everything as it is by default: how many messages that nobody asked for reach a member in a
 * week. Every second member says that they met; the others never answer, which is what brings most messages.
 */
@Tag("messages")
class MessagesTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 26;
    private static final int PEOPLE = Campaign.size(8, 60);
    private static final int TYPICAL = 2;
    private static final int MOST = 5;

    /** What others bring about, and channels. */
    private static final Set<Kind.Priority> PROMPTED =
            EnumSet.of(Kind.Priority.CHANNEL, Kind.Priority.FROM_PEOPLE, Kind.Priority.GATHERED);

    @Test
    void areAtMostTwoInATypicalWeekAndNeverMoreThanFive() {
        try (VirtualRapport rapport = new VirtualRapport(options -> options, Company.of(PEOPLE, 24), START)) {
            rapport.begin(AProgram.called("Coffee").on(everySecondTuesday()));
            for (int week = 1; week <= WEEKS; week++) {
                rapport.liveUntil(START.plus(WEEK.multipliedBy(week)).minus(Duration.ofDays(3)));
                someAnswer(rapport);
                rapport.liveUntil(START.plus(WEEK.multipliedBy(week)));
            }

            List<VirtualRapport.Told> unprompted = unprompted(rapport);
            List<Integer> weeks = weeks(rapport.staff(), unprompted);
            table(unprompted, weeks, rapport.staff().size()).forEach(line -> Campaign.note("messages", line));

            assertThat(unprompted).extracting(VirtualRapport.Told::kind).contains("checkins.introduction");
            assertThat(weeks.get(weeks.size() / 2)).as("median").isLessThanOrEqualTo(TYPICAL);
            assertThat(weeks.get(weeks.size() - 1)).as("most in a week").isLessThanOrEqualTo(MOST);
        }
    }

    private static Schedule everySecondTuesday() {
        return new Schedule(
                new Cadence.Weekly(2, DayOfWeek.TUESDAY, LocalDate.of(2026, 3, 3)),
                LocalTime.of(10, 0),
                ZoneId.of("Europe/Berlin"));
    }

    private static void someAnswer(VirtualRapport rapport) {
        List<Member> staff = rapport.staff();
        for (int index = 0; index < staff.size(); index += 2) {
            Member member = staff.get(index);
            rapport.groups(member).forEach(group -> rapport.press(member, "checkins.met", group));
        }
    }

    private static List<VirtualRapport.Told> unprompted(VirtualRapport rapport) {
        Set<String> kinds = rapport.kinds().stream()
                .filter(kind -> !PROMPTED.contains(kind.priority()))
                .map(Kind::name)
                .collect(Collectors.toSet());
        return rapport.told().stream()
                .filter(told -> kinds.contains(told.kind()))
                .toList();
    }

    /** Returns how many messages each member got in any seven days that begin with one, and in each calendar week, least first. */
    private static List<Integer> weeks(List<Member> staff, List<VirtualRapport.Told> unprompted) {
        List<Integer> weeks = new ArrayList<>();
        for (Member member : staff) {
            List<Instant> got = unprompted.stream()
                    .filter(told -> told.reader().equals(member.id()))
                    .map(VirtualRapport.Told::at)
                    .toList();
            IntStream.range(0, WEEKS)
                    .mapToObj(week -> START.plus(WEEK.multipliedBy(week)))
                    .forEach(from -> weeks.add(within(got, from)));
        }
        return weeks.stream().sorted().toList();
    }

    private static int within(List<Instant> got, Instant from) {
        return (int) got.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(WEEK)))
                .count();
    }

    private static List<String> table(List<VirtualRapport.Told> unprompted, List<Integer> weeks, int people) {
        Map<String, Long> kinds = unprompted.stream()
                .collect(Collectors.groupingBy(VirtualRapport.Told::kind, TreeMap::new, Collectors.counting()));
        Map<Integer, Long> counts =
                weeks.stream().collect(Collectors.groupingBy(count -> count, TreeMap::new, Collectors.counting()));
        Map<MemberId, Long> most =
                unprompted.stream().collect(Collectors.groupingBy(VirtualRapport.Told::reader, Collectors.counting()));
        List<String> lines = new ArrayList<>();
        lines.add("| kind | messages | a member and week |");
        kinds.forEach((kind, count) -> lines.add(
                String.format(Locale.ROOT, "| %s | %d | %.2f |", kind, count, (double) count / weeks.size())));
        lines.add(String.format(
                Locale.ROOT, "| together | %d | %.2f |", unprompted.size(), (double) unprompted.size() / weeks.size()));
        lines.add(
                "weeks of " + people + " people by how many messages they brought: " + counts + "; most for one person "
                        + most.values().stream().max(Long::compare).orElse(0L));
        return lines;
    }
}
