package io.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Standing;
import io.rapport.store.WorkspaceId;
import io.rapport.time.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
    void holdsEverythingUntilAPauseEnds() {
        Member paused = paused(ANA, LocalDate.of(2026, 3, 10));

        assertThat(alone(Says.round(), paused, MONDAY_NINE_UTC, MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-10T09:00:00Z"), "paused"));
        assertThat(alone(Says.fromPeople(), paused, MONDAY_NINE_UTC, MONDAY_NINE_UTC))
                .isEqualTo(new Verdict.At(Instant.parse("2026-03-10T09:00:00Z"), "paused"));
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
        return Gate.decide(notice, kind.priority(), readers, reader -> said.getOrDefault(reader, List.of()), now);
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
