package io.rapport.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.messaging.Form;
import io.rapport.messaging.Office;
import io.rapport.messaging.Reply;
import io.rapport.people.MemberId;
import io.rapport.people.Profile;
import io.rapport.people.Standing;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attributes of people, and who met before, from tables that somebody pastes. */
final class ImportingTest {

    private final ProgramOffice programs = new ProgramOffice();
    private final Office office = programs.office;
    private final MemberId ana = office.joined("Ana");
    private final MemberId ben = office.joined("Ben");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void importsNothingUntilTheSameTableIsSentAgain() {
        String shown = pastes("import_people", """
                id,team,start_date,languages,guild
                UANA,Design,2026-02-02,Deutsch;English,North
                """);

        assertThat(shown).contains("It names one person; 4 values are new.");
        assertThat(office.member(ana).attributes()).isEmpty();
        assertThat(office.submit(programs.ada, Map.of())).isInstanceOf(Reply.Done.class);

        assertThat(office.member(ana).attributes())
                .isEqualTo(Map.of(
                        "team", List.of("Design"),
                        "start_date", List.of("2026-02-02"),
                        "languages", List.of("Deutsch", "English"),
                        "guild", List.of("North")));
        assertThat(programs.audited()).containsExactly("programs.import_people");
    }

    @Test
    void checksATableAnewThatWasChangedAfterwards() {
        pastes("import_people", "name,team\nAna,Design\n");

        Reply changed = office.submit(programs.ada, Map.of("csv", "name,team\nAna,Sales\n"));

        assertThat(changed).isInstanceOf(Reply.Ask.class);
        assertThat(office.member(ana).attributes()).isEmpty();
        office.submit(programs.ada, Map.of());
        assertThat(office.member(ana).attributes()).containsEntry("team", List.of("Sales"));
    }

    @Test
    void namesEveryWrongLineAndKeepsTheTextToBeMended() {
        office.joined("ANA");
        String shown = pastes("import_people", """
                name,team,start_date,mentoring,manager
                Zed,Design,,,
                @Ana,Design,,,
                Ben,Design,yesterday,guru,Nobody
                Ben,Sales,,,
                """);

        assertThat(shown)
                .contains("Line 2: I do not know anybody called “Zed” here.")
                .contains("Line 4: “yesterday” is not a date I can read.")
                .contains("Line 4: “guru” is not possible here. Please write one or more of: mentor, mentee.")
                .contains("Line 4: I do not know anybody called “Nobody” here.")
                .contains("Line 5: “Ben” stands there twice.");
        assertThat(office.form(programs.ada).fields())
                .anyMatch(field ->
                        field instanceof Form.Paragraph text && text.initial().startsWith("name,team"));
        assertThat(office.member(ben).attributes()).isEmpty();
    }

    @Test
    void findsPeopleByTheFullNameThatListsFromElsewhereGive() {
        Standing standing = Standing.PERSON;
        office.described(
                new Profile("UANA", "Ana", "Ana Sofia Lourenço", standing, false, ZoneOffset.UTC, Locale.ENGLISH));

        pastes("import_people", "name,team\nana sofia lourenço,Design\n");
        office.submit(programs.ada, Map.of());

        assertThat(office.member(ana).attributes()).containsEntry("team", List.of("Design"));
        assertThat(pastes("import_people", "name,team\nAna,Sales\n")).contains("It names one person");
    }

    @Test
    void asksForTheIdWhereSeveralAreCalledAlike() {
        office.joined("Anna");
        MemberId other = office.joined("anna ");

        String shown = pastes("import_people", "name,team\nAnna,Design\n");

        assertThat(shown).contains("Line 2: Several people are called “Anna”.");
        pastes("import_people", "id,team\nUANNA,Design\n");
        office.submit(programs.ada, Map.of());
        assertThat(office.member(other).attributes()).isEmpty();
    }

    @Test
    void leavesWhatPeopleSaidOfThemselves() {
        office.change(
                ana,
                member -> member.choosing(
                        member.hours(),
                        member.weeklyBudget(),
                        null,
                        Map.of("interests", List.of("jazz"), "team", List.of("Design"))));

        String shown = pastes("import_people", "name\tteam\tinterests\tmanager\nAna\tSales\tgolf\tBen\n");
        office.submit(programs.ada, Map.of());

        assertThat(shown).contains("one value is new. 2 values stay as people said them themselves.");
        assertThat(office.member(ana).attributes())
                .isEqualTo(Map.of(
                        "interests", List.of("jazz"), "team", List.of("Design"), "manager", List.of(ben.value())));
    }

    @Test
    void changesWhatAnEarlierTableGave() {
        pastes("import_people", "name,team\nAna,Design\n");
        office.submit(programs.ada, Map.of());

        pastes("import_people", "name,team\nAna,Sales\n");
        office.submit(programs.ada, Map.of());

        assertThat(office.member(ana).attributes()).isEqualTo(Map.of("team", List.of("Sales")));
    }

    @Test
    void saysWhatIsWrongWithTheTableItself() {
        assertThat(pastes("import_people", "team\nDesign\n")).contains("Line 1: A column that says who it is about");
        assertThat(pastes("import_people", "name,zone\nAna,x\n")).contains("The column “zone” cannot be imported.");
        assertThat(pastes("import_people", "name,team\nAna,Design,Lisbon\n"))
                .contains("Line 2: There are 3 cells, and 2 columns.");
        assertThat(pastes("import_met", "day,people\n2026-01-01,Ana;Ben\n"))
                .contains("The columns date and members are needed.");
    }

    @Test
    void remembersWhoMetAndPassesOverWhoIsGone() {
        String shown = pastes("import_met", """
                date,members,met
                2026-02-03,Ana;UBEN;Zoe,yes
                2026-02-10,Ana;Ada,no
                2026-02-17,Zoe;Tim,
                """);

        assertThat(shown).contains("One meeting would be remembered.", "These 2 names are nobody here", "Zoe and Tim");
        assertThat(programs.met).isEmpty();
        office.submit(programs.ada, Map.of());
        assertThat(programs.met).containsExactly("2026-02-03 2");
    }

    @Test
    void remembersNoMeetingThatIsStillAhead() {
        String shown = pastes("import_met", "date,members\n2026-03-03,Ana;Ben\nx,Ana;Ben\n2026-01-01,Ana\n");

        assertThat(shown)
                .contains("Line 2: 2026-03-03 has not come yet.")
                .contains("Line 3: “x” is not a date I can read.")
                .contains("Line 4: Please name two or more people");
    }

    /** Pastes a table as the admin, and returns what the form then says. */
    private String pastes(String verb, String csv) {
        programs.does(programs.ada, "programs." + verb, "");
        office.submit(programs.ada, Map.of("csv", csv));
        return office.notes(programs.ada);
    }
}
