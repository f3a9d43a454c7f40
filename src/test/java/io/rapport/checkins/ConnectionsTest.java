package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.Reply;
import io.rapport.people.MemberId;
import io.rapport.people.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectionsTest {

    private final List<String> parties = new ArrayList<>();
    private final Club club = Club.opensBeside(new Neighbours(
            (work, workspace, members, locale) -> List.of("Your goal: the guide"),
            (locale, party) -> {
                parties.add(party);
                return List.of(new Card.Button("Set a goal", "goals.propose", party));
            },
            token -> Optional.empty()));

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void asksEachAloneOnceTheySayThatTheyMet() {
        String group = introduced("Ana", "Ben");

        Reply met = club.press("Ana", CheckIns.MET, group);

        assertThat(club.text(met))
                .contains("Would you like to keep meeting Ben?")
                .contains("[Every two weeks] [Once a month] [No, thank you]");
        assertThat(club.told("Ben")).hasSize(1);
    }

    @Test
    void beginsInTheSlowerRhythmOnlyWhenAllWishIt() {
        String group = introduced("Ana", "Ben");

        Reply first = wishes("Ana", group, "TWO_WEEKS");
        assertThat(club.text(first)).contains("As soon as Ben would like it too");
        assertThat(club.told("Ben")).hasSize(1);
        Reply last = wishes("Ben", group, "MONTHLY");

        assertThat(club.text(last))
                .contains("You keep meeting @Ana, once a month")
                .contains("Tuesday, April 7");
        assertThat(club.lastTold("Ana")).contains("You keep meeting @Ben, once a month");
        assertThat(home("Ana")).contains("You keep meeting @Ben, once a month. Next time: Tuesday, April 7");
        assertThat(home("Ben")).contains("You keep meeting @Ana, once a month.");
    }

    @Test
    void beginsAmongThreeOnlyWithTheThirdYes() {
        String group = introduced("Ana", "Ben", "Cyd");

        wishes("Ana", group, "TWO_WEEKS");
        wishes("Ben", group, "TWO_WEEKS");
        assertThat(home("Ana")).doesNotContain("You keep meeting");
        wishes("Cyd", group, "TWO_WEEKS");

        assertThat(home("Ana")).containsPattern("You keep meeting @(Ben and @Cyd|Cyd and @Ben), every two weeks");
    }

    @Test
    void showsANoToNobodyInNoViewAndKeepsItNowhere() {
        club.outsider("Olu");
        club.organizes("Olu");
        String group = introduced("Ana", "Ben");
        club.press("Ana", CheckIns.MET, group);
        club.press("Ben", CheckIns.MET, group);
        wishes("Ana", group, "TWO_WEEKS");
        List<String> before = everythingShownBut("Ben", group);

        Reply no = wishes("Ben", group, "NO");

        assertThat(club.text(no)).contains("Nobody learns of it");
        assertThat(everythingShownBut("Ben", group)).isEqualTo(before);
        assertThat(wishesOf(group).keySet()).containsExactly(club.id("Ana"));
        club.walkTo("2026-04-14T12:00:00Z");
        assertThat(String.join("\n", everythingShownBut("Ben", group))).doesNotContain("keep meeting @Ben");
    }

    @Test
    void leavesNoTraceOfAYesThatWasTakenBack() {
        String group = introduced("Ana", "Ben");
        wishes("Ana", group, "TWO_WEEKS");
        wishes("Ana", group, "NO");

        Reply reply = wishes("Ben", group, "TWO_WEEKS");

        assertThat(club.text(reply)).contains("As soon as Ana would like it too");
        assertThat(wishesOf(group).keySet()).containsExactly(club.id("Ben"));
        assertThat(home("Ana")).doesNotContain("You keep meeting");
    }

    @Test
    void looksLikeANoWhenOneWantsToBeApart() {
        String group = introduced("Ana", "Ben");
        club.never("Ben", "Ana");
        wishes("Ben", group, "TWO_WEEKS");

        Reply reply = wishes("Ana", group, "TWO_WEEKS");

        assertThat(club.text(reply)).contains("As soon as Ben would like it too");
        assertThat(club.told("Ana")).hasSize(1);
    }

    @Test
    void checksInOutsideTheShuffleInItsOwnRhythm() {
        keepMeeting("Ana", "Ben");
        club.leaves("Ana");
        club.leaves("Ben");

        club.walkTo("2026-03-17T12:00:00Z");

        assertThat(club.lastTold("Ana"))
                .contains("it is time for your check-in again.")
                .contains("Your goal: the guide")
                .contains("[Find a time] [More]")
                .doesNotContain("Set a goal")
                .contains("You get this because you chose to keep meeting.");
        assertThat(home("Ana"))
                .contains("This is your regular check-in with @Ben.")
                .contains("Tuesday, March 31");
        int told = club.told("Ana").size();
        club.walkTo("2026-03-31T12:00:00Z");
        assertThat(club.told("Ana").subList(told, told + 2))
                .anySatisfy(text -> assertThat(text).contains("did your check-in with @Ben happen?"))
                .anySatisfy(text -> assertThat(text).contains("it is time for your check-in again."));
    }

    @Test
    void carriesTheNextStepAndNoQuestionAgain() {
        String group = keepMeeting("Ana", "Ben");
        String question = club.run(work -> new GroupTable(work)
                .find(club.office.workspace(), group)
                .orElseThrow()
                .question());
        club.press("Ana", CheckIns.NEXT_STEP, group);
        club.office.submit(club.id("Ana"), Map.of("step", "send the book", "shown", "SHARED"));
        club.leaves("Ana");

        club.walkTo("2026-03-17T12:00:00Z");

        assertThat(club.lastTold("Ben")).contains("“send the book”");
        assertThat(club.groupOf("Ben").question()).isNotEqualTo(question).startsWith("2.");
    }

    @Test
    void findsATimeAndTellsOnlyTheOtherWhenOneCannot() {
        keepMeeting("Ana", "Ben");
        club.leaves("Ana");
        club.walkTo("2026-03-17T12:00:00Z");
        club.press("Ana", Labels.of(club.press("Ana", "Find a time")).get(0));
        assertThat(club.lastTold("Ben")).contains("suggests").contains("[Yes, that works]");

        club.press("Ana", CheckIns.CANNOT, club.groupOf("Ana").id());
        club.beat();

        assertThat(club.lastTold("Ben"))
                .contains("your check-in with Ana will not take place this time")
                .contains("The next one is planned for Tuesday, March 31");
        assertThat(home("Ana")).contains("You keep meeting @Ben");
    }

    @Test
    void tellsTheEndWithoutAReason() {
        keepMeeting("Ana", "Ben");
        int told = club.told("Ana").size();

        Reply done = club.press("Ana", "Stop meeting");
        club.beat();

        assertThat(club.text(done)).contains("have ended");
        assertThat(club.lastTold("Ben")).contains("your regular check-ins with Ana have come to an end");
        assertThat(club.told("Ana")).hasSize(told);
        assertThat(home("Ben")).doesNotContain("You keep meeting");
        club.leaves("Ana");
        club.walkTo("2026-04-14T12:00:00Z");
        assertThat(String.join("\n", club.told("Ben"))).doesNotContain("it is time for your check-in");
    }

    @Test
    void endsAtOnceWhenSomethingFeltWrong() {
        String group = keepMeeting("Ana", "Ben");

        club.press("Ana", CheckIns.FELT_WRONG, group);
        club.office.submit(club.id("Ana"), Map.of());
        club.beat();

        assertThat(club.lastTold("Ben")).contains("have come to an end").doesNotContain("wrong");
        assertThat(home("Ana")).doesNotContain("You keep meeting");
    }

    @Test
    void endsWhenSomebodyIsNoLongerHere() {
        keepMeeting("Ana", "Ben");
        club.leaves("Ana");

        club.office.arrived("Ben", Standing.DEACTIVATED, ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
        club.beat();

        assertThat(club.lastTold("Ana")).contains("your regular check-ins with Ben have come to an end");
    }

    @Test
    void callsTheCheckInOffAtOnceWhenOneWantsToBeApart() {
        keepMeeting("Ana", "Ben");
        club.leaves("Ana");
        club.walkTo("2026-03-17T12:00:00Z");
        assertThat(home("Ben")).contains("This is your regular check-in with @Ana.");

        club.never("Ana", "Ben");
        club.beat();
        club.beat();

        assertThat(club.lastTold("Ben")).contains("have come to an end");
        assertThat(home("Ben")).doesNotContain("This is your regular check-in").doesNotContain("You keep meeting");
    }

    @Test
    void waitsForTheNextTimeWhileSomebodyPauses() {
        keepMeeting("Ana", "Ben");
        club.leaves("Ana");
        int told = club.told("Ana").size();
        club.office.change(club.id("Ben"), member -> member.pausing(LocalDate.of(2026, 3, 20)));

        club.walkTo("2026-03-18T12:00:00Z");

        assertThat(club.told("Ana")).hasSize(told);
        assertThat(home("Ana")).contains("Tuesday, March 31").doesNotContain("This is your regular check-in");
    }

    @Test
    void isAPartyToGoals() {
        keepMeeting("Ana", "Ben");
        List<String> connections = connectionsOf("Ana");
        parties.clear();

        club.walkTo("2026-03-17T12:00:00Z");
        club.press("Ana", "More");

        assertThat(connections).hasSize(1);
        assertThat(parties).contains(connections.get(0));
        List<MemberId> members = club.run(work -> new ConnectionTable(work)
                .find(club.office.workspace(), connections.get(0))
                .orElseThrow()
                .members());
        assertThat(members).containsExactlyInAnyOrder(club.id("Ana"), club.id("Ben"));
    }

    @Test
    void beginsOnceHoweverOftenItIsWished() {
        String group = keepMeeting("Ana", "Ben");

        Reply again = wishes("Ana", group, "MONTHLY");

        assertThat(club.text(again)).contains("There is nothing to choose here any more");
        assertThat(connectionsOf("Ana")).hasSize(1);
    }

    /** What everybody but one can see: messages, Home, what is behind the buttons, and the organizer's preview. */
    private List<String> everythingShownBut(String author, String group) {
        List<String> shown = new ArrayList<>();
        for (String name : List.of("Ana", "Ben", "Olu")) {
            if (!name.equals(author)) {
                shown.addAll(club.told(name));
                shown.add(home(name));
                shown.add(club.text(club.office.types(club.id(name), "match")));
            }
        }
        shown.add(club.text(club.press("Ana", CheckIns.MORE, group)));
        shown.add(club.text(club.press("Ana", CheckIns.KEEP, group)));
        String next = club.run(work -> club.checkIns.nextRound(
                        work, club.office.workspace(), club.program().id()))
                .orElseThrow()
                .period()
                .toString();
        shown.add(club.text(club.press("Olu", CheckIns.PREVIEW, club.program().id() + "@" + next)));
        shown.addAll(club.channel());
        return shown;
    }

    private Map<MemberId, Rhythm> wishesOf(String group) {
        return club.run(work -> new WishTable(work)
                .of(new GroupTable(work).find(club.office.workspace(), group).orElseThrow()));
    }

    private List<String> connectionsOf(String name) {
        return club.run(work -> new ConnectionTable(work)
                .ofMember(club.office.workspace(), club.id(name)).stream()
                        .map(Connection::id)
                        .toList());
    }

    private String keepMeeting(String... names) {
        String group = introduced(names);
        club.press(names[0], CheckIns.MET, group);
        List.of(names).forEach(name -> wishes(name, group, "TWO_WEEKS"));
        return group;
    }

    private Reply wishes(String name, String group, String wish) {
        return club.press(name, CheckIns.WISH, group + "@" + wish);
    }

    private String introduced(String... names) {
        club.joined(names);
        club.walkTo(Club.TUESDAY);
        return club.groupOf(names[0]).id();
    }

    private String home(String name) {
        return club.text(club.office.home(club.id(name)));
    }
}
