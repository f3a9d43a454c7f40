package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Profiles;
import io.rapport.sheets.Sheet;
import io.rapport.store.Work;
import io.rapport.wording.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Taking in tables that organizers paste: attributes of people, and who met before. Each is tried first and shown; it is kept
 * when the same text is sent once more.
 */
final class ImportActs {

    static final String CSV = "csv";

    private static final int LONGEST = 3000;
    private static final int MOST_NAMED = 20;

    private final Desk desk;
    private final Permissions permissions;

    ImportActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(verb("people", this::people), verb("met", this::met));
    }

    /** Reads a table into a draft and returns what it would do. */
    private interface Reading {
        String of(Work work, Act act, Sheet sheet, Draft draft, Instant now);
    }

    private Verb verb(String what, Reading reading) {
        return Verb.asked(
                "programs.import_" + what,
                permissions.creator(),
                (work, act, now) -> new Reply.Ask(
                        form(desk.actor(work, act).locale(), what, "", new Shown("note.import." + what, "", "check")),
                        Reply.How.OPEN),
                (work, act, now) -> take(work, act, what, reading, now));
    }

    /** What a form says above the text, what is in it, and what its button says; a note with a dot is a key. */
    private record Shown(String note, String text, String submit) {}

    private Reply take(Work work, Act act, String what, Reading reading, Instant now) {
        Locale locale = desk.actor(work, act).locale();
        String text = act.answers().one(CSV);
        Draft draft = new Draft(locale);
        Sheet sheet = Sheet.read(text);
        sheet.flaws()
                .forEach(flaw -> draft.wrong(
                        flaw.line(),
                        "import.flaw." + flaw.kind(),
                        Map.of("found", flaw.found(), "columns", sheet.columns().size())));
        String summary = reading.of(work, act, sheet, draft, now);
        if (!draft.isRight()) {
            return new Reply.Ask(form(locale, what, "", new Shown(draft.problems(), text, "check")), Reply.How.REPLACE);
        }
        if (!act.subject().equals(mark(text))) {
            return new Reply.Ask(form(locale, what, mark(text), new Shown(summary, text, "import")), Reply.How.REPLACE);
        }
        draft.keep();
        desk.trail(work, act, act.workspace().value(), now);
        return new Reply.Done(Card.text(WORDING.say(locale, "reply.imported." + what)));
    }

    /** Tells the text that was shown from another one. */
    private static String mark(String text) {
        return "seen-" + Integer.toHexString(text.hashCode()) + "-" + text.length();
    }

    private static Form form(Locale locale, String what, String subject, Shown shown) {
        String note = shown.note().startsWith("note.") ? WORDING.say(locale, shown.note()) : shown.note();
        return new Form(
                "programs.import_" + what,
                subject,
                WORDING.say(locale, "form.import_" + what),
                WORDING.say(locale, "form." + shown.submit()),
                List.of(
                        new Form.Note(note),
                        new Form.Paragraph(
                                CSV,
                                WORDING.say(locale, "field.csv"),
                                WORDING.say(locale, "field.csv.hint." + what),
                                shown.text(),
                                LONGEST,
                                Form.Need.REQUIRED)));
    }

    private String people(Work work, Act act, Sheet sheet, Draft draft, Instant now) {
        PeopleImport read = new PeopleImport(
                new Acquainted(desk.members(), work, act.workspace()),
                member -> new Profiles().ownWords(work, member),
                (member, given) -> keep(work, member, given, now),
                draft);
        read.read(sheet);
        PeopleImport.Counts counts = read.counts();
        Locale locale = desk.actor(work, act).locale();
        return WORDING.say(
                locale,
                "import.people",
                Map.of("people", counts.people(), "values", counts.values(), "kept", counts.kept()));
    }

    private void keep(Work work, Member member, Set<String> given, Instant now) {
        new Profiles().tabled(work, member, given);
        boolean isNews = desk.members()
                .find(work, member.workspace(), member.id())
                .filter(before -> before.attributes().equals(member.attributes()))
                .isEmpty();
        if (isNews) {
            save(work, member, now);
        }
    }

    private void save(Work work, Member member, Instant now) {
        desk.members().save(work, member, now);
        desk.outbox().reconsider(work, member.workspace(), member.id());
        Homes.touch(work, member.workspace(), Set.of(member.id()), now);
    }

    private String met(Work work, Act act, Sheet sheet, Draft draft, Instant now) {
        Member actor = desk.actor(work, act);
        MetImport read = new MetImport(
                new Acquainted(desk.members(), work, act.workspace()),
                now.atZone(actor.clock()).toLocalDate(),
                (members, on) -> desk.neighbours().earlier().met(work, act.workspace(), members, on),
                draft);
        read.read(sheet);
        List<String> lines = new ArrayList<>();
        lines.add(WORDING.say(actor.locale(), "import.met", Map.of("meetings", read.meetings())));
        if (!read.unknown().isEmpty()) {
            List<String> named = read.unknown().stream().limit(MOST_NAMED).toList();
            lines.add(WORDING.say(
                    actor.locale(),
                    "import.gone",
                    Map.of("count", read.unknown().size(), "names", Phrases.list(actor.locale(), named))));
        }
        return String.join("\n", lines);
    }
}
