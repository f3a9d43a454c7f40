package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody who found nobody free joins a pair. */
final class ThirdsTest {

    private static final String QUESTION = "may one more person join you";
    private static final String OVER =
            "How kind of you! It has been settled in the meantime, so there is nothing left to do.";

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void asksAPairAfterAWorkingDayWithoutSayingForWhom() {
        waiting("Cyd", "Ana", "Ben");

        club.walkTo("2026-03-04T08:59:00Z");
        assertThat(asked()).isEmpty();
        club.walkTo("2026-03-04T09:30:00Z");

        assertThat(asked()).containsExactly("Ana", "Ben");
        assertThat(club.lastTold("Ana")).contains("and @Ben this round", "[Yes, gladly]", "[Rather not this time]");
        assertThat(club.lastTold("Ana") + club.lastTold("Ben")).doesNotContain("Cyd");
        assertThat(club.told("Cyd")).isEmpty();
    }

    @Test
    void introducesTheThreeAsSoonAsOneOfTheTwoSaysYes() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");

        Reply done = club.press("Ana", "Yes, gladly");
        club.beat();

        assertThat(club.text(done)).contains("How kind of you! @Cyd joins you and @Ben");
        assertThat(club.groups()).containsExactly("Ana+Ben+Cyd");
        assertThat(club.told("Cyd")).hasSize(1);
        assertThat(club.lastTold("Cyd")).contains("Cyd joins you.", "[Find a time]");
        assertThat(club.told("Ben")).anyMatch(text -> text.contains("@Cyd joins you and @Ana"));
        assertThat(club.told("Ben")).noneMatch(text -> text.contains("[Yes, gladly]"));
        assertThat(home("Cyd"))
                .containsPattern("matched with (@Ana and @Ben|@Ben and @Ana)")
                .doesNotContain("I am looking");
    }

    @Test
    void tellsEachAloneWhoJoinsWhereIntroductionsArePrivate() {
        club.introducesPrivately();
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");

        club.press("Ben", "Yes, gladly");
        club.beat();

        assertThat(club.lastTold("Cyd"))
                .containsPattern("Cyd, meet (@Ana and @Ben|@Ben and @Ana)\\. They have room for one more\\.");
        assertThat(club.lastTold("Ana")).contains("Ana, @Cyd joins you and @Ben.");
    }

    @Test
    void goesOnForThree() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");
        club.press("Ana", "Yes, gladly");
        club.beat();
        String group = club.groupOf("Cyd").id();

        assertThat(Labels.of(club.press("Cyd", CheckIns.FIND_TIME, group))).hasSize(3);
        club.walkTo("2026-03-09T12:00:00Z");

        assertThat(club.lastTold("Cyd"))
                .containsPattern("did your check-in with (@Ana and @Ben|@Ben and @Ana) happen\\?");
        club.press("Cyd", CheckIns.MET, group);
        club.walkTo("2026-03-10T08:00:00Z");
        assertThat(met("Cyd")).containsExactlyInAnyOrder("Ana", "Ben");
        assertThat(met("Ana")).containsExactlyInAnyOrder("Ben", "Cyd");
    }

    @Test
    void keepsANoFromEverybodyAndTheYesOfTheOtherCounts() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");

        Reply thanks = club.press("Ana", "Rather not this time");
        club.beat();
        assertThat(club.text(thanks)).contains("Nobody will hear of it");
        assertThat(club.told("Ben")).hasSize(2);
        assertThat(club.told("Cyd")).isEmpty();
        club.press("Ben", "Yes, gladly");
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Ben+Cyd");
        assertThat(String.join("\n", club.told("Cyd"))).doesNotContainIgnoringCase("rather not");
    }

    @Test
    void introducesOnceWhenBothSayYes() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");
        String group = club.groupOf("Ana").id();

        club.press("Ana", "Yes, gladly");
        Reply second = club.press("Ben", CheckIns.WELCOME, group);
        club.beat();

        assertThat(club.text(second)).contains("@Cyd joins you and @Ana");
        assertThat(club.told("Cyd")).hasSize(1);
    }

    @Test
    void asksAnotherPairWhenTheFirstDoesNotAnswerAndNoneTwice() {
        waiting("Eve", "Ana", "Ben", "Cyd", "Dee");
        club.walkTo("2026-03-04T12:00:00Z");
        List<String> first = asked();

        club.walkTo("2026-03-05T12:00:00Z");

        assertThat(first).hasSize(2);
        assertThat(asked()).containsExactly("Ana", "Ben", "Cyd", "Dee");
        int told = told();
        club.walkTo("2026-03-06T16:00:00Z");
        assertThat(told()).isEqualTo(told);
        assertThat(club.isInAGroup("Eve")).isFalse();
    }

    @Test
    void asksAtMostThreePairs() {
        waiting("Zoe", "Ana", "Ben", "Cyd", "Dee", "Eve", "Fay", "Gus", "Hal");

        club.walkTo("2026-03-09T12:00:00Z");

        assertThat(asked()).hasSize(6);
    }

    @Test
    void asksThePairThatFitsBest() {
        club.joined("Ana", "Ben", "Cyd", "Dee");
        club.has("Cyd", "interests", "tea");
        club.has("Dee", "interests", "tea");
        club.walkTo(Club.TUESDAY);
        club.joined("Eve");
        club.has("Eve", "interests", "tea");
        club.press("Eve", "Match me now");

        club.walkTo("2026-03-04T12:00:00Z");

        assertThat(asked()).containsExactly("Cyd", "Dee");
        club.press("Dee", "Yes, gladly");
        club.beat();
        assertThat(club.lastTold("Eve")).contains("You all like tea.");
    }

    @Test
    void neverAsksForSomebodyThatOneOfThePairWantsToBeApartFrom() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        club.joined("Cyd");
        club.never("Ben", "Cyd");
        club.press("Cyd", "Match me now");

        club.walkTo("2026-03-09T12:00:00Z");

        assertThat(asked()).isEmpty();
    }

    @Test
    void bringsNobodyTogetherWhoWantToBeApartSinceTheQuestion() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");
        club.never("Ben", "Cyd");

        Reply reply = club.press("Ana", "Yes, gladly");
        club.beat();

        assertThat(club.text(reply)).isEqualTo(OVER);
        assertThat(club.groups()).containsExactly("Ana+Ben");
    }

    @Test
    void answersKindlyWhenTheOneWhoWaitedPausesOrHasAGroup() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");
        String group = club.groupOf("Ana").id();
        club.pauses("Cyd", LocalDate.of(2026, 3, 20));
        assertThat(club.text(club.press("Ana", "Yes, gladly"))).isEqualTo(OVER);
        club.run(work -> club.people
                .enrollments()
                .resume(work, club.office.workspace(), club.program().id(), club.id("Cyd"), club.office.now()));
        club.joined("Dee");
        club.press("Dee", "Match me now");
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Ben", "Cyd+Dee");
        assertThat(club.told("Ana")).anyMatch(text -> text.contains("This has been settled in the meantime."));
        assertThat(club.text(club.press("Ana", CheckIns.WELCOME, group))).isEqualTo(OVER);
        assertThat(club.groups()).containsExactly("Ana+Ben", "Cyd+Dee");
    }

    @Test
    void answersKindlyWhenThePairHasATimeOrIsOver() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");
        String group = club.groupOf("Ana").id();

        club.press("Ana", CheckIns.MET, group);

        assertThat(club.text(club.press("Ben", "Yes, gladly"))).isEqualTo(OVER);
        club.press("Ana", CheckIns.NOT_YET, group);
        club.press("Ben", CheckIns.CANNOT, group);
        assertThat(club.text(club.press("Ana", CheckIns.WELCOME, group))).isEqualTo(OVER);
    }

    @Test
    void asksNoPairThatHasFixedATime() {
        waiting("Cyd", "Ana", "Ben");
        Reply offer = club.press("Ana", "Find a time");
        club.press("Ana", Labels.of(offer).get(0));
        club.press("Ben", "Yes, that works");

        club.walkTo("2026-03-06T12:00:00Z");

        assertThat(asked()).isEmpty();
        assertThat(club.groupOf("Ana").agreedAt()).isNotNull();
    }

    @Test
    void asksNobodyWhereTheOddPersonSitsOutOrALotDecides() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-09T12:00:00Z");
        assertThat(asked()).isEmpty();

        club.runs(AProgram.like(club.program()).obeying(new Rule.Lottery(2)).same());
        club.walkTo("2026-03-13T12:00:00Z");
        assertThat(asked()).isEmpty();
    }

    @Test
    void goesBackToThePairWhenTheThirdCannotAfterAll() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");
        club.press("Ana", "Yes, gladly");
        club.beat();

        club.press("Cyd", CheckIns.CANNOT, club.groupOf("Cyd").id());
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Ben");
        assertThat(club.lastTold("Ana")).contains("Cyd cannot join this round after all", "Now it is you and Ben.");
    }

    @Test
    void saysNothingOfAThirdWhoLeavesBeforeTheyWereIntroduced() {
        waiting("Cyd", "Ana", "Ben");
        club.walkTo("2026-03-04T09:30:00Z");
        club.run(work -> new Thirds(club.people, new Scenes(club.people))
                .welcome(work, scene("Ana"), new Notices(club.office.outbox()), club.office.now()));
        club.leaves("Cyd");
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Ben");
        assertThat(club.told("Cyd")).isEmpty();
        assertThat(club.told("Ana")).hasSize(2).noneMatch(text -> text.contains("Cyd"));
    }

    @Test
    void goesFirstNextTimeWhenNobodyMadeRoom() {
        waiting("Cyd", "Ana", "Ben");

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.isInAGroup("Cyd")).isTrue();
    }

    private void waiting(String late, String... names) {
        club.joined(names);
        club.walkTo(Club.TUESDAY);
        club.joined(late);
        club.press(late, "Match me now");
        club.beat();
    }

    private Scene scene(String name) {
        return club.run(
                work -> new Scenes(club.people).around(work, club.groupOf(name)).orElseThrow());
    }

    /** Who was asked to make room, in order. */
    private List<String> asked() {
        return List.of("Ana", "Ben", "Cyd", "Dee", "Eve", "Fay", "Gus", "Hal").stream()
                .filter(name -> club.knows(name) && club.told(name).stream().anyMatch(text -> text.contains(QUESTION)))
                .toList();
    }

    private int told() {
        return List.of("Ana", "Ben", "Cyd", "Dee").stream()
                .mapToInt(name -> club.told(name).size())
                .sum();
    }

    private List<String> met(String name) {
        return club.run(work -> club.checkIns.metLately(work, club.office.workspace(), club.id(name), 3)).stream()
                .map(club::name)
                .toList();
    }

    private String home(String name) {
        return club.text(club.office.home(club.id(name)));
    }
}
