package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Place;
import io.rapport.messaging.Reply;
import io.rapport.people.Rests;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LateTest {

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void matchesTwoWhoJoinedAfterTheRoundBegan() {
        begun("Ana", "Ben");
        club.joined("Cyd", "Dee");

        Reply looking = club.press("Cyd", "Match me now");
        club.beat();
        assertThat(club.text(looking)).contains("I am looking for somebody for you in *Coffee*");
        assertThat(club.isInAGroup("Cyd")).isFalse();
        club.press("Dee", "Match me now");
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Ben", "Cyd+Dee");
        assertThat(club.lastTold("Cyd")).contains("meet").contains("Dee");
    }

    @Test
    void matchesALateJoinerWithWhoeverStaysBehind() {
        begun("Ana", "Ben");
        club.joined("Cyd");
        club.press("Cyd", "Match me now");
        club.beat();

        club.leaves("Ben");
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Cyd");
    }

    @Test
    void neverMatchesALateJoinerWithSomebodyTheyWantToBeApartFrom() {
        begun("Ana", "Ben");
        club.joined("Cyd", "Dee", "Eve");
        club.never("Dee", "Cyd");

        for (String name : new String[] {"Cyd", "Dee"}) {
            club.press(name, "Match me now");
            club.beat();
        }
        assertThat(club.isInAGroup("Cyd")).isFalse();
        assertThat(club.isInAGroup("Dee")).isFalse();
        club.press("Eve", "Match me now");
        club.beat();

        assertThat(club.groups()).doesNotContain("Cyd+Dee").hasSize(2);
        assertThat(club.told("Cyd").size() + club.told("Dee").size()).isEqualTo(1);
    }

    @Test
    void offersNoMatchToWhomItCouldNotBeToldInTimeToMeet() {
        begun("Ana", "Ben");
        club.walkTo("2026-03-16T08:00:00Z");
        club.joinedFrom("Cyd", "America/Mexico_City", "en");
        club.joined("Dee");

        assertThat(home("Cyd")).as("Monday is a holiday in Mexico").doesNotContain("[Match me now]");
        assertThat(home("Dee")).contains("[Match me now]");
    }

    @Test
    void matchesNobodyLateWhoDidNotAsk() {
        begun("Ana", "Ben");
        club.joined("Cyd", "Dee");

        club.walkTo("2026-03-05T12:00:00Z");

        assertThat(club.groups()).containsExactly("Ana+Ben");
    }

    @Test
    void offersNoMatchWhereThereIsOneOrNoTimeIsLeft() {
        begun("Ana", "Ben");
        club.joined("Cyd");
        assertThat(home("Ana")).doesNotContain("[Match me now]");
        assertThat(home("Cyd")).contains("[Match me now]");

        club.press("Cyd", "Match me now");
        assertThat(home("Cyd")).contains("I am looking").doesNotContain("[Match me now]");
        club.walkTo("2026-03-09T12:00:00Z");

        assertThat(home("Cyd")).doesNotContain("I am looking");
        assertThat(club.text(
                        club.press("Cyd", CheckIns.MATCH_ME, club.program().id().value())))
                .contains("there is no round right now");
    }

    @Test
    void offersAMatchToWhoJoinsInTheMiddleOfARound() {
        club.joined("Zoe");
        assertThat(onJoining("Zoe")).isEmpty();
        begun("Ana", "Ben");
        club.joined("Cyd");

        assertThat(onJoining("Cyd")).contains("[Match me now]");
    }

    @Test
    void asksWhoPausesToResumeFirst() {
        begun("Ana", "Ben");
        club.joined("Cyd");
        club.pauses("Cyd", LocalDate.of(2026, 3, 20));

        Reply reply = club.press("Cyd", CheckIns.MATCH_ME, club.program().id().value());

        assertThat(club.text(reply)).contains("Resume on Home first");
    }

    @Test
    void goesFirstNextTimeWhenNobodyWasFree() {
        club.runs(io.rapport.people.AProgram.like(club.program()).sittingOut().same());
        begun("Ana", "Ben");
        club.joined("Cyd");
        club.press("Cyd", "Match me now");

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.isInAGroup("Cyd")).isTrue();
    }

    @Test
    void matchesNobodyWhoIsOnLeaveForLong() {
        club.joined("Ana", "Ben", "Cyd");
        onLeave("Cyd", "2026-03-16T08:00:00Z");
        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).containsExactly("Ana+Ben");
        assertThat(club.told("Cyd")).isEmpty();
        club.walkTo("2026-03-17T10:00:00Z");
        assertThat(club.isInAGroup("Cyd")).isTrue();
    }

    @Test
    void matchesWhoIsBackSoonAndLeavesAGroupTogetherWhenOneGoesOnLeave() {
        club.joined("Ana", "Ben");
        onLeave("Ben", "2026-03-04T08:00:00Z");
        club.walkTo(Club.TUESDAY);
        assertThat(club.groups()).containsExactly("Ana+Ben");

        onLeave("Ben", "2026-03-30T08:00:00Z");
        club.joined("Cyd");
        club.walkTo("2026-03-05T12:00:00Z");

        assertThat(club.groups()).containsExactly("Ana+Ben");
    }

    private String onJoining(String name) {
        Act act = new Act(
                club.office.workspace(),
                "programs.join",
                club.program().id().value(),
                club.id(name),
                Answers.NONE,
                Place.NONE);
        Reply reply = club.run(work -> club.checkIns.joined(work, act, club.office.now()));
        return club.text(reply);
    }

    private void onLeave(String name, String until) {
        club.office
                .transactions()
                .execute(work -> new Rests().away(work, club.office.workspace(), club.id(name), Instant.parse(until)));
    }

    private void begun(String... names) {
        club.joined(names);
        club.walkTo(Club.TUESDAY);
    }

    private String home(String name) {
        return club.text(club.office.home(club.id(name)));
    }
}
