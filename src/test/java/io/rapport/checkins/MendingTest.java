package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Reply;
import io.rapport.people.AProgram;
import io.rapport.people.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MendingTest {

    private final Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void tellsThePartnerKindlyWhenSomebodyCannotAndNobodyIsFree() {
        pair("Ana", "Ben");

        Reply done = club.press("Ana", CheckIns.CANNOT, club.groupOf("Ana").id());
        club.beat();
        club.beat();

        assertThat(club.text(done)).contains("Ben will be told kindly, without a reason");
        assertThat(club.lastTold("Ben"))
                .contains("your check-in with Ana will not take place")
                .contains("you go first next time")
                .doesNotContain("cannot");
        assertThat(club.told("Ben")).hasSize(2);
        assertThat(club.told("Ben").get(0)).contains("Plans have changed").doesNotContain("[");
        assertThat(club.groups()).isEmpty();
    }

    @Test
    void matchesTwoWhoAreLeftBehindWithEachOther() {
        pair("Ana", "Ben", "Cyd", "Dee");
        String partnerOfAna = club.partnersOf("Ana");
        String other = Stream.of("Ben", "Cyd", "Dee")
                .filter(name -> !name.equals(partnerOfAna))
                .findFirst()
                .orElseThrow();
        String partnerOfOther = club.partnersOf(other);

        club.press("Ana", CheckIns.CANNOT, club.groupOf("Ana").id());
        club.press(other, CheckIns.CANNOT, club.groupOf(other).id());
        club.beat();

        assertThat(club.groups()).containsExactly(club.names(List.of(club.id(partnerOfAna), club.id(partnerOfOther))));
        assertThat(club.lastTold(partnerOfAna)).contains("Plans changed, so here is a new match");
        assertThat(club.told(partnerOfAna)).hasSize(2);
    }

    @Test
    void matchesNobodyAnewWhoCannotBeToldInTimeToMeet() {
        Stream.of("Ana", "Ben", "Cyd", "Dee").forEach(name -> club.joinedFrom(name, "America/Mexico_City", "en"));
        club.walkTo("2026-03-16T08:00:00Z");
        String partnerOfAna = club.partnersOf("Ana");
        String other = Stream.of("Ben", "Cyd", "Dee")
                .filter(name -> !name.equals(partnerOfAna))
                .findFirst()
                .orElseThrow();

        club.press("Ana", CheckIns.CANNOT, club.groupOf("Ana").id());
        club.press(other, CheckIns.CANNOT, club.groupOf(other).id());
        club.beat();

        assertThat(club.groups())
                .as("the round ends on Tuesday, and Monday is a holiday in Mexico")
                .isEmpty();
    }

    @Test
    void goesOnAsTwoWhenOneOfThreeCannot() {
        pair("Ana", "Ben", "Cyd");

        club.press("Cyd", CheckIns.CANNOT, club.groupOf("Ana").id());
        club.beat();
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Ben");
        assertThat(club.lastTold("Ana"))
                .contains("Cyd cannot join this round after all")
                .contains("Now it is you and Ben.");
        assertThat(club.told("Ana")).hasSize(2);
    }

    @Test
    void noticesByItselfThatSomebodyIsDeactivatedPausedOrLeft() {
        pair("Ana", "Ben", "Cyd", "Dee");
        String partner = club.partnersOf("Ana");

        club.office.arrived("Ana", Standing.DEACTIVATED, java.time.ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
        club.beat();

        assertThat(club.lastTold(partner)).contains("your check-in with Ana will not take place");
        assertThat(club.groups()).hasSize(1);
    }

    @Test
    void saysNothingOfAnIntroductionThatNeverCame() {
        club.joined("Ana", "Ben");
        club.walkTo("2026-03-03T08:45:00Z");

        club.leaves("Ben");
        club.walkTo(Club.TUESDAY);

        assertThat(club.told("Ben")).isEmpty();
        assertThat(club.told("Ana")).hasSize(1);
        assertThat(club.lastTold("Ana"))
                .contains("there is no check-in for you")
                .doesNotContain("Ben");
    }

    @Test
    void introducesTheRestWhenOneOfThreeLeavesBeforehand() {
        club.joined("Ana", "Ben", "Cyd");
        club.walkTo("2026-03-03T08:45:00Z");

        club.leaves("Cyd");
        club.walkTo(Club.TUESDAY);

        assertThat(club.told("Cyd")).isEmpty();
        assertThat(club.told("Ana")).hasSize(1);
        assertThat(club.lastTold("Ana")).contains(", meet ").doesNotContain("Cyd");
    }

    @Test
    void matchesWhoStaysBehindWithWhoWasLeftOut() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        pair("Ana", "Ben", "Cyd");
        String alone = Stream.of("Ana", "Ben", "Cyd")
                .filter(name -> !club.isInAGroup(name))
                .findFirst()
                .orElseThrow();
        List<String> matched = Stream.of("Ana", "Ben", "Cyd")
                .filter(name -> !name.equals(alone))
                .toList();

        club.leaves(matched.get(0));
        club.beat();

        assertThat(club.groups()).containsExactly(club.names(List.of(club.id(alone), club.id(matched.get(1)))));
        assertThat(club.lastTold(alone)).doesNotContain("Plans have changed");
    }

    @Test
    void matchesAgainQuietlyWhenThereIsNoReply() {
        pair("Ana", "Ben", "Cyd", "Dee");
        String silent = club.partnersOf("Ana");
        int told = club.told(silent).size();

        Reply thanks = club.press("Ana", CheckIns.NO_REPLY, club.groupOf("Ana").id());
        club.beat();

        assertThat(club.text(thanks)).contains(silent + " will not be told");
        assertThat(club.told(silent)).hasSize(told);
        assertThat(club.told(silent).get(0)).contains("[Find a time]");
        assertThat(club.isInAGroup("Ana")).isFalse();
    }

    @Test
    void keepsAGroupThatHasMet() {
        pair("Ana", "Ben");
        club.press("Ana", CheckIns.MET, club.groupOf("Ana").id());

        club.leaves("Ben");
        club.beat();

        assertThat(club.groups()).containsExactly("Ana+Ben");
        assertThat(club.told("Ana")).hasSize(1);
    }

    @Test
    void neverMatchesAgainAtOnceWhenSomethingFeltWrong() {
        pair("Ana", "Ben");
        String group = club.groupOf("Ana").id();

        club.press("Ana", CheckIns.FELT_WRONG, group);
        Reply done = club.office.submit(club.id("Ana"), Map.of());
        club.beat();

        assertThat(club.text(done)).contains("will not be matched again").contains("a person you trust");
        assertThat(club.groups()).isEmpty();
        assertThat(club.lastTold("Ben")).contains("will not take place").doesNotContain("wrong");
        assertThat(club.told("Ana")).hasSize(1);
        club.walkTo("2026-03-10T10:00:00Z");
        assertThat(club.groups()).isEmpty();
    }

    @Test
    void showsTheContactPersonWhenSomethingFeltWrong() {
        pair("Ana", "Ben");
        club.outsider("Pat");
        club.office
                .transactions()
                .execute(work -> club.people
                        .workspaces()
                        .nameContact(work, club.office.workspace(), club.id("Pat"), club.office.now()));

        club.press("Ana", CheckIns.FELT_WRONG, club.groupOf("Ana").id());

        assertThat(club.text(club.office.submit(club.id("Ana"), Map.of()))).contains("@Pat is there for you");
    }

    @Test
    void putsThoseFirstWhosePartnerCouldNot() {
        club.runs(AProgram.like(club.program()).sittingOut().same());
        pair("Ana", "Ben");
        club.press("Ana", CheckIns.CANNOT, club.groupOf("Ana").id());
        club.beat();
        club.joined("Cyd");

        club.walkTo("2026-03-10T10:00:00Z");

        assertThat(club.isInAGroup("Ben")).isTrue();
    }

    private void pair(String... names) {
        club.joined(names);
        club.walkTo(Club.TUESDAY);
    }
}
