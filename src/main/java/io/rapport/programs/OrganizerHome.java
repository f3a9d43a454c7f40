package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.messaging.Mention;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.Program;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What organizers and admins see on Home. */
final class OrganizerHome {

    private static final int MOST = 8;

    private final Desk desk;

    OrganizerHome(Desk desk) {
        this.desk = desk;
    }

    /** The programs that a member organizes (an admin: all of them), each with what can be done. */
    Card organized(Work work, Member member, Instant now) {
        List<Program> organized = desk.roles().isAdmin(work, member.workspace(), member.id())
                ? desk.programs().open(work, member.workspace())
                : organizedBy(work, member);
        if (organized.isEmpty()) {
            return Card.of();
        }
        Card card = Card.of(new Card.Heading(WORDING.say(member.locale(), "home.organizer")));
        for (Program program : organized.subList(0, Math.min(MOST, organized.size()))) {
            card = card.and(program(work, member, program));
        }
        return card;
    }

    /** What admins, and the people they named, can set up. */
    Card administered(Work work, Member member, Instant now) {
        if (!desk.roles().mayCreatePrograms(work, member.workspace(), member.id())) {
            return Card.of();
        }
        Locale locale = member.locale();
        List<Card.Element> buttons = new ArrayList<>();
        buttons.add(button(locale, "create", "programs.create", ""));
        buttons.add(button(locale, "import_people", "programs.import_people", ""));
        buttons.add(button(locale, "import_met", "programs.import_met", ""));
        boolean isAdmin = desk.roles().isAdmin(work, member.workspace(), member.id());
        if (isAdmin) {
            buttons.add(button(locale, "creators", "programs.creators", ""));
            buttons.add(button(locale, "contact", "programs.contact", ""));
        }
        return Card.of(
                new Card.Heading(WORDING.say(locale, "home.admin")),
                new Card.Text(isAdmin ? contact(work, member) : WORDING.say(locale, "home.creator")),
                new Card.Buttons(buttons));
    }

    private List<Program> organizedBy(Work work, Member member) {
        return desk.roles().isPerson(work, member.workspace(), member.id())
                ? desk.programs().organizedBy(work, member.workspace(), member.id())
                : List.of();
    }

    private String contact(Work work, Member member) {
        MemberId contact = desk.workspaces().get(work, member.workspace()).contact();
        return contact == null
                ? WORDING.say(member.locale(), "home.contact.none")
                : WORDING.say(member.locale(), "home.contact", Map.of("contact", Mention.of(contact)));
    }

    private Card program(Work work, Member member, Program program) {
        Locale locale = member.locale();
        int enrolled = desk.enrollments()
                .ofProgram(work, program.workspace(), program.id())
                .size();
        String text = WORDING.say(
                locale,
                "home.organized." + program.state(),
                Map.of(
                        "program", program.name(),
                        "count", enrolled,
                        "rhythm", Words.rhythm(locale, program.schedule()),
                        "next", Words.next(member, desk.next(work, program))));
        List<Card.Element> more = List.copyOf(desk.neighbours().buttons().of(work, locale, program));
        Card card = Card.of(new Card.Text(text), new Card.Buttons(own(work, member, program)));
        return more.isEmpty() ? card : card.and(Card.of(new Card.Buttons(more)));
    }

    private List<Card.Element> own(Work work, Member member, Program program) {
        Locale locale = member.locale();
        String id = program.id().value();
        Card.Element run = program.state() == Program.State.PAUSED
                ? button(locale, "continue_program", "programs.continue_program", id)
                : button(locale, "pause_program", "programs.pause_program", id);
        Card.Element end = new Card.Button(
                WORDING.say(locale, "button.end_program"),
                "programs.end_program",
                id,
                Card.Tone.DANGER,
                WORDING.say(locale, "confirm.end_program", Map.of("program", program.name())));
        Card.Element edit = button(locale, "edit", "programs.edit", id);
        return desk.roles().mayCreatePrograms(work, member.workspace(), member.id())
                ? List.of(edit, button(locale, "duplicate", "programs.duplicate", id), run, end)
                : List.of(edit, run, end);
    }

    private static Card.Button button(Locale locale, String label, String verb, String subject) {
        return new Card.Button(WORDING.say(locale, "button." + label), verb, subject);
    }
}
