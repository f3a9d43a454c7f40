package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.messaging.Mention;
import io.rapport.people.Break;
import io.rapport.people.Breaks;
import io.rapport.people.Member;
import io.rapport.people.MemberId;
import io.rapport.people.ProfileFields;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        if (organized.isEmpty()) {
            return Card.of();
        }
        Known known = known(work, member);
        Card card = Card.of();
        for (Program program : organized.stream().skip(first).limit(MOST).toList()) {
            card = card.and(program(member, program, known, now));
        }
        return card.and(More.after(member.locale(), More.ORGANIZED, first + MOST, organized.size()));
    }

    /** What there is to know of all programs, and whether the member may create others. */
    private record Known(
            Map<ProgramId, Integer> enrolled,
            Map<ProgramId, Neighbours.Upcoming> rounds,
            Map<ProgramId, List<Break>> breaks,
            Map<ProgramId, List<Card.Button>> buttons,
            boolean mayCreate) {}

    private Known known(Work work, Member member) {
        return new Known(
                desk.enrollments().counts(work, member.workspace()),
                desk.rounds(work, member.workspace()),
                new Breaks().all(work, member.workspace()),
                desk.neighbours().buttons().of(work, member.workspace(), member.locale()),
                desk.roles().mayCreatePrograms(work, member.workspace(), member.id()));
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
        ProfileFields.Access access = new ProfileFields().access(work, member.workspace());
        if (access == ProfileFields.Access.TOLD) {
            buttons.add(button(locale, "profiles", "programs.profiles", ""));
        }
        boolean isAdmin = desk.roles().isAdmin(work, member.workspace(), member.id());
        if (isAdmin) {
            buttons.add(button(locale, "creators", "programs.creators", ""));
            buttons.add(button(locale, "contact", "programs.contact", ""));
        }
        Card setup = Card.of(
                new Card.Heading(WORDING.say(locale, "home.admin")),
                new Card.Text(isAdmin ? contact(work, member) : WORDING.say(locale, "home.creator")),
                new Card.Buttons(buttons));
        return access == ProfileFields.Access.WITHHELD
                ? setup.and(Card.of(new Card.Small(WORDING.say(locale, "profiles.withheld"))))
                : setup;
    }

    private String contact(Work work, Member member) {
        MemberId contact = desk.workspaces().get(work, member.workspace()).contact();
        return contact == null
                ? WORDING.say(member.locale(), "home.contact.none")
                : WORDING.say(member.locale(), "home.contact", Map.of("contact", Mention.of(contact)));
    }

    private static Card program(Member member, Program program, Known known, Instant now) {
        Locale locale = member.locale();
        String text = WORDING.say(
                locale,
                "home.organized." + program.state(),
                Map.of(
                        "program", program.name(),
                        "count", known.enrolled().getOrDefault(program.id(), 0),
                        "rhythm", Words.rhythm(locale, program.schedule()),
                        "next",
                                Words.next(
                                        member,
                                        Optional.ofNullable(known.rounds().get(program.id())))));
        List<Card.Element> more = List.copyOf(known.buttons().getOrDefault(program.id(), List.of()));
        String holidays = BreakActs.sentence(known.breaks().getOrDefault(program.id(), List.of()), program, locale, now)
                .map(sentence -> " " + sentence)
                .orElse("");
        String missing = program.state() == Program.State.ACTIVE
                ? Words.missing(locale, program, known.enrolled().getOrDefault(program.id(), 0))
                : "";
        Card card = Card.of(new Card.Text(text + missing + holidays), new Card.Buttons(own(locale, program, known)));
        return more.isEmpty() ? card : card.and(Card.of(new Card.Buttons(more)));
    }

    private static List<Card.Element> own(Locale locale, Program program, Known known) {
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
        if (known.mayCreate()) {
            buttons.add(button(locale, "duplicate", "programs.duplicate", id));
        }
        buttons.addAll(List.of(run, button(locale, "holidays", BreakActs.HOLIDAYS, id), end));
        return buttons;
    }

    private static Card.Button button(Locale locale, String label, String verb, String subject) {
        return new Card.Button(WORDING.say(locale, "button." + label), verb, subject);
    }
}
