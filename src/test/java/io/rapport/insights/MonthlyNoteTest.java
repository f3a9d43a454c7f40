package io.rapport.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.checkins.CheckIns;
import io.rapport.checkins.Neighbours;
import io.rapport.checkins.People;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Golden;
import io.rapport.messaging.Line;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.messaging.WeeklyNote;
import io.rapport.people.AProgram;
import io.rapport.people.Enrollments;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.NeverMatches;
import io.rapport.people.Program;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.people.Workspaces;
import io.rapport.store.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What organizers are told once a month: three figures and one suggestion, in their own hours. */
final class MonthlyNoteTest {

    private static final String KEY = Sealed.freshKey();
    private static final String APRIL_BEGINS_SOMEWHERE = "2026-03-31T10:00:00Z";

    /** The first Monday of April is Easter Monday in Berlin, so the note comes on Tuesday. */
    private static final String FIRST_HOUR = "2026-04-07T07:00:00Z";

    private final Office office = Office.at("2026-03-02T08:00:00Z");
    private final People people = new People(
            new Workspaces(),
            new Members(),
            new Programs(),
            new Enrollments(),
            new NeverMatches(Sealed.with(KEY)),
            new Roles());
    private final CheckIns checkIns = new CheckIns(office.transactions(), office.outbox(), people, Neighbours.NONE);
    private final Insights insights = new Insights(office.transactions(), office.outbox(), checkIns);
    private final List<MemberId> joined = new ArrayList<>();
    private final MemberId olga = office.joined("Olga", "Europe/Berlin", "en");
    private Program program = AProgram.called("Coffee").needing(2).in(office.workspace(), "C1");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void tellsThreeFiguresAndOneSuggestionInTheOrganizersFirstHour() {
        opens();
        joins(12);
        roundOf(LocalDate.of(2026, 3, 3), 8);
        roundOf(LocalDate.of(2026, 3, 10), 0);

        aprilComes();
        office.walkTo("2026-04-07T06:59:00Z");
        assertThat(office.said(olga)).isEmpty();
        office.walkTo(FIRST_HOUR);

        assertThat(office.said(olga)).hasSize(1);
        assertThat(office.said(olga).get(0))
                .contains("March: your look back")
                .contains("• 12 people matched; 12 take part now")
                .contains("held for sure")
                .contains("• Nobody was left without a match")
                .containsOnlyOnce("*One suggestion:*");
    }

    @Test
    void tellsNoOutcomesBelowFiveAnswersOfARound() {
        opens();
        joins(12);
        roundOf(LocalDate.of(2026, 3, 3), 4);
        roundOf(LocalDate.of(2026, 3, 10), 4);

        aprilComes();
        office.walkTo(FIRST_HOUR);

        assertThat(office.said(olga).get(0))
                .contains("• 12 check-ins; how many were held is not shown, because fewer than five people answered")
                .doesNotContain("held for sure");
    }

    @Test
    void leavesTheRoundsOfFewAnswersOutOfTheSum() {
        opens();
        joins(12);
        roundOf(LocalDate.of(2026, 3, 3), 12);
        roundOf(LocalDate.of(2026, 3, 10), 4);

        aprilComes();
        office.walkTo(FIRST_HOUR);

        assertThat(office.said(olga).get(0)).contains("• 6 of 6 check-ins held for sure");
    }

    @Test
    void doesNotComeWithoutARound() {
        opens();
        joins(12);

        aprilComes();
        office.walkTo("2026-04-20T07:00:00Z");

        assertThat(office.chat().all()).isEmpty();
    }

    @Test
    void comesOnceAMonthHoweverOftenItIsAskedFor() {
        opens();
        joins(12);
        roundOf(LocalDate.of(2026, 3, 3), 8);

        aprilComes();
        aprilComes();
        office.walkTo("2026-04-08T07:00:00Z");
        insights.beat(office.workspace(), office.now());
        office.walkTo("2026-04-20T07:00:00Z");

        assertThat(office.said(olga)).hasSize(1);
        assertThat(nextDue()).isEqualTo("2026-04-30T10:00:00Z");
    }

    @Test
    void comesNoMoreToWhoWantsNone() {
        opens();
        joins(12);
        roundOf(LocalDate.of(2026, 3, 3), 8);
        aprilComes();
        office.walkTo(FIRST_HOUR);

        Reply off = office.press(olga, "No monthly notes");
        roundOf(LocalDate.of(2026, 4, 14), 8);
        mayComes();
        assertThat(office.said(olga)).hasSize(1);
        office.press(olga, "Send them again");

        assertThat(((Reply.Done) off).card().plain()).isEqualTo("You get no more monthly notes.");
    }

    @Test
    void isSaidWithinTheWeeklyNoteOfTheSameDay() {
        Line line = new Line(1, (work, member, now) -> Card.text("Your next round is on Tuesday."));
        WeeklyNote weekly = new WeeklyNote(
                office.transactions(),
                office.outbox(),
                List.of(line),
                (work, workspace) -> List.of(office.member(olga)));
        opens(weekly);
        joins(12);
        roundOf(LocalDate.of(2026, 3, 3), 8);

        aprilComes();
        office.walkTo("2026-04-05T10:00:00Z");
        weekly.beat(office.workspace(), office.now());
        office.walkTo("2026-04-10T12:00:00Z");

        assertThat(office.said(olga)).hasSize(1);
        assertThat(office.said(olga).get(0)).contains("Your week").contains("March: your look back");
    }

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readsWellInEveryLanguage(Locale language) {
        opens();
        joins(12);
        MemberId ina = office.joined("Ina", "Europe/Berlin", language.getLanguage());
        organizes(ina);
        roundOf(LocalDate.of(2026, 3, 3), 12);
        aprilComes();
        office.walkTo(FIRST_HOUR);
        Golden golden = new Golden(office);
        golden.told("A month", ina);
        golden.reply("No more", office.perform(ina, Insights.QUIET, "", Answers.NONE));
        golden.reply("Again", office.perform(ina, Insights.AGAIN, "", Answers.NONE));
        for (Suggestion suggestion : Suggestion.values()) {
            golden.card(
                    suggestion.name(), new MonthCard(language, LocalDate.of(2026, 3, 1)).suggesting(few(), suggestion));
        }

        golden.matches("insights_" + language.getLanguage());
    }

    private Month few() {
        return new Month(program, 6, new io.rapport.checkins.LookBack(2, 5, 3, 0, 0, 3, 2, 2));
    }

    private void opens(WeeklyNote... weekly) {
        office.opens(
                Stream.concat(checkIns.verbs().stream(), insights.verbs().stream())
                        .toList(),
                Stream.concat(insights.kinds().stream(), Stream.of(weekly).map(WeeklyNote::kind))
                        .toList(),
                List.of());
        office.transactions().execute(work -> {
            people.programs().save(work, program, office.now());
            checkIns.rescheduled(work, program, office.now());
        });
        organizes(olga);
    }

    private void organizes(MemberId organizer) {
        office.transactions()
                .execute(work -> people.programs()
                        .appoint(
                                work,
                                office.workspace(),
                                program.id(),
                                Set.copyOf(List.of(olga, organizer)),
                                office.now()));
    }

    private void joins(int count) {
        for (int number = 0; number < count; number++) {
            MemberId member = office.joined("P" + number, "Europe/Berlin", "en");
            joined.add(member);
            office.transactions().execute(work -> people.enrollments().join(work, program, member, office.now()));
        }
    }

    /** Holds a round of which so many people say that they met. */
    private void roundOf(LocalDate period, int answers) {
        office.moveTo(period.atTime(8, 30).atZone(java.time.ZoneOffset.UTC).toInstant());
        checkIns.startRound(office.workspace(), program.id(), period, office.now());
        office.moveTo(office.now().plusSeconds(86_400));
        List<MemberId> answering = joined.subList(0, answers);
        answering.forEach(member -> office.perform(member, "checkins.met", group(member), Answers.NONE));
        office.moveTo(office.now().plusSeconds(6 * 86_400 + 3_600));
        checkIns.beat(office.workspace(), program.id(), office.now());
    }

    private String group(MemberId member) {
        return office.transactions()
                .run(work -> checkIns.openGroups(work, office.workspace(), member))
                .get(0);
    }

    private void aprilComes() {
        office.moveTo(Instant.parse(APRIL_BEGINS_SOMEWHERE));
        insights.beat(office.workspace(), office.now());
    }

    private void mayComes() {
        office.walkTo("2026-04-30T10:00:00Z");
        insights.beat(office.workspace(), office.now());
        office.walkTo("2026-05-06T12:00:00Z");
    }

    private Instant nextDue() {
        return office.transactions().run(work -> insights.nextDue(work, office.workspace(), office.now()));
    }
}
