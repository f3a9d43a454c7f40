package io.rapport.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Office;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Reply;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.people.Profile;
import io.rapport.people.Standing;
import io.rapport.store.AuditLog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GoalsTest {

    private static final Map<String, String> GUIDE = Map.of(
            "title", "Write the guide",
            "why", "New people get lost",
            "step", "Collect ten questions",
            "due", "2026-03-12");

    private final Office office;
    private final List<Parties.Group> groups = new ArrayList<>();
    private final Goals goals;
    private final MemberId ana;
    private final MemberId kenji;
    private final MemberId cyd;

    GoalsTest() {
        office = Office.at("2026-03-02T08:00:00Z");
        goals = new Goals(
                new Members(),
                new Outbox(),
                new AuditLog(),
                (work, workspace, member) -> groups.stream()
                        .filter(group -> group.members().contains(member))
                        .toList());
        office.opens(goals.verbs(), goals.kinds(), List.of(goals.section()), goals.commands());
        ana = office.joined("Ana");
        kenji = office.joined("Kenji", "Asia/Tokyo", "en-JP");
        cyd = office.joined("Cyd");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void asksTheOtherPrivatelyAndTellsTheProposerOnceAgreed() {
        met("g1", ana, kenji);

        Reply told = proposes(ana, "g1", GUIDE);
        assertThat(text(told)).contains("will be asked about *Write the guide*");
        assertThat(office.said(ana)).isEmpty();
        assertThat(office.said(kenji)).singleElement().asString().contains("would like to set a goal with you");

        office.press(kenji, "Agree");

        assertThat(office.said(ana)).singleElement().asString().contains("agreed. *Write the guide* is on");
        assertThat(office.said(kenji)).singleElement().asString().contains("is your shared goal with");
    }

    @Test
    void waitsForTheReadersHours() {
        met("g1", ana, kenji);

        office.moveTo(Instant.parse("2026-03-02T10:00:00Z"));
        proposes(ana, "g1", GUIDE);
        assertThat(office.said(kenji)).isEmpty();

        office.walkTo("2026-03-03T00:00:00Z");
        assertThat(office.said(kenji)).hasSize(1);
    }

    @Test
    void beginsOnlyWhenAllOfThreeAgree() {
        met("g1", ana, kenji, cyd);
        proposes(ana, "g1", GUIDE);

        office.press(kenji, "Agree");
        assertThat(office.said(ana)).isEmpty();
        assertThat(office.said(kenji)).singleElement().asString().contains("It begins once");

        office.press(cyd, "Agree");
        assertThat(office.said(ana)).singleElement().asString().contains("is on");
        assertThat(office.said(kenji)).singleElement().asString().contains("is your shared goal");
    }

    @Test
    void doesNotTellWhoOfThreeDeclined() {
        met("g1", ana, kenji, cyd);
        proposes(ana, "g1", GUIDE);
        String goal = onlyGoal(ana);

        office.press(kenji, "Not now");

        assertThat(office.said(ana))
                .singleElement()
                .asString()
                .startsWith("Not everybody can take on")
                .doesNotContain(kenji.value(), cyd.value());
        assertThat(office.said(cyd))
                .singleElement()
                .asString()
                .contains("put aside for now")
                .doesNotContain(kenji.value());
        assertThat(office.said(kenji)).singleElement().asString().contains("no reason is needed");
        assertThat(text(office.perform(cyd, "goals.agree", goal, Answers.NONE))).contains("put aside");
    }

    @Test
    void neverTellsWhatWasTakenBackBeforeItWasRead() {
        met("g1", ana, kenji);
        office.moveTo(Instant.parse("2026-03-02T10:00:00Z"));
        proposes(ana, "g1", GUIDE);

        office.press(ana, "Take it back");
        office.walkTo("2026-03-05T00:00:00Z");

        assertThat(office.said(kenji)).isEmpty();
        assertThat(office.home(ana).plain()).doesNotContain("Write the guide");
    }

    @Test
    void letsOnlyTheProposerTakeItBack() {
        met("g1", ana, kenji);
        proposes(ana, "g1", GUIDE);

        office.perform(kenji, "goals.takeback", onlyGoal(ana), Answers.NONE);

        assertThat(office.home(kenji).plain()).contains("proposes: *Write the guide*");
    }

    @Test
    void remindsEachOnTheDayInTheirOwnMorning() {
        active(ana, kenji);

        office.walkTo("2026-03-11T23:59:00Z");
        assertThat(office.said(kenji)).hasSize(1);
        office.walkTo("2026-03-12T00:00:00Z");
        assertThat(office.said(kenji)).hasSize(2).last().asString().startsWith("Today is the day");
        assertThat(office.said(ana)).hasSize(1);
        office.walkTo("2026-03-12T08:00:00Z");
        assertThat(office.said(ana)).hasSize(2).last().asString().startsWith("Today is the day");
    }

    @Test
    void celebratesADoneGoalWithTheOtherAndRemindsNobodyAnyMore() {
        active(ana, kenji);

        Reply told = office.press(kenji, "Done");
        office.walkTo("2026-03-20T00:00:00Z");

        assertThat(text(told)).contains("Well done, you and");
        assertThat(office.said(ana)).hasSize(2);
        assertThat(office.said(ana).get(0)).contains("is done");
        assertThat(office.said(ana).get(1)).contains("marked *Write the guide* as done. Well done");
        assertThat(office.said(kenji)).hasSize(1);
        assertThat(office.home(ana).parts().toString()).contains("Achieved: Write the guide");
    }

    @Test
    void tellsThatAGoalWasLetGoWithoutAReason() {
        active(ana, kenji);

        office.press(ana, "Let go");
        office.walkTo("2026-03-20T00:00:00Z");

        assertThat(office.said(kenji)).hasSize(2);
        assertThat(office.said(kenji).get(1)).contains("has let go of *Write the guide*", "no reason is needed");
    }

    @Test
    void staysEndedHoweverOftenSomebodyPresses() {
        active(ana, kenji);
        String goal = onlyGoal(ana);
        office.press(kenji, "Done");

        Reply again = office.perform(ana, "goals.letgo", goal, Answers.NONE);

        assertThat(text(again)).contains("is done");
        assertThat(office.said(kenji)).hasSize(1);
    }

    @Test
    void tellsTheNotesOfADayInOneMessage() {
        active(ana, kenji);

        notes(ana, "Three questions so far", "Ask the newest colleague");
        notes(ana, "Seven now", "");
        office.walkTo("2026-03-03T09:00:00Z");
        notes(ana, "All ten", "");
        office.walkTo("2026-03-04T09:00:00Z");

        assertThat(office.said(kenji)).hasSize(3);
        assertThat(office.said(kenji).get(1))
                .contains("Three questions so far", "Seven now", "Ask the newest colleague")
                .doesNotContain("All ten");
        assertThat(office.said(kenji).get(2)).contains("All ten");
        assertThat(office.home(kenji).plain()).contains("Ask the newest colleague");
        assertThat(text(office.press(kenji, "Read more"))).contains("New people get lost", "“All ten”");
    }

    @Test
    void tellsNothingToSomebodyWhoIsGoneButKeepsTheGoal() {
        active(ana, kenji);
        leaves("Kenji");

        notes(ana, "Going on alone", "");
        office.press(ana, "Done");
        office.walkTo("2026-03-20T00:00:00Z");

        assertThat(office.said(kenji)).hasSize(1);
        assertThat(office.home(ana).parts().toString()).contains("Achieved: Write the guide");
    }

    @Test
    void doesNotWaitForTheAnswerOfSomebodyWhoIsGone() {
        met("g1", ana, kenji, cyd);
        proposes(ana, "g1", GUIDE);
        leaves("Kenji");

        office.press(cyd, "Agree");

        assertThat(office.said(ana)).singleElement().asString().contains("is on");
    }

    @Test
    void saysWhatToDoAboutEachWrongAnswer() {
        met("g1", ana, kenji);

        assertThat(problems(ana, Map.of())).containsOnlyKeys("title", "step", "due");
        assertThat(problems(ana, changed("due", "2026-03-01"))).containsOnlyKeys("due");
        assertThat(problems(ana, changed("due", "2029-03-01"))).containsOnlyKeys("due");
        assertThat(problems(ana, changed("due", "tomorrow"))).containsOnlyKeys("due");
        assertThat(problems(ana, changed("title", "x".repeat(81))))
                .containsEntry("title", "Please shorten this by 1 character; 80 fit.");
        assertThat(problems(ana, changed("why", "x".repeat(302)))).containsOnlyKeys("why");
        assertThat(problems(ana, changed("step", "x".repeat(301)))).containsOnlyKeys("step");
        assertThat(office.home(kenji).plain()).doesNotContain("proposes");
    }

    @Test
    void takesTodayForADueDayInTheMembersOwnZone() {
        met("g1", ana, kenji);
        office.moveTo(Instant.parse("2026-03-02T16:00:00Z"));

        assertThat(problems(kenji, changed("due", "2026-03-02"))).containsOnlyKeys("due");
        assertThat(office.perform(ana, "goals.propose", "g1", submitted(changed("due", "2026-03-02"))))
                .isInstanceOf(Reply.Done.class);
    }

    @Test
    void asksWithWhomWhenThereAreSeveral() {
        met("g1", ana, kenji);
        met("g2", ana, cyd);
        met("g3", cyd, ana);
        met("g4", ana);

        office.types(ana, "goal Write the guide");
        Map<String, String> filled = new HashMap<>(GUIDE);
        filled.put("group", "g2");
        assertThat(office.form(ana).fields().toString())
                .contains("Kenji", "Cyd", "Write the guide")
                .doesNotContain("g3", "g4");
        office.submit(ana, filled);

        assertThat(office.said(cyd)).hasSize(1);
        assertThat(office.said(kenji)).isEmpty();
    }

    @Test
    void refusesAGroupThatIsNotTheMembersOwn() {
        met("g1", ana, kenji);

        assertThat(office.perform(cyd, "goals.propose", "g1", Answers.NONE)).isInstanceOf(Reply.Refused.class);
        Map<String, String> stolen = changed("group", "g1");
        Reply reply = office.perform(cyd, "goals.propose", "", submitted(stolen));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Invalid.class,
                        invalid -> assertThat(invalid.problems()).containsOnlyKeys("group"));
        assertThat(office.types(cyd, "goal")).isInstanceOf(Reply.Done.class);
    }

    @Test
    void proposesOnceWhenTheFormIsSentTwice() {
        met("g1", ana, kenji);

        office.perform(ana, "goals.propose", "g1", submitted(GUIDE));
        office.perform(ana, "goals.propose", "g1", submitted(GUIDE));

        assertThat(office.said(kenji)).hasSize(1);
    }

    @Test
    void offersOpenGoalsAsSomethingToTalkAbout() {
        active(ana, kenji);

        assertThat(between(ana, kenji)).singleElement().asString().contains("Write the guide", "Collect ten questions");
        assertThat(between(ana, cyd)).isEmpty();
        assertThat(between(ana, kenji, cyd)).isEmpty();
    }

    @Test
    void showsNothingOnHomeOfSomebodyWhoMetNobody() {
        assertThat(office.home(cyd).isEmpty()).isTrue();
    }

    private void met(String id, MemberId... members) {
        groups.add(new Parties.Group(id, List.of(members)));
    }

    private Reply proposes(MemberId member, String group, Map<String, String> filled) {
        assertThat(office.perform(member, "goals.propose", group, Answers.NONE)).isInstanceOf(Reply.Ask.class);
        return office.submit(member, filled);
    }

    private void active(MemberId proposer, MemberId other) {
        met("g1", proposer, other);
        proposes(proposer, "g1", GUIDE);
        office.press(other, "Agree");
    }

    private void notes(MemberId member, String words, String step) {
        office.press(member, "Add a note");
        Reply reply =
                office.submit(member, step.isEmpty() ? Map.of("note", words) : Map.of("note", words, "step", step));
        assertThat(reply).isInstanceOf(Reply.Done.class);
    }

    private void leaves(String name) {
        Profile profile = new Profile(
                "U" + name.toUpperCase(Locale.ROOT),
                name,
                Standing.DEACTIVATED,
                false,
                ZoneId.of("Asia/Tokyo"),
                Locale.ENGLISH);
        office.transactions().execute(work -> new Members().record(work, office.workspace(), profile, office.now()));
    }

    private Map<String, String> problems(MemberId member, Map<String, String> filled) {
        Reply reply = office.perform(member, "goals.propose", "g1", submitted(filled));
        assertThat(reply).isInstanceOf(Reply.Invalid.class);
        return ((Reply.Invalid) reply).problems();
    }

    private List<String> between(MemberId... members) {
        return office.transactions()
                .run(work -> goals.openBetween(work, office.workspace(), List.of(members), Locale.ENGLISH));
    }

    private String onlyGoal(MemberId member) {
        return office.transactions()
                .run(work -> new GoalTable(work)
                        .open(office.workspace(), member)
                        .get(0)
                        .id());
    }

    private static Map<String, String> changed(String field, String value) {
        Map<String, String> changed = new HashMap<>(GUIDE);
        changed.put(field, value);
        return changed;
    }

    private static Answers submitted(Map<String, String> filled) {
        Map<String, List<String>> values = new HashMap<>();
        filled.forEach((field, value) -> values.put(field, List.of(value)));
        return new Answers(values, Answers.Stage.SUBMITTED);
    }

    private static String text(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done) reply).card().plain();
    }
}
