package io.rapport.programs;

import static io.rapport.programs.Words.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.store.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Taking a break: until a day, or for one round; from a program, or from everything. */
final class PauseActs {

    /** The subject that stands for all programs and messages. */
    static final String EVERYTHING = "everything";

    private static final int MOST_BUTTONS = 5;

    private final Desk desk;
    private final Permissions permissions;

    PauseActs(Desk desk, Permissions permissions) {
        this.desk = desk;
        this.permissions = permissions;
    }

    List<Verb> verbs() {
        return List.of(
                Verb.asked("programs.pause", permissions.enrolledOrAll(), this::ask, this::pause),
                Verb.pressed("programs.resume", permissions.enrolledOrAll(), this::resume),
                Verb.pressed("programs.skip", permissions.enrolledOrAll(), this::skip));
    }

    private Reply ask(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        Locale locale = actor.locale();
        List<Form.Option> options = new ArrayList<>();
        desk.joined(work, actor).stream()
                .limit(50)
                .map(program -> new Form.Option(program.id().value(), program.name()))
                .forEach(options::add);
        options.add(new Form.Option(EVERYTHING, WORDING.say(locale, "pause.everything")));
        String chosen = act.subject().isEmpty() ? options.get(0).value() : act.subject();
        Form form = new Form(
                "programs.pause",
                act.subject(),
                WORDING.say(locale, "form.pause"),
                WORDING.say(locale, "form.pause.submit"),
                List.of(
                        new Form.Choice("what", WORDING.say(locale, "field.what"), options, chosen, Need.REQUIRED),
                        new Form.Day(
                                "until",
                                WORDING.say(locale, "field.until"),
                                WORDING.say(locale, "field.until.hint"),
                                null,
                                Need.REQUIRED)));
        return new Reply.Ask(form, Reply.How.OPEN);
    }

    private Reply pause(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        Optional<LocalDate> until = Parsing.day(act.answers().one("until"));
        String what = act.answers().one("what");
        Map<String, String> problems = new HashMap<>();
        dayProblem(until, now.atZone(actor.clock()).toLocalDate())
                .ifPresent(key -> problems.put("until", WORDING.say(actor.locale(), key)));
        if (problems.isEmpty() && !pause(work, act, actor, until.orElseThrow(), now)) {
            problems.put("what", WORDING.say(actor.locale(), "problem.what"));
        }
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        desk.trail(work, act, what, now);
        String key = what.equals(EVERYTHING) ? "reply.paused.everything" : "reply.paused";
        Card.Button resume = new Card.Button(WORDING.say(actor.locale(), "button.resume"), "programs.resume", what);
        return new Reply.Done(Card.of(
                new Card.Text(WORDING.say(actor.locale(), key, Map.of("day", until.orElseThrow()))),
                Card.buttons(resume)));
    }

    private boolean pause(Work work, Act act, Member actor, LocalDate until, Instant now) {
        String what = act.answers().one("what");
        if (what.equals(EVERYTHING)) {
            desk.members().save(work, actor.pausing(until), now);
            return true;
        }
        return desk.enrollments().pause(work, act.workspace(), new ProgramId(what), act.actor(), until, now);
    }

    private static Optional<String> dayProblem(Optional<LocalDate> until, LocalDate today) {
        if (until.isEmpty()) {
            return Optional.of("problem.until");
        }
        if (!until.get().isAfter(today)) {
            return Optional.of("problem.until.past");
        }
        return until.get().isAfter(today.plusYears(1)) ? Optional.of("problem.until.far") : Optional.empty();
    }

    private Reply resume(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        if (act.subject().equals(EVERYTHING) || act.subject().isEmpty()) {
            desk.members().save(work, actor.pausing(null), now);
        } else {
            desk.enrollments().resume(work, act.workspace(), new ProgramId(act.subject()), act.actor(), now);
        }
        desk.trail(work, act, act.subject().isEmpty() ? EVERYTHING : act.subject(), now);
        return new Reply.Done(Card.text(WORDING.say(actor.locale(), "reply.resumed")));
    }

    private Reply skip(Work work, Act act, Instant now) {
        Member actor = desk.actor(work, act);
        List<Program> joined = desk.joined(work, actor).stream()
                .filter(program ->
                        act.subject().isEmpty() || program.id().value().equals(act.subject()))
                .toList();
        if (joined.isEmpty()) {
            return new Reply.Done(nothing(actor.locale()));
        }
        return joined.size() == 1 ? skip(work, act, joined.get(0), now) : new Reply.Done(which(actor.locale(), joined));
    }

    private Reply skip(Work work, Act act, Program program, Instant now) {
        Member actor = desk.actor(work, act);
        Optional<Neighbours.Upcoming> next = desk.next(work, program);
        if (next.isEmpty()) {
            return new Reply.Done(
                    Card.text(WORDING.say(actor.locale(), "reply.skip.none", Map.of("program", program.name()))));
        }
        desk.enrollments()
                .skip(
                        work,
                        act.workspace(),
                        program.id(),
                        act.actor(),
                        next.get().period(),
                        now);
        desk.trail(work, act, program.id().value(), now);
        String text = WORDING.say(
                actor.locale(),
                "reply.skipped",
                Map.of("program", program.name(), "day", Words.dayOf(actor, next.get())));
        Card.Button back = new Card.Button(
                WORDING.say(actor.locale(), "button.unskip"),
                "programs.resume",
                program.id().value());
        return new Reply.Done(Card.of(new Card.Text(text), Card.buttons(back)));
    }

    private static Card nothing(Locale locale) {
        return Card.of(
                new Card.Text(WORDING.say(locale, "reply.skip.nothing")),
                Card.buttons(new Card.Button(WORDING.say(locale, "button.list"), "programs.list", "")));
    }

    private static Card which(Locale locale, List<Program> joined) {
        List<Card.Element> buttons = joined.stream()
                .limit(MOST_BUTTONS)
                .<Card.Element>map(program -> new Card.Button(
                        program.name(), "programs.skip", program.id().value()))
                .toList();
        return Card.of(new Card.Text(WORDING.say(locale, "reply.skip.which")), new Card.Buttons(buttons));
    }
}
