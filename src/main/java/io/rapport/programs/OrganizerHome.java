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
        Card page = page(work, member, 0, now);
        return page.isEmpty()
                ? page
                : Card.of(new Card.Heading(WORDING.say(member.locale(), "home.organizer")))
                        .and(page);
    }

    /** Some of the programs that a member organizes, from the {@code first} on, with a way to the rest. */
    Card page(Work work, Member member, int first, Instant now) {
        List<Program> organized = desk.organized(work, member);
        Card card = Card.of();
        for (Program program : organized.stream().skip(first).limit(MOST).toList()) {
            card = card.and(program(work, member, program, now));
        }
        return card.and(More.after(member.locale(), More.ORGANIZED, first + MOST, organized.size()));
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

    private String contact(Work work, Member member) {
        MemberId contact = desk.workspaces().get(work, member.workspace()).contact();
        return contact == null
                ? WORDING.say(member.locale(), "home.contact.none")
                : WORDING.say(member.locale(), "home.contact", Map.of("contact", Mention.of(contact)));
    }

    private Card program(Work work, Member member, Program program, Instant now) {
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
        String holidays = BreakActs.sentence(work, program, locale, now)
                .map(sentence -> " " + sentence)
                .orElse("");
        Card card = Card.of(new Card.Text(text + holidays), new Card.Buttons(own(work, member, program)));
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
        List<Card.Element> buttons = new ArrayList<>(List.of(button(locale, "edit", "programs.edit", id)));
        if (desk.roles().mayCreatePrograms(work, member.workspace(), member.id())) {
            buttons.add(button(locale, "duplicate", "programs.duplicate", id));
        }
        buttons.addAll(List.of(run, button(locale, "holidays", BreakActs.HOLIDAYS, id), end));
        return buttons;
    }

    private static Card.Button button(Locale locale, String label, String verb, String subject) {
        return new Card.Button(WORDING.say(locale, "button." + label), verb, subject);
    }
}
