package io.rapport.goals;

import io.rapport.messaging.Answers;
import io.rapport.messaging.Golden;
import io.rapport.messaging.Office;
import io.rapport.messaging.Outbox;
import io.rapport.messaging.Reply;
import io.rapport.messaging.VerbTable;
import io.rapport.people.MemberId;
import io.rapport.people.Members;
import io.rapport.store.AuditLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what with goals, and how it all reads in German. */
final class GoalWordsTest {

    private final Office office = Office.at("2026-03-02T08:00:00Z");
    private final MemberId ana = office.joined("Ana", "Europe/Berlin", "de");
    private final MemberId ben = office.joined("Ben", "Europe/Berlin", "de");
    private final MemberId cyd = office.joined("Cyd", "Europe/Berlin", "de");
    private final Goals goals = new Goals(
            new Members(),
            new Outbox(),
            new AuditLog(),
            (work, workspace, member) -> member.equals(cyd) || member.equals(ana) || member.equals(ben)
                    ? List.of(
                            new Parties.Group("pair", List.of(ana, ben)),
                            new Parties.Group("trio", List.of(ana, ben, cyd)))
                    : List.of());

    GoalWordsTest() {
        office.opens(goals.verbs(), goals.kinds(), List.of(goals.section()), goals.commands());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void letOnlyPartiesAct() {
        MemberId dee = office.joined("Dee");
        MemberId admin = office.admin("Eve");
        propose("pair", "Leitfaden schreiben");
        String goal = onlyGoal();

        VerbTable.of(office, goals.verbs())
                .with("proposer", ana)
                .with("other", ben)
                .with("colleague", dee)
                .with("admin", admin)
                .on(verb -> verb.equals("goals.propose") ? "pair" : goal)
                .is("""
                        verb            proposer other colleague admin
                        goals.propose   yes      yes   no        no
                        goals.agree     yes      yes   no        no
                        goals.decline   yes      yes   no        no
                        goals.takeback  yes      yes   no        no
                        goals.note      yes      yes   no        no
                        goals.achieve   yes      yes   no        no
                        goals.letgo     yes      yes   no        no
                        goals.read      yes      yes   no        no
                        """);
    }

    @Test
    void readWellInGerman() {
        Golden golden = new Golden(office);
        golden.card("Startseite ohne Ziele", office.home(ana));
        golden.reply("Formular", office.perform(ana, "goals.propose", "pair", Answers.NONE));
        golden.reply("Fehler", office.submit(ana, Map.of("title", "x".repeat(82), "due", "2026-02-27")));
        golden.reply("Vorgeschlagen", propose("pair", "Leitfaden schreiben"));
        golden.card("Startseite beim Vorschlag", office.home(ana)).card("Startseite der Gefragten", office.home(ben));
        golden.told("Ben liest", ben);
        golden.reply("Ben ist dabei", office.press(ben, "Bin dabei"));
        golden.reply("Notizformular", office.press(ana, "Notiz schreiben"));
        golden.reply("Notiz", office.submit(ana, Map.of("note", "Drei Fragen haben wir schon.")));
        golden.reply("Mehr lesen", office.press(ben, "Mehr lesen"));
        golden.card("Startseite unterwegs", office.home(ana));
        office.walkTo("2026-03-12T08:00:00Z");
        golden.told("Ana liest am Tag", ana);
        golden.reply("Geschafft", office.press(ana, "Geschafft"));
        golden.told("Ben liest am Ende", ben);
        propose("trio", "Zusammen klettern");
        golden.reply("Ben ist dabei, Cyd noch nicht", office.press(ben, "Bin dabei"));
        golden.reply("Cyd gerade nicht", office.press(cyd, "Gerade nicht"));
        propose("pair", "Sauerteig ansetzen");
        golden.reply("Ben gerade nicht", office.press(ben, "Gerade nicht"));
        propose("pair", "Französisch üben");
        office.press(ben, "Bin dabei");
        golden.reply("Losgelassen", office.press(ana, "Loslassen"));
        office.walkTo("2026-03-13T08:00:00Z");
        golden.told("Ana liest", ana).told("Ben liest am Schluss", ben).told("Cyd liest", cyd);
        golden.card("Startseite am Schluss", office.home(ana));
        golden.reply(
                "Fremde",
                office.perform(office.joined("Dee", "Europe/Berlin", "de"), "goals.propose", "", Answers.NONE));

        golden.matches("goals_de");
    }

    private Reply propose(String group, String title) {
        office.perform(ana, "goals.propose", group, Answers.NONE);
        return office.submit(
                ana,
                Map.of(
                        "title", title,
                        "why", "Neue Leute sollen sich zurechtfinden.",
                        "step", "Zehn Fragen sammeln",
                        "due", "2026-03-12"));
    }

    private String onlyGoal() {
        return office.transactions()
                .run(work ->
                        new GoalTable(work).open(office.workspace(), ana).get(0).id());
    }
}
