package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Card;
import io.rapport.messaging.FakeChat;
import io.rapport.messaging.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IntroductionsTest {

    private Club club = Club.opens();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void greetsAPairWithTheReasonTheTimeAndAQuestion() {
        club.joinedFrom("Ana", "Europe/Lisbon", "en-GB");
        club.joinedFrom("Kenji", "Europe/Helsinki", "en-GB");
        club.has("Ana", "interests", "climbing");
        club.has("Kenji", "interests", "climbing");

        club.walkTo("2026-03-03T10:05:00Z");

        List<String> lines = club.lastTold("Ana").lines().toList();
        String starter = club.name(club.groupOf("Ana").starter());
        String other = starter.equals("Ana") ? "Kenji" : "Ana";
        assertThat(lines.get(0))
                .startsWith("*" + starter + ", meet " + other
                        + ". You have not been introduced here before, and you both like climbing.*")
                .contains("09:00 in Lisbon")
                .contains("11:00 in Helsinki")
                .endsWith(starter + ", would you start?");
        assertThat(lines.get(1)).startsWith("_").endsWith("?_");
        assertThat(lines.get(2)).isEqualTo("[Find a time] [More]");
        assertThat(lines.get(3)).contains("because you take part in Coffee").contains("/rapport settings");
    }

    @Test
    void saysNothingOfTheTimeWhereOneClockServesAll() {
        club.joined("Ana", "Ben");

        club.walkTo(Club.TUESDAY);

        assertThat(greeting("Ana")).doesNotContain("It is");
    }

    @Test
    void reachesEachPrivatelyInOwnHoursWhereNoHourIsGoodForAll() {
        club.joinedFrom("Ana", "America/New_York", "en");
        club.joinedFrom("Kenji", "Asia/Tokyo", "en");

        club.walkTo("2026-03-04T00:30:00Z");

        assertThat(club.told("Kenji")).hasSize(1);
        assertThat(club.lastTold("Kenji")).contains("*Kenji, meet @Ana.");
        assertThat(club.office.chat().saidPrivately(club.id("Ana"))).hasSize(1);
        assertThat(club.lastTold("Ana")).contains("*Ana, meet @Kenji.");
    }

    @Test
    void introducesEachPrivatelyWhereTheProgramWantsIt() {
        club.introducesPrivately();
        club.joined("Ana", "Ben");

        club.walkTo(Club.TUESDAY);

        String starter = club.name(club.groupOf("Ana").starter());
        String other = starter.equals("Ana") ? "Ben" : "Ana";
        assertThat(club.lastTold(starter)).contains("Would you start?");
        assertThat(club.lastTold(other)).contains("This time " + starter + " is asked to start.");
    }

    @Test
    void opensAGroupChatOnRequestForThoseWithoutACommonHour() {
        club.joinedFrom("Ana", "Europe/Berlin", "en");
        club.joinedFrom("Kenji", "America/Los_Angeles", "en");
        club.walkTo("2026-03-03T19:00:00Z");
        String group = club.groupOf("Ana").id();
        assertThat(club.lastTold("Kenji")).contains("[Find a time] [More] [Open a group chat");

        Reply opened = club.press("Kenji", "Open a group chat");
        club.press("Kenji", CheckIns.CHAT, group);

        assertThat(club.text(opened)).contains("The group chat with Ana is open");
        List<FakeChat.Said> together = club.office.chat().saidTogether(club.id("Ana"), club.id("Kenji"));
        assertThat(together).hasSize(1);
        assertThat(club.text(together.get(0).card()))
                .contains("here you can write to each other")
                .doesNotContain("group chat");
    }

    @Test
    void opensNoGroupChatOnceTheCheckInIsOff() {
        club.introducesPrivately();
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        String group = club.groupOf("Ana").id();
        club.press("Ana", CheckIns.CANNOT, group);
        club.beat();

        assertThat(club.text(club.press("Ben", CheckIns.CHAT, group))).contains("This check-in is over");
        assertThat(club.office.chat().saidTogether(club.id("Ana"), club.id("Ben")))
                .isEmpty();
    }

    @Test
    void keepsToTwoButtonsAndWhatElseThereIsUnderMore() {
        Card.Button goal = new Card.Button("Set a goal", "goals.propose", "x");
        club.close();
        club = Club.opensBeside(new Neighbours(
                (work, workspace, members, locale) -> List.of("Your goal: climb"),
                (locale, group) -> List.of(goal),
                token -> Optional.empty()));
        club.joined("Ana", "Ben");

        club.walkTo(Club.TUESDAY);

        assertThat(club.lastTold("Ana")).contains("[Find a time] [More]").doesNotContain("Set a goal");
        String more = club.text(club.press("Ana", "More"));
        assertThat(more).contains("Your goal: climb").contains("[Set a goal]");
        assertThat(more.indexOf("[Set a goal]")).isLessThan(more.indexOf("[Open the guide]"));
        assertThat(club.text(club.press("Ana", CheckIns.MET, club.groupOf("Ana").id())))
                .contains("[My next step] [Set a goal]");
    }

    @Test
    void speaksOfTimeSinceTheLastMeetingNotOfTeamsNobodyNamed() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        club.press("Ana", CheckIns.MET, club.groupOf("Ana").id());

        club.walkTo("2026-04-07T09:00:00Z");

        assertThat(greeting("Ana"))
                .contains("You have not met since March 2026.")
                .doesNotContain("team")
                .doesNotContain("introduced");
    }

    @Test
    void showsASharedNextStepBeforeTheNextCheckIn() {
        club.joined("Ana", "Ben");
        club.walkTo(Club.TUESDAY);
        String group = club.groupOf("Ana").id();
        club.press("Ana", CheckIns.MET, group);
        club.press("Ana", "My next step");
        club.office.submit(club.id("Ana"), java.util.Map.of("step", "Send Ben the article", "shown", "SHARED"));
        club.press("Ben", CheckIns.NEXT_STEP, group);
        club.office.submit(club.id("Ben"), java.util.Map.of("step", "Ask about Porto", "shown", "PRIVATE"));

        club.walkTo("2026-03-10T09:00:00Z");

        assertThat(club.lastTold("Ben"))
                .contains("Ana noted after your last check-in: “Send Ben the article”")
                .doesNotContain("Porto");
        assertThat(club.text(club.press("Ben", "More"))).contains("Ask about Porto");
        assertThat(club.text(club.press("Ana", "More"))).doesNotContain("Porto");
    }

    @Test
    void showsMoreOnlyToWhoAsks() {
        club.joined("Ana", "Ben");
        club.has("Ben", "team", "Finance");
        club.has("Ben", "about", "I bake bread, slowly.");
        club.has("Ben", "modes", "in person", "phone");
        club.has("Ben", "interests", "chess", "jazz");
        club.walkTo(Club.TUESDAY);

        String more = club.text(club.press("Ana", "More"));

        assertThat(more)
                .contains("*@Ben*")
                .contains("Team: Finance")
                .contains("About: I bake bread, slowly.")
                .contains("Likes: chess and jazz")
                .contains("Likes to meet: in person and on the phone")
                .contains("Three questions")
                .contains("[I can’t this time]");
        assertThat(club.told("Ben")).hasSize(1);
    }

    /** What stands before the question, which may be about anything. */
    private String greeting(String name) {
        return club.lastTold(name).lines().findFirst().orElse("");
    }
}
