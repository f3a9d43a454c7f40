package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Rest;
import io.rapport.people.Standing;
import io.rapport.store.WorkspaceId;
import io.rapport.time.HolidayRegion;
import io.rapport.time.Span;
import io.rapport.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GateTest {

    private static final WorkspaceId ACME = new WorkspaceId("acme");
    private static final Instant MONDAY_NINE_UTC = Instant.parse("2026-03-02T09:00:00Z");
    private static final Member ANA = member("ana", "Europe/Lisbon");
    private static final Member KENJI = member("kenji", "Asia/Tokyo");
    private static final Member BEN = member("ben", "Europe/Berlin");

    @Test
    void letsAPrivateMessageThroughInsideTheReadersHours() {
        assertThat(alone(Says.round(), ANA, MONDAY_NINE_UTC, MONDAY_NINE_UTC)).isEqualTo(new Verdict.Now());
    }

    @Test
    void holdsAPrivateMessageUntilTheReadersMorning() {
        assertThat(alone(Says.round(), KENJI, MONDAY_NINE_UTC, MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-03T00:00:00Z"), "quiet hours"));
    }

    @Test
    void holdsAPrivateMessageOverTheWeekendAndTheChangeToSummerTime() {
        Instant friday = Instant.parse("2026-03-27T20:00:00Z");

        assertThat(alone(Says.round(), BEN, friday, friday))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-30T07:00:00Z"), "quiet hours"));
    }

    @Test
    void waitsForWhatIsNotDueYet() {
        Instant due = MONDAY_NINE_UTC.plusSeconds(3600);

        assertThat(alone(Says.round(), ANA, due, MONDAY_NINE_UTC)).isEqualTo(new Verdict.At(due, "due"));
    }

    @Test
    void letsAConversationThatAReaderOpensBeginAtOnce() {
        Instant night = Instant.parse("2026-03-02T01:00:00Z");
        Member paused = paused(ANA, LocalDate.of(2026, 3, 10));
        Member other = new Member(
                new MemberId("ben"),
                ACME,
                "Ben",
                Standing.PERSON,
                false,
                ANA.zone(),
                ANA.locale(),
                ANA.hours(),
                0,
                null,
                Map.of());
        Notice notice = Says.notice(
                ACME,
                Says.opened(),
                "chat",
                new Destination.Together(List.of(ANA.id(), other.id()), Locale.ENGLISH),
                night,
                null);

        assertThat(decide(notice, Says.opened(), List.of(paused, other), Map.of(), night))
                .isEqualTo(new Verdict.Now());
    }

    @Test
    void holdsEverythingUntilAPauseEnds() {
        Member paused = paused(ANA, LocalDate.of(2026, 3, 10));

        assertThat(alone(Says.round(), paused, MONDAY_NINE_UTC, MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-10T09:00:00Z"), "paused"));
        assertThat(alone(Says.fromPeople(), paused, MONDAY_NINE_UTC, MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-10T09:00:00Z"), "paused"));
    }

    /** Ana is in Lisbon, works 9:00 to 17:30 on weekdays, has Portugal's holidays; instants without a zone are UTC. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // now              | held until       | because of        | who
                "2026-03-02T09:00 |                  |                 | usual",
                "2026-03-02T08:59 | 2026-03-02T09:00 | quiet hours     | usual",
                "2026-03-02T17:30 | 2026-03-03T09:00 | quiet hours     | usual",
                "2026-03-06T17:30 | 2026-03-09T09:00 | quiet hours     | usual",
                "2026-03-07T12:00 | 2026-03-09T09:00 | quiet hours     | usual",
                "2026-04-02T18:00 | 2026-04-06T08:00 | quiet hours     | usual",
                "2026-04-03T10:00 | 2026-04-06T08:00 | public holiday  | usual",
                "2026-06-10T10:00 | 2026-06-11T08:00 | public holiday  | usual",
                "2026-06-10T10:00 |                  |                 | without holidays",
                "2026-01-06T10:00 | 2026-01-07T09:00 | public holiday  | in Bavaria",
                "2026-06-10T10:00 |                  |                 | in Bavaria",
                "2026-03-02T10:00 | 2026-03-10T09:00 | paused          | paused",
                "2026-03-02T03:00 | 2026-03-10T09:00 | paused          | paused",
                "2026-03-10T09:00 |                  |                 | paused",
                "2026-03-02T10:00 | 2026-03-05T12:00 | on leave        | on leave",
                "2026-03-05T11:59 | 2026-03-05T12:00 | on leave        | on leave",
                "2026-03-05T12:00 |                  |                 | on leave",
                "2026-03-02T10:00 | 2026-03-02T11:15 | do not disturb  | undisturbed",
                "2026-03-02T11:15 |                  |                 | undisturbed",
                "2026-03-02T09:30 |                  |                 | undisturbed"
            })
    void holdsAPrivateMessageUntilTheReaderMayBeDisturbed(
            LocalDateTime now, @Nullable LocalDateTime until, @Nullable String reason, String who) {
        Instant at = now.toInstant(ZoneOffset.UTC);

        Verdict verdict = alone(Says.fromPeople(), who(who), at, at);

        assertThat(verdict)
                .isEqualTo(
                        until == null
                                ? new Verdict.Now()
                                : new Verdict.At(until.toInstant(ZoneOffset.UTC), String.valueOf(reason)));
    }

    private static Member who(String who) {
        Instant ten = Instant.parse("2026-03-02T10:00:00Z");
        return switch (who) {
            case "usual" -> ANA;
            case "without holidays" -> ANA.celebrating(HolidayRegion.NONE);
            case "in Bavaria" -> ANA.celebrating(new HolidayRegion("DE-BY"));
            case "paused" -> paused(ANA, LocalDate.of(2026, 3, 10));
            case "on leave" -> ANA.resting(new Rest(null, Instant.parse("2026-03-05T12:00:00Z"), null));
            case "undisturbed" -> ANA.resting(new Rest(null, null, new Span(ten, ten.plusSeconds(75 * 60))));
            default -> throw new IllegalArgumentException(who);
        };
    }

    @Test
    void judgesAgainWhatExpiresDuringAPauseAndDropsItThen() {
        Instant expires = Instant.parse("2026-03-05T09:00:00Z");
        Notice notice =
                Says.notice(ACME, Says.followUp(), "met?", new Destination.Private(ANA.id()), MONDAY_NINE_UTC, expires);
        Member paused = paused(ANA, LocalDate.of(2026, 3, 10));

        assertThat(decide(notice, Says.followUp(), List.of(paused), Map.of(), MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.At(expires, "paused"));
        assertThat(decide(notice, Says.followUp(), List.of(paused), Map.of(), expires))
                .isEqualTo(new Verdict.Drop("expired"));
    }

    @Test
    void dropsWhatWouldGoToSomebodyWhoIsGone() {
        Member gone = standing(ANA, Standing.DEACTIVATED);

        assertThat(alone(Says.round(), gone, MONDAY_NINE_UTC, MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.Drop("reader is gone"));
        assertThat(decide(
                        Says.privately(ACME, Says.round(), "hello", ANA.id(), MONDAY_NINE_UTC),
                        Says.round(),
                        List.of(),
                        Map.of(),
                        MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.Drop("reader is gone"));
    }

    @Test
    void holdsWhatIsOverTheWeeklyBudgetUntilItHasRoom() {
        List<Instant> said = hoursAgo(160, 100, 50, 20, 10);

        assertThat(budgeted(Says.followUp(), said, null))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-02T17:00:00Z"), "weekly budget"));
    }

    @Test
    void dropsWhatIsOverTheWeeklyBudgetWhenItExpiresBeforeThereIsRoom() {
        List<Instant> said = hoursAgo(100, 90, 50, 20, 10);

        assertThat(budgeted(Says.followUp(), said, MONDAY_NINE_UTC.plusSeconds(86_400)))
                .isEqualTo(new Verdict.Drop("weekly budget"));
    }

    @Test
    void neverDropsRoundsNorWhatPeopleWroteForTheBudget() {
        List<Instant> said = hoursAgo(100, 90, 50, 20, 10);

        assertThat(budgeted(Says.round(), said, null)).isEqualTo(new Verdict.Now());
        assertThat(budgeted(Says.fromPeople(), said, null)).isEqualTo(new Verdict.Now());
        assertThat(budgeted(Says.followUp(), hoursAgo(90, 50, 20, 10), null)).isEqualTo(new Verdict.Now());
    }

    @Test
    void dropsEverythingDroppableForABudgetOfNone() {
        Member none = budget(ANA, 0);

        assertThat(alone(Says.followUp(), none, MONDAY_NINE_UTC, MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.Drop("weekly budget"));
        assertThat(alone(Says.round(), none, MONDAY_NINE_UTC, MONDAY_NINE_UTC)).isEqualTo(new Verdict.Now());
    }

    /** The reader welcomes three a week; hours ago and ahead are from Monday, 9:00. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // said, hours ago | more important, hours ahead | held for hours
                "                  |                             | ",
                "20 10             |                             | ",
                "20 10             | 4                           | 4",
                "20 10             | 200                         | ",
                "166 10            | 4                           | ",
                "10                | 4                           | ",
                "10                | 2 4                         | 4",
                "                  | 2 3 4                       | 4",
                "                  | 2 3                         | "
            })
    void keepsRoomInTheBudgetForWhatMattersMore(@Nullable String ago, @Nullable String ahead, @Nullable Integer held) {
        Member three = budget(ANA, 3);
        Told told = new Told(Map.of(ANA.id(), hoursAgo(numbers(ago))), hoursAhead(numbers(ahead)), null, false);
        Notice notice = Says.privately(ACME, Says.followUp(), "how is it?", ANA.id(), MONDAY_NINE_UTC);

        Verdict verdict = Gate.decide(notice, Says.followUp().priority(), List.of(three), told, MONDAY_NINE_UTC);

        assertThat(verdict)
                .isEqualTo(
                        held == null
                                ? new Verdict.Now()
                                : new Verdict.At(MONDAY_NINE_UTC.plusSeconds(3600L * held), Hold.WEEKLY_BUDGET));
    }

    @Test
    void leavesToTheWeeklyNoteWhatMattersLessAndComesThatDayOrIsOverBudget() {
        Instant note = MONDAY_NINE_UTC;
        Instant dawn = Instant.parse("2026-03-02T06:00:00Z");
        Instant saturday = Instant.parse("2026-02-28T12:00:00Z");
        Instant friday = Instant.parse("2026-02-27T12:00:00Z");
        List<Instant> many = List.of(friday, friday, friday, friday, friday);
        Verdict merged = new Verdict.At(note, Hold.WEEKLY_NOTE);

        assertThat(noted(Says.followUp(), saturday, List.of(), note, null)).isEqualTo(merged);
        assertThat(noted(Says.followUp(), dawn, List.of(), note, note.plusSeconds(60)))
                .isEqualTo(merged);
        assertThat(noted(Says.followUp(), friday, List.of(), note, null)).isEqualTo(new Verdict.Now());
        assertThat(noted(Says.followUp(), friday, many, note, null)).isEqualTo(merged);
        assertThat(noted(Says.followUp(), friday, many, note, note)).isEqualTo(new Verdict.Drop(Hold.WEEKLY_BUDGET));
        assertThat(noted(Says.round(), dawn, List.of(), note, null)).isEqualTo(new Verdict.At(note, Hold.QUIET_HOURS));
    }

    @Test
    void gathersThanksAndProposalsToOneADayAndNeverDropsThem() {
        Notice notice = Says.privately(ACME, Says.gathered(), "thanks", ANA.id(), MONDAY_NINE_UTC);
        Map<MemberId, List<Instant>> many = Map.of(ANA.id(), hoursAgo(5, 4, 3, 2, 1));

        assertThat(Gate.decide(
                        notice,
                        Kind.Priority.GATHERED,
                        List.of(ANA),
                        new Told(many, List.of(), null, true),
                        MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.At(MONDAY_NINE_UTC.plusSeconds(86_400), Hold.ONE_A_DAY));
        assertThat(Gate.decide(
                        notice,
                        Kind.Priority.GATHERED,
                        List.of(budget(ANA, 0)),
                        new Told(many, List.of(), null, false),
                        MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.Now());
    }

    @Test
    void saysTogetherAtTheFirstHourGoodForAll() {
        Instant early = Instant.parse("2026-03-02T06:00:00Z");

        assertThat(together(early, ANA, BEN))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-02T09:00:00Z"), "hours good for all"));
        assertThat(together(MONDAY_NINE_UTC, ANA, BEN)).isEqualTo(new Verdict.Now());
    }

    @Test
    void saysApartWithoutAnHourGoodForAllWithinADay() {
        assertThat(together(MONDAY_NINE_UTC, ANA, KENJI)).isEqualTo(new Verdict.Apart());
        assertThat(together(Instant.parse("2026-03-06T19:00:00Z"), ANA, BEN)).isEqualTo(new Verdict.Apart());
    }

    @Test
    void saysApartWhenSomebodyPausedOrIsGone() {
        assertThat(together(MONDAY_NINE_UTC, ANA, paused(BEN, LocalDate.of(2026, 3, 10))))
                .isEqualTo(new Verdict.Apart());
        assertThat(together(MONDAY_NINE_UTC, ANA, standing(BEN, Standing.DEACTIVATED)))
                .isEqualTo(new Verdict.Apart());
    }

    @Test
    void postsInChannelsAtTheirHourWhateverTheHour() {
        Instant night = Instant.parse("2026-03-01T02:00:00Z");
        Notice notice = Says.inChannel(ACME, "join us", "C1", night);

        assertThat(decide(notice, Says.channel(), List.of(), Map.of(), night)).isEqualTo(new Verdict.Now());
        assertThat(decide(notice, Says.channel(), List.of(), Map.of(), night.minusSeconds(1)))
                .isEqualTo(new Verdict.At(night, "due"));
    }

    private static Verdict alone(Kind kind, Member reader, Instant due, Instant now) {
        Notice notice = Says.privately(ACME, kind, "hello", reader.id(), due);
        return decide(notice, kind, List.of(reader), Map.of(), now);
    }

    private static Verdict budgeted(Kind kind, List<Instant> said, @Nullable Instant expires) {
        Notice notice = Says.notice(ACME, kind, "hello", new Destination.Private(ANA.id()), MONDAY_NINE_UTC, expires);
        return decide(notice, kind, List.of(ANA), Map.of(ANA.id(), said), MONDAY_NINE_UTC);
    }

    private static Verdict together(Instant now, Member... readers) {
        MemberId[] ids = List.of(readers).stream().map(Member::id).toArray(MemberId[]::new);
        return decide(
                Says.together(ACME, Says.round(), "meet", now, ids), Says.round(), List.of(readers), Map.of(), now);
    }

    private static Verdict decide(
            Notice notice, Kind kind, List<Member> readers, Map<MemberId, List<Instant>> said, Instant now) {
        return Gate.decide(notice, kind.priority(), readers, new Told(said, List.of(), null, false), now);
    }

    private static Verdict noted(Kind kind, Instant now, List<Instant> said, Instant note, @Nullable Instant expires) {
        Notice notice = Says.notice(ACME, kind, "hello", new Destination.Private(ANA.id()), now, expires);
        return Gate.decide(
                notice, kind.priority(), List.of(ANA), new Told(Map.of(ANA.id(), said), List.of(), note, false), now);
    }

    /** What the gate is told of readers. */
    private record Told(
            Map<MemberId, List<Instant>> said,
            List<Instant> more,
            @Nullable Instant weeklyNote,
            boolean gathered) implements Heard {

        @Override
        public List<Instant> counted(MemberId reader) {
            return said.getOrDefault(reader, List.of());
        }

        @Override
        public List<Instant> ahead(MemberId reader, Kind.Priority priority) {
            return more.stream()
                    .filter(at -> !at.isAfter(MONDAY_NINE_UTC.plus(Gate.WEEK)))
                    .toList();
        }

        @Override
        public Optional<Instant> note(MemberId reader) {
            return Optional.ofNullable(weeklyNote);
        }

        @Override
        public boolean isGatheredSince(MemberId reader, Instant since) {
            return gathered;
        }
    }

    private static int[] numbers(@Nullable String text) {
        return text == null
                ? new int[0]
                : Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static List<Instant> hoursAhead(int... hours) {
        return Arrays.stream(hours)
                .mapToObj(ahead -> MONDAY_NINE_UTC.plusSeconds(3600L * ahead))
                .toList();
    }

    private static List<Instant> hoursAgo(int... hours) {
        return Arrays.stream(hours)
                .mapToObj(ago -> MONDAY_NINE_UTC.minusSeconds(3600L * ago))
                .toList();
    }

    private static Member member(String name, String zone) {
        return new Member(
                new MemberId(name),
                ACME,
                name,
                Standing.PERSON,
                false,
                ZoneId.of(zone),
                Locale.ENGLISH,
                new WorkingHours(
                        LocalTime.of(9, 0), LocalTime.of(17, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                5,
                null,
                Map.of());
    }

    private static Member paused(Member member, LocalDate until) {
        return Altered.pausedUntil(member, until);
    }

    private static Member budget(Member member, int budget) {
        return Altered.budget(member, budget);
    }

    private static Member standing(Member member, Standing standing) {
        return Altered.standing(member, standing);
    }
}
