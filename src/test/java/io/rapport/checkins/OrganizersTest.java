package io.rapport.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Reply;
import io.rapport.messaging.VerbTable;
import io.rapport.people.AProgram;
import io.rapport.people.MemberId;
import io.rapport.people.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OrganizersTest {

    private final Club club = Club.opens();

    @BeforeEach
    void open() {
        club.joined("Ana", "Ben", "Cyd", "Dee", "Eve");
        club.organizes("Ana");
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void previewsExactlyTheRoundThatFollows() {
        String preview = club.text(press(CheckIns.PREVIEW, Club.THIRD));

        club.walkTo(Club.TUESDAY);

        assertThat(club.groups()).hasSize(2);
        for (String group : club.groups()) {
            assertThat(preview.lines().filter(line -> line.startsWith("• ")))
                    .anyMatch(line -> List.of(group.split("\\+")).stream().allMatch(line::contains));
        }
        assertThat(preview).contains("new to each other").contains("Nothing was sent or stored.");
    }

    @Test
    void changesAndSendsNothingByPreviewing() {
        Optional<NextRound> before = next();
        int calls = club.office.chat().all().size();

        press(CheckIns.PREVIEW, Club.THIRD);

        assertThat(next()).isEqualTo(before);
        assertThat(club.groups()).isEmpty();
        assertThat(club.office.chat().all()).hasSize(calls);
        assertThat(club.run(work -> club.office
                                .outbox()
                                .held(work, club.office.workspace())
                                .isEmpty())
                        .booleanValue())
                .isTrue();
    }

    @Test
    void runsTheRoundOnceHoweverOftenRunNowIsPressed() {
        assertThat(club.text(press(CheckIns.RUN_NOW, Club.THIRD))).contains("The round starts now.");
        assertThat(club.text(press(CheckIns.RUN_NOW, Club.THIRD))).contains("The round starts now.");
        club.beat();

        assertThat(club.groups()).hasSize(2);
        assertThat(club.text(press(CheckIns.RUN_NOW, Club.THIRD)))
                .contains("The next round is planned for Tuesday, March 10.");
        club.walkTo("2026-03-03T12:00:00Z");
        assertThat(club.told("Ben")).hasSize(1);
        assertThat(next().orElseThrow().period()).isEqualTo(Club.TENTH);
    }

    @Test
    void endsTheRoundBeforeWhenTheNextIsPulledForward() {
        club.walkTo(Club.TUESDAY);

        press(CheckIns.RUN_NOW, Club.TENTH);
        club.beat();

        assertThat(club.groups()).hasSize(2);
        assertThat(club.channel()).hasSize(1);
    }

    @Test
    void skipsOnlyThePeriodThatWasMeant() {
        assertThat(club.text(press(CheckIns.SKIP_NEXT, Club.THIRD))).contains("Tuesday, March 10");
        assertThat(club.text(press(CheckIns.SKIP_NEXT, Club.THIRD))).contains("Tuesday, March 10");

        club.walkTo("2026-03-09T09:00:00Z");

        assertThat(club.groups()).isEmpty();
        assertThat(next().orElseThrow().period()).isEqualTo(Club.TENTH);
    }

    @Test
    void saysWhatIsMissingWhenTooFewCouldTakePart() {
        club.runs(AProgram.like(club.program()).needing(6).same());

        assertThat(club.text(press(CheckIns.RUN_NOW, Club.THIRD)))
                .isEqualTo("5 people are available, and at least 6 are needed."
                        + " Invite more people, or lower the minimum in the program’s settings.");
        assertThat(club.text(press(CheckIns.PREVIEW, Club.THIRD))).contains("at least 6 are needed");
    }

    @Test
    void saysInThePreviewWhichRuleNamesAnAttributeThatNobodyHas() {
        club.obeys(new Rule.MustShare("department"), new Rule.MustDiffer("team"));

        assertThat(club.text(press(CheckIns.PREVIEW, Club.THIRD)))
                .contains("Nobody who takes part has anything under “department”. The rule that it must be the same")
                .contains("Nobody who takes part has anything under “team”. The rule that it must be different");

        club.has("Ana", "department", "Sales");
        assertThat(club.text(press(CheckIns.PREVIEW, Club.THIRD))).doesNotContain("under “department”");
    }

    @Test
    void prefersWhatIsLikedOfAttributesOfItsOwn() {
        club.joined("Fay");
        club.has("Ana", "guild", "North");
        club.has("Fay", "guild", "North");
        club.obeys(new Rule.Likes(Rule.Likeness.SAME, "guild"));

        assertThat(club.text(press(CheckIns.PREVIEW, Club.THIRD))).contains("Ana and Fay");
    }

    @Test
    void answersNonsenseWithHowThingsAre() {
        Reply reply = club.press("Ana", CheckIns.RUN_NOW, club.program().id() + "@whenever");

        assertThat(club.text(reply)).contains("The next round is planned for Tuesday, March 3.");
    }

    @Test
    void offersButtonsForTheNextPeriodOnly() {
        List<String> subjects = club.run(work -> club
                .checkIns
                .organizerButtons(work, club.office.workspace(), Locale.ENGLISH)
                .getOrDefault(club.program().id(), List.of())
                .stream()
                .map(button -> button.subject())
                .toList());

        assertThat(subjects).hasSize(3).containsOnly(club.program().id() + "@2026-03-03");
    }

    @Test
    void movesTheNextRoundWithTheProgramButNeverBackIntoAPeriodThatWas() {
        club.walkTo(Club.TUESDAY);

        club.runs(club.program());

        assertThat(next().orElseThrow().period()).isEqualTo(Club.TENTH);
    }

    @Test
    void letsEachRoleDoThis() {
        MemberId outsider = club.outsider("Pat");
        club.walkTo(Club.TUESDAY);
        String group = club.groupOf("Ben").id();
        MemberId other = List.of("Cyd", "Dee", "Eve").stream()
                .filter(name -> !club.groupOf(name).id().equals(group))
                .map(club::id)
                .findFirst()
                .orElseThrow();

        VerbTable.of(club.office, club.checkIns.verbs())
                .with("matched", club.id("Ben"))
                .with("enrolled", other)
                .with("organizer", organizerOutsideOf(group))
                .with("admin", club.office.admin("Root"))
                .with("outsider", outsider)
                .on(verb -> subject(verb, group))
                .is("""
                    verb                    matched enrolled organizer admin outsider
                    checkins.find_time      yes     no       no        no    no
                    checkins.take_time      yes     no       no        no    no
                    checkins.more           yes     no       no        no    no
                    checkins.cannot         yes     no       no        no    no
                    checkins.met            yes     no       no        no    no
                    checkins.not_yet        yes     no       no        no    no
                    checkins.not_this_time  yes     no       no        no    no
                    checkins.no_reply       yes     no       no        no    no
                    checkins.next_step      yes     no       no        no    no
                    checkins.felt_wrong     yes     no       no        no    no
                    checkins.guide          yes     no       no        no    no
                    checkins.pass           yes     no       no        no    no
                    checkins.deeper         yes     no       no        no    no
                    checkins.chat           yes     no       no        no    no
                    checkins.keep           yes     no       no        no    no
                    checkins.wish           yes     no       no        no    no
                    checkins.stop           yes     no       no        no    no
                    checkins.match_me       yes     yes      no        no    no
                    checkins.welcome        yes     no       no        no    no
                    checkins.rather_not     yes     no       no        no    no
                    checkins.stay           yes     yes      no        no    no
                    checkins.match          yes     yes      yes       yes   yes
                    checkins.preview        no      no       yes       yes   no
                    checkins.run_now        no      no       yes       yes   no
                    checkins.skip_next      no      no       yes       yes   no
                    """);
    }

    private String subject(String verb, String group) {
        return switch (verb) {
            case CheckIns.PREVIEW, CheckIns.RUN_NOW, CheckIns.SKIP_NEXT ->
                club.program().id() + "@2026-03-10";
            case CheckIns.MATCH_ME, CheckIns.STAY -> club.program().id().value();
            case CheckIns.STOP -> connectionOf(group);
            default -> group;
        };
    }

    private String connectionOf(String group) {
        List<MemberId> members = membersOf(group);
        members.forEach(member ->
                club.office.perform(member, CheckIns.WISH, group + "@MONTHLY", io.rapport.messaging.Answers.NONE));
        return club.run(work -> new ConnectionTable(work).ofMember(club.office.workspace(), members.get(0)))
                .get(0)
                .id();
    }

    private List<MemberId> membersOf(String group) {
        return club.run(work -> new GroupTable(work).find(club.office.workspace(), group))
                .orElseThrow()
                .present();
    }

    private MemberId organizerOutsideOf(String group) {
        MemberId organizer = club.outsider("Olu");
        club.organizes("Olu");
        assertThat(membersOf(group)).doesNotContain(organizer);
        return organizer;
    }

    private Reply press(String verb, java.time.LocalDate period) {
        return club.press("Ana", verb, club.program().id() + "@" + period);
    }

    private Optional<NextRound> next() {
        return club.run(work -> club.checkIns.nextRound(
                work, club.office.workspace(), club.program().id()));
    }
}
