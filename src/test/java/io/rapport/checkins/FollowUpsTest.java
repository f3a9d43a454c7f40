package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.MemberId;
import io.rapport.time.Cadence;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FollowUpsTest {

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void asksEachAloneBeforeTheRoundEnds() {
        introduced("Ana", "Ben");

        club.walkTo("2026-03-09T10:00:00Z");

        assertThat(club.lastTold("Ana"))
                .contains("*Ana, did your check-in with @Ben happen?*")
                .contains("[We met] [Not yet] [Not this time] [No reply from them]");
        assertThat(club.office.chat().saidPrivately(club.id("Ana"))).hasSize(1);
        assertThat(club.office.chat().saidPrivately(club.id("Ben"))).hasSize(1);
    }

    @Test
    void asksInTheMiddleOfALongPeriodOnlyWhoWasSilent() {
        club.every(new Cadence.Weekly(2, DayOfWeek.TUESDAY, Club.THIRD));
        introduced("Ana", "Ben");
        club.press("Ana", CheckIns.NOT_YET, club.groupOf("Ana").id());

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.told("Ana")).hasSize(1);
        assertThat(club.lastTold("Ben")).contains("have you and @Ana found a moment to talk?");
        club.walkTo("2026-03-16T10:00:00Z");
        assertThat(club.lastTold("Ana")).contains("did your check-in with @Ben happen?");
    }

    @Test
    void asksNobodyInTheMiddleWhoHasATime() {
        club.every(new Cadence.Weekly(2, DayOfWeek.TUESDAY, Club.THIRD));
        introduced("Ana", "Ben");
        club.press("Ana", "Find a time");
        Reply offer = club.press("Ana", "Find a time");
        club.press("Ana", Labels.of(offer).get(2));
        club.press("Ben", "Yes, that works");
        int told = club.told("Ben").size();

        club.walkTo("2026-03-10T12:00:00Z");

        assertThat(club.told("Ben")).hasSize(told);
    }

    @Test
    void takesAnswersOnceAndLetsThemChange() {
        introduced("Ana", "Ben");
        club.walkTo("2026-03-09T10:00:00Z");

        club.press("Ana", "Not yet");
        club.press("Ana", "Not yet");
        assertThat(outcome("Ana")).isEqualTo(Outcome.NOT_YET);
        Reply met = club.press("Ana", "We met");

        assertThat(outcome("Ana")).isEqualTo(Outcome.MET);
        assertThat(club.text(met)).contains("How nice!").contains("[My next step]");
    }

    @Test
    void keepsAYesAndANoSideBySideAndCountsThePairAsMet() {
        introduced("Ana", "Ben");
        club.press("Ana", CheckIns.MET, club.groupOf("Ana").id());
        club.press("Ben", CheckIns.NOT_THIS_TIME, club.groupOf("Ana").id());

        assertThat(outcome("Ana")).isEqualTo(Outcome.MET);
        assertThat(outcome("Ben")).isEqualTo(Outcome.NOT_THIS_TIME);
        List<MemberId> met =
                club.run(work -> club.checkIns.metLately(work, club.office.workspace(), club.id("Ben"), 3));
        assertThat(met).containsExactly(club.id("Ana"));
    }

    @Test
    void asksNothingWhereFollowUpsAreOff() {
        club.runs(AProgram.like(club.program()).withoutFollowUps().same());
        introduced("Ana", "Ben");

        club.walkTo("2026-03-09T15:00:00Z");

        assertThat(club.told("Ana")).hasSize(1);
    }

    @Test
    void refusesANextStepThatIsTooLong() {
        introduced("Ana", "Ben");
        club.press("Ana", CheckIns.NEXT_STEP, club.groupOf("Ana").id());

        Reply reply = club.office.submit(club.id("Ana"), Map.of("step", "x".repeat(301)));

        assertThat(reply).isEqualTo(new Reply.Invalid(Map.of("step", "Please keep it to 300 characters.")));
    }

    @Test
    void postsNoFiguresOnFewerThanFiveAnswers() {
        club.joined("a", "b", "c", "d", "e", "f");
        club.walkTo(Club.TUESDAY);
        List.of("a", "b", "c", "d")
                .forEach(name ->
                        club.press(name, CheckIns.MET, club.groupOf(name).id()));

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.channel()).hasSize(1);
        assertThat(club.channel().get(0))
                .contains("This round brought 3 check-ins together.")
                .doesNotContain("Met:")
                .contains("The next round of Coffee is on Tuesday, March 17.");
    }

    @Test
    void postsFiguresFromFiveAnswersOnAndShowsDisagreementAsUnsure() {
        club.joined("a", "b", "c", "d", "e", "f");
        club.walkTo(Club.TUESDAY);
        List.of("a", "b", "c", "d", "e")
                .forEach(name ->
                        club.press(name, CheckIns.MET, club.groupOf(name).id()));
        club.press("f", CheckIns.NOT_THIS_TIME, club.groupOf("f").id());

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.channel().get(0))
                .contains("This round: 3 check-ins, 2 of them held for sure.")
                .contains("Met: 2, Unsure: 1, Did not meet: 0, No answer: 0");
    }

    private Outcome outcome(String name) {
        return java.util.Objects.requireNonNull(
                club.groupOf(name).of(club.id(name)).orElseThrow().outcome());
    }

    private void introduced(String... names) {
        club.joined(names);
        club.walkTo(Club.TUESDAY);
    }
}
