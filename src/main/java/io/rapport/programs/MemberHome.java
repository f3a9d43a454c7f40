package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Card;
import io.rapport.people.Enrollment;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import io.rapport.wording.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a member sees of programs and of their own settings. */
final class MemberHome {

    private static final int MOST_OFFERED = 5;
    private static final int MOST_JOINED = 8;

    private final Desk desk;

    MemberHome(Desk desk) {
        this.desk = desk;
    }

    /** A welcome for whoever takes part in nothing yet, with what there is to join. */
    Card welcome(Work work, Member member, Instant now) {
        if (!desk.joined(work, member).isEmpty()) {
            return Card.of();
        }
        Locale locale = member.locale();
        List<Program> offered = offered(work, member, Set.of());
        String key = offered.isEmpty() ? "home.welcome.none" : "home.welcome.choose";
        Card welcome = Card.of(
                new Card.Heading(WORDING.say(locale, "home.welcome.title")),
                new Card.Text(WORDING.say(locale, "home.welcome") + " " + WORDING.say(locale, key)));
        return welcome.and(offers(locale, offered));
    }

    /** All programs: those the member is in, and those there are to join. */
    Card list(Work work, Member member) {
        Locale locale = member.locale();
        List<Program> joined = desk.joined(work, member);
        List<Program> offered =
                offered(work, member, joined.stream().map(Program::id).collect(Collectors.toSet()));
        if (joined.isEmpty() && offered.isEmpty()) {
            return none(work, member);
        }
        List<Card.Part> parts = new ArrayList<>();
        Map<ProgramId, Neighbours.Upcoming> rounds = desk.rounds(work, member.workspace());
        joined.stream()
                .limit(MOST_JOINED)
                .map(program -> WORDING.say(locale, "list.joined", Map.of("program", program.name())) + " "
                        + Words.next(member, Optional.ofNullable(rounds.get(program.id()))))
                .forEach(text -> parts.add(new Card.Text(text)));
        return new Card(parts)
                .and(More.after(locale, More.JOINED, MOST_JOINED, joined.size()))
                .and(offers(locale, offered));
    }

    private Card none(Work work, Member member) {
        Card none = Card.text(WORDING.say(member.locale(), "list.none"));
        return desk.roles().mayCreatePrograms(work, member.workspace(), member.id())
                ? none.and(Card.of(Card.buttons(button(member.locale(), "create", "programs.create", ""))))
                : none;
    }

    /** The programs a member takes part in, each with its next date or pause and what can be done about it. */
    Card programs(Work work, Member member, Instant now) {
        LocalDate today = now.atZone(member.clock()).toLocalDate();
        Card pause = pauseOfAll(member, today).orElseGet(Card::of);
        Card whole = pause.and(page(work, member, 0, now));
        return whole.isEmpty()
                ? whole
                : Card.of(new Card.Heading(WORDING.say(member.locale(), "home.programs")))
                        .and(whole);
    }

    /** Some of the programs that a member takes part in, from the {@code first} on, with a way to the rest. */
    Card page(Work work, Member member, int first, Instant now) {
        LocalDate today = now.atZone(member.clock()).toLocalDate();
        Map<ProgramId, Enrollment> enrollments =
                desk.enrollments().ofMember(work, member.workspace(), member.id()).stream()
                        .collect(Collectors.toMap(Enrollment::program, Function.identity()));
        List<Program> joined = desk.joined(work, member);
        Map<ProgramId, Neighbours.Upcoming> rounds = desk.rounds(work, member.workspace());
        Card card = Card.of();
        for (Program program : joined.stream().skip(first).limit(MOST_JOINED).toList()) {
            Enrollment enrollment = Objects.requireNonNull(enrollments.get(program.id()));
            Optional<Neighbours.Upcoming> next = Optional.ofNullable(rounds.get(program.id()));
            card = card.and(program(new Part(member, program, enrollment, today), next));
        }
        return card.and(More.after(member.locale(), More.JOINED, first + MOST_JOINED, joined.size()));
    }

    /** A member's hours and budget, with what can be changed. */
    Card settings(Work work, Member member, Instant now) {
        Locale locale = member.locale();
        String text = WORDING.say(
                locale,
                "home.settings.text",
                Map.of(
                        "from", member.hours().from(),
                        "until", member.hours().until(),
                        "days", Words.days(locale, member.hours().days()),
                        "city", Phrases.city(locale, member.zone()),
                        "budget", member.weeklyBudget()));
        return Card.of(
                new Card.Heading(WORDING.say(locale, "home.settings")),
                new Card.Text(text + " " + HolidayField.sentence(member)),
                Card.buttons(
                        button(locale, "settings", "programs.settings", ""),
                        button(locale, "pause_all", "programs.pause", PauseActs.EVERYTHING),
                        button(locale, "never", "programs.never", "")));
    }

    /** A member's part in a program, on a day of theirs. */
    private record Part(Member member, Program program, Enrollment enrollment, LocalDate today) {

        boolean isPaused() {
            return enrollment.isPausedOn(today);
        }

        boolean skips(Optional<Neighbours.Upcoming> next) {
            return next.filter(round -> round.period().equals(enrollment.skips()))
                    .isPresent();
        }

        boolean rests(Optional<Neighbours.Upcoming> next) {
            return next.filter(round -> enrollment.restsIn(round.period())).isPresent();
        }
    }

    private static Card program(Part part, Optional<Neighbours.Upcoming> next) {
        Locale locale = part.member().locale();
        String id = part.program().id().value();
        List<Card.Element> buttons = new ArrayList<>();
        if (part.isPaused()) {
            buttons.add(button(locale, "resume", "programs.resume", id));
        } else {
            boolean skips = part.skips(next);
            next.filter(round -> !part.rests(next))
                    .ifPresent(round -> buttons.add(
                            skips
                                    ? button(locale, "unskip", "programs.resume", id)
                                    : button(locale, "skip", "programs.skip", id)));
            buttons.add(button(locale, "pause", "programs.pause", id));
        }
        buttons.add(button(locale, "often", "programs.often", id));
        buttons.add(leave(locale, part.program()));
        String text = WORDING.say(
                locale, "home.program", Map.of("program", part.program().name(), "state", state(part, next)));
        Card card = Card.of(new Card.Text(text), new Card.Buttons(buttons));
        return Mentoring.isOpen(part.member(), part.program()) ? card.and(Mentoring.question(locale)) : card;
    }

    private static String state(Part part, Optional<Neighbours.Upcoming> next) {
        Locale locale = part.member().locale();
        LocalDate until = part.enrollment().pausedUntil();
        if (part.isPaused() && until != null) {
            return WORDING.say(locale, "home.paused", Map.of("day", until));
        }
        if (part.skips(next)) {
            return WORDING.say(locale, "home.skipped", Map.of("day", Words.dayOf(part.member(), next.orElseThrow())));
        }
        if (part.rests(next)) {
            return WORDING.say(
                    locale,
                    "home.resting",
                    Map.of(
                            "often", PartActs.chosen(part.enrollment().every()),
                            "day", Words.dayOf(part.member(), next.orElseThrow())));
        }
        return part.program().state() == Program.State.PAUSED
                ? WORDING.say(locale, "home.program_paused")
                : Words.next(part.member(), next);
    }

    /** Returns the buttons with which a member takes a break from a program, or leaves it. */
    static List<Card.Button> waysOut(Locale locale, Program program) {
        return List.of(button(locale, "pause", "programs.pause", program.id().value()), leave(locale, program));
    }

    private static Card.Button leave(Locale locale, Program program) {
        return new Card.Button(
                WORDING.say(locale, "button.leave"),
                "programs.leave",
                program.id().value(),
                Card.Tone.PLAIN,
                WORDING.say(locale, "confirm.leave", Map.of("program", program.name())));
    }

    private static Optional<Card> pauseOfAll(Member member, LocalDate today) {
        LocalDate until = member.pausedUntil();
        return until == null || !member.isPausedOn(today)
                ? Optional.empty()
                : Optional.of(Card.of(
                        new Card.Text(WORDING.say(member.locale(), "home.paused.everything", Map.of("day", until))),
                        Card.buttons(button(member.locale(), "resume", "programs.resume", PauseActs.EVERYTHING))));
    }

    private List<Program> offered(Work work, Member member, Set<ProgramId> without) {
        return desk.roles().openTo(work, member, desk.programs().open(work, member.workspace())).stream()
                .filter(program -> !without.contains(program.id()))
                .limit(MOST_OFFERED)
                .toList();
    }

    private static Card offers(Locale locale, List<Program> offered) {
        if (offered.isEmpty()) {
            return Card.of();
        }
        List<Card.Part> parts = new ArrayList<>();
        offered.forEach(program -> {
            parts.add(new Card.Text(Words.purpose(locale, program)));
            parts.add(Card.buttons(Invitation.join(locale, program)));
        });
        parts.add(new Card.Small(Words.whoSees(locale)));
        return new Card(parts);
    }

    private static Card.Button button(Locale locale, String label, String verb, String subject) {
        return new Card.Button(WORDING.say(locale, "button." + label), verb, subject);
    }
}
