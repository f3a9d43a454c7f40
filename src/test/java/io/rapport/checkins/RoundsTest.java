package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.people.AProgram;
import io.rapport.people.Break;
import io.rapport.people.Program;
import io.rapport.store.BothDatabases;
import io.rapport.store.TestDatabase;
import io.rapport.store.Work;
import io.rapport.time.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class RoundsTest {

    private final Club club;

    RoundsTest(TestDatabase database) {
        this.club = Club.on(database);
    }

    @Test
    void introducesEachPairOnce() {
        club.joined("ana", "ben", "cyd", "dee");

        assertThat(club.start(Club.THIRD)).isEqualTo(Started.NOW);
        assertThat(club.start(Club.THIRD)).isEqualTo(Started.ALREADY);
        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).hasSize(2);
        for (String name : List.of("ana", "ben", "cyd", "dee")) {
            assertThat(club.told(name)).hasSize(1);
        }
    }

    @Test
    void decidesHalfAnHourEarlyAndSpeaksAtTheInstant() {
        club.joined("ana", "ben");

        club.walkTo("2026-03-03T08:29:00Z");
        assertThat(club.groups()).isEmpty();
        club.walkTo("2026-03-03T08:59:00Z");
        assertThat(club.groups()).containsExactly("ana+ben");
        assertThat(club.told("ana")).isEmpty();
        club.walkTo(Club.TUESDAY);

        assertThat(club.told("ana")).hasSize(1);
    }

    @Test
    void meetsEverybodyBeforeAnybodyTwice() {
        club.joined("ana", "ben", "cyd", "dee");
        Set<String> seen = new HashSet<>();

        for (String week : List.of("03", "10", "17")) {
            club.walkTo("2026-03-" + week + "T10:00:00Z");
            seen.addAll(club.groups());
        }

        assertThat(seen).hasSize(6);
    }

    @Test
    void letsTheOddPersonJoinAPairInTurn() {
        club.joined("ana", "ben", "cyd");

        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).containsExactly("ana+ben+cyd");
        assertThat(club.lastTold("ana")).contains("meet each other");
    }

    @Test
    void leavesNobodyOutTwiceInARowWhenPeopleSitOut() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        club.joined("ana", "ben", "cyd");
        Set<String> out = new HashSet<>();

        for (String week : List.of("03", "10", "17")) {
            club.walkTo("2026-03-" + week + "T10:00:00Z");
            List.of("ana", "ben", "cyd").stream()
                    .filter(name -> !club.isInAGroup(name))
                    .forEach(out::add);
        }

        assertThat(out).containsExactlyInAnyOrder("ana", "ben", "cyd");
    }

    @Test
    void tellsTheUnmatchedWhyAndThatTheyGoFirst() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        club.joined("ana", "ben", "cyd");

        club.walkTo(Club.TUESDAY);

        String alone = List.of("ana", "ben", "cyd").stream()
                .filter(name -> !club.isInAGroup(name))
                .findFirst()
                .orElseThrow();
        assertThat(club.lastTold(alone)).contains("did not come out even").contains("You go first next time.");
    }

    @Test
    void neverMatchesAndNeverSaysSo() {
        club.joined("ana", "ben");
        club.never("ana", "ben");

        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).isEmpty();
        assertThat(club.lastTold("ben"))
                .contains("Nobody was free who fits the rules of the program.")
                .doesNotContain("never");
    }

    @Test
    void asksSomebodyElseToStartEachTime() {
        club.joined("ana", "ben");

        club.walkTo(Club.TUESDAY);
        String first = club.name(club.groupOf("ana").starter());
        club.walkTo("2026-03-10T10:00:00Z");
        String second = club.name(club.groupOf("ana").starter());

        assertThat(List.of(first, second)).containsExactlyInAnyOrder("ana", "ben");
    }

    @Test
    void asksAPairNeverTheSameQuestionTwiceInARow() {
        club.joined("ana", "ben");
        Set<String> questions = new HashSet<>();

        for (String week : List.of("03", "10", "17", "24")) {
            club.walkTo("2026-03-" + week + "T10:00:00Z");
            questions.add(club.groupOf("ana").question());
        }

        assertThat(questions).hasSize(4);
    }

    @Test
    void staysAtTenOClockWhenTheClocksChange() {
        club.joined("ana", "ben");

        club.walkTo("2026-03-31T07:59:00Z");
        int before = club.told("ana").size();
        club.walkTo("2026-03-31T08:00:00Z");

        assertThat(club.told("ana")).hasSize(before + 1);
    }

    @Test
    void tellsOrganizersOnceWhenTooFewAreThere() {
        club.joined("ana");
        club.organizes("ana");

        club.walkTo("2026-03-24T10:00:00Z");

        assertThat(club.told("ana")).hasSize(1);
        assertThat(club.lastTold("ana")).contains("fewer than 2 people").contains("Tuesday, March 10");
    }

    @Test
    void skipsARoundThatIsMoreThanFourHoursLateAndSaysSo() {
        club.joined("ana", "ben");
        club.organizes("ana");

        club.office.moveTo(Instant.parse("2026-03-03T13:01:00Z"));
        club.beat();

        assertThat(club.groups()).isEmpty();
        assertThat(club.lastTold("ana")).contains("skipped a round").contains("March 10");
        club.walkTo("2026-03-10T10:00:00Z");
        assertThat(club.groups()).containsExactly("ana+ben");
    }

    @Test
    void catchesUpOnceWhenLessLate() {
        club.joined("ana", "ben");

        club.office.moveTo(Instant.parse("2026-03-03T12:30:00Z"));
        club.beat();
        club.beat();

        assertThat(club.groups()).containsExactly("ana+ben");
        assertThat(club.told("ana")).hasSize(1);
    }

    @Test
    void runsNoRoundsWhileAProgramIsPaused() {
        club.joined("ana", "ben");
        club.runs(AProgram.like(club.program()).being(Program.State.PAUSED).same());

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.groups()).isEmpty();
        assertThat(club.told("ana")).isEmpty();
    }

    @Test
    void letsAProgramRestThatWasPausedWithoutAWord() {
        club.joined("ana", "ben");
        Program paused =
                AProgram.like(club.program()).being(Program.State.PAUSED).same();
        club.office.transactions().execute(work -> club.people.programs().save(work, paused, club.office.now()));

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.groups()).isEmpty();
    }

    @Test
    void losesNothingBetweenCommitAndDelivery() {
        club.joined("ana", "ben");
        club.start(Club.THIRD);

        club.office.moveTo(Instant.parse("2026-03-03T09:20:00Z"));
        club.office.deliver();

        assertThat(club.told("ana")).hasSize(1);
    }

    @Test
    void skipsARoundWhoseHoursAreOver() {
        meetsAt(16);
        club.joined("ana", "ben");
        club.organizes("ana");

        club.office.moveTo(Instant.parse("2026-03-03T16:45:00Z"));
        club.beat();

        assertThat(club.groups()).isEmpty();
        assertThat(club.lastTold("ana")).isEmpty();
        club.walkTo("2026-03-04T09:00:00Z");
        assertThat(club.lastTold("ana")).contains("skipped a round");
    }

    @Test
    void catchesUpInTheEveningWhereAProgramMeetsInTheEvening() {
        meetsAt(19);
        club.joined("ana", "ben");

        club.office.moveTo(Instant.parse("2026-03-03T20:00:00Z"));
        club.beat();

        assertThat(club.groups()).containsExactly("ana+ben");
    }

    @Test
    void skipsManyMissedRoundsWithOneWord() {
        club.joined("ana", "ben");
        club.organizes("ana");

        club.office.moveTo(Instant.parse("2026-04-15T10:00:00Z"));
        club.beat();
        club.walkTo("2026-04-16T10:00:00Z");

        assertThat(club.told("ana")).hasSize(1);
        assertThat(club.lastTold("ana")).contains("April 21");
    }

    @Test
    void startsNoSecondRoundWhenTheClockGoesBackAnHour() {
        club.joined("ana", "ben");
        club.walkTo("2026-03-03T09:30:00Z");

        club.office.turnBackTo(Instant.parse("2026-03-03T08:30:00Z"));
        club.beat();
        club.walkTo("2026-03-09T20:00:00Z");

        assertThat(periods()).containsExactly(Club.THIRD);
    }

    @Test
    void startsNoSecondRoundWhenTheClockGoesADayForwardAndBack() {
        club.joined("ana", "ben");

        club.office.moveTo(Instant.parse("2026-03-03T12:00:00Z"));
        club.beat();
        club.office.turnBackTo(Instant.parse("2026-03-02T12:00:00Z"));
        club.beat();
        club.walkTo("2026-03-09T20:00:00Z");

        assertThat(periods()).containsExactly(Club.THIRD);
        club.walkTo("2026-03-10T10:00:00Z");
        assertThat(periods()).containsExactly(Club.THIRD, Club.TENTH);
    }

    @Test
    void skipsOncePerPeriodWhenTheClockGoesADayTooFarAndBack() {
        club.joined("ana", "ben");
        club.organizes("ana");

        club.office.moveTo(Instant.parse("2026-03-03T14:00:00Z"));
        club.beat();
        club.office.turnBackTo(Instant.parse("2026-03-02T14:00:00Z"));
        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(periods()).containsExactly(Club.TENTH);
        assertThat(club.told("ana").stream().filter(told -> told.contains("skipped a round")))
                .hasSize(1);
    }

    @Test
    void setsAPlannedInstantRightWhenTheZoneDataHasChanged() {
        club.joined("ana", "ben");
        Instant wrong = Instant.parse("2026-03-03T10:00:00Z");
        boolean planned =
                club.run(work -> new RoundScheduleTable(work).update(next(work).at(wrong), Club.THIRD));
        assertThat(planned).isTrue();

        club.beat();

        assertThat(club.run(this::next).dueAt()).isEqualTo(Club.TUESDAY);
    }

    @Test
    void recomputesWhatIsPlannedWhenTheProgramMovesButNotBeforeTheLastPeriod() {
        club.joined("ana", "ben");
        club.walkTo(Club.TUESDAY);
        Schedule schedule = club.program().schedule();

        club.runs(AProgram.like(club.program())
                .on(new Schedule(schedule.cadence(), LocalTime.of(15, 0), ZoneId.of("America/New_York")))
                .same());

        NextRound next = club.run(this::next);
        assertThat(next.period()).isEqualTo(Club.TENTH);
        assertThat(next.dueAt()).isEqualTo("2026-03-10T19:00:00Z");
        club.walkTo("2026-03-09T20:00:00Z");
        assertThat(periods()).containsExactly(Club.THIRD);
    }

    @Test
    void startsNoRoundInABreakAndGoesOnAfterIt() {
        club.joined("ana", "ben");
        club.breaks(new Break(Club.TENTH, LocalDate.of(2026, 3, 23)));

        club.walkTo("2026-03-24T10:00:00Z");

        assertThat(periods()).containsExactly(Club.THIRD, LocalDate.of(2026, 3, 24));
    }

    @Test
    void plansTheNextRoundAnewWhenABreakIsTakenBack() {
        club.joined("ana", "ben");
        club.breaks(new Break(LocalDate.of(2026, 3, 1), Club.TENTH));
        assertThat(club.run(this::next).period()).isEqualTo(LocalDate.of(2026, 3, 17));

        club.breaks();

        assertThat(club.run(this::next).period()).isEqualTo(Club.THIRD);
    }

    private void meetsAt(int hour) {
        Schedule schedule = club.program().schedule();
        club.runs(AProgram.like(club.program())
                .on(new Schedule(schedule.cadence(), LocalTime.of(hour, 0), schedule.zone()))
                .same());
    }

    private NextRound next(Work work) {
        return new RoundSchedules()
                .next(work, club.office.workspace(), club.program().id())
                .orElseThrow();
    }

    private List<LocalDate> periods() {
        return club.run(work -> work.handle()
                .createQuery("SELECT period FROM round WHERE workspace = :workspace ORDER BY period")
                .bind("workspace", club.office.workspace())
                .mapTo(LocalDate.class)
                .list());
    }
}
