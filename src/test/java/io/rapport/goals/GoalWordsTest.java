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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what with goals, and how it all reads in every language. */
final class GoalWordsTest {

    private final Office office = Office.at("2026-03-02T08:00:00Z");
    private final MemberId ana = office.joined("Ana");
    private final MemberId ben = office.joined("Ben");
    private final MemberId cyd = office.joined("Cyd");
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

    @ParameterizedTest
    @MethodSource("io.rapport.wording.Languages#spoken")
    void readWellInEveryLanguage(Locale language) {
        List.of("Ana", "Ben", "Cyd").forEach(name -> office.joined(name, "Europe/Berlin", language.getLanguage()));
        Golden golden = new Golden(office);
        golden.card("Home without goals", office.home(ana));
        golden.reply("Form", office.perform(ana, "goals.propose", "pair", Answers.NONE));
        golden.reply("Problems", office.submit(ana, Map.of("title", "x".repeat(82), "due", "2026-02-27")));
        golden.reply("Proposed", propose("pair", "Leitfaden schreiben"));
        golden.card("Home of who proposed", office.home(ana)).card("Home of who is asked", office.home(ben));
        golden.told("Ben reads", ben);
        golden.reply("Ben agrees", office.press(ben, "goals.agree"));
        golden.reply("Form of a note", office.press(ana, "goals.note"));
        golden.reply("Note", office.submit(ana, Map.of("note", "Drei Fragen haben wir schon.")));
        golden.reply("Read more", office.press(ben, "goals.read"));
        golden.card("Home on the way", office.home(ana));
        office.walkTo("2026-03-12T08:00:00Z");
        golden.told("Ana reads on the day", ana);
        golden.reply("Achieved", office.press(ana, "goals.achieve"));
        golden.told("Ben reads at the end", ben);
        propose("trio", "Zusammen klettern");
        golden.reply("Ben agrees, Cyd not yet", office.press(ben, "goals.agree"));
        golden.reply("Cyd not now", office.press(cyd, "goals.decline"));
        propose("pair", "Sauerteig ansetzen");
        golden.reply("Ben not now", office.press(ben, "goals.decline"));
        propose("pair", "Practice French");
        office.press(ben, "goals.agree");
        golden.reply("Let go", office.press(ana, "goals.letgo"));
        office.walkTo("2026-03-13T08:00:00Z");
        golden.told("Ana reads", ana).told("Ben reads at last", ben).told("Cyd reads", cyd);
        golden.card("Home at last", office.home(ana));
        golden.reply(
                "A stranger",
                office.perform(
                        office.joined("Dee", "Europe/Berlin", language.getLanguage()),
                        "goals.propose",
                        "",
                        Answers.NONE));

        golden.matches("goals_" + language.getLanguage());
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
