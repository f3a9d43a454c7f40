package io.rapport.appreciation;

import static io.rapport.appreciation.Reading.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Card;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import io.rapport.messaging.Homes;
import io.rapport.messaging.Permission;
import io.rapport.messaging.Reply;
import io.rapport.messaging.Verb;
import io.rapport.people.Member;
import io.rapport.people.Members;
import io.rapport.people.Program;
import io.rapport.people.ProgramId;
import io.rapport.people.Programs;
import io.rapport.people.Roles;
import io.rapport.store.AuditLog;
import io.rapport.store.Work;
import io.rapport.wording.Phrases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an organizer can do: choose when the weekly post asks for appreciation, or that it does not. */
final class WeeklyActs {

    private static final String NEVER = "never";

    private static final Permission ORGANIZER = new Permission(
            "organizer",
            (work, act) -> new Roles().isOrganizer(work, act.workspace(), act.actor(), new ProgramId(act.subject())),
            locale -> WORDING.say(locale, "refusal.organizer"));

    private final Members members;
    private final Programs programs;
    private final AuditLog audit;
    private final WeeklyPosts posts;

    WeeklyActs(Members members, Programs programs, AuditLog audit, WeeklyPosts posts) {
        this.members = members;
        this.programs = programs;
        this.audit = audit;
        this.posts = posts;
    }

    Verb verb() {
        return Verb.asked("appreciation.rhythm", ORGANIZER, this::ask, this::change);
    }

    /** Words a program's rhythm for an organizer, with a button to change it. */
    Card line(Locale locale, Program program, Weekly weekly) {
        return Card.of(
                new Card.Text(say(locale, weekly, program, weekly.isAsking() ? "rhythm.asks" : "rhythm.silent")),
                Card.buttons(new Card.Button(
                        WORDING.say(locale, "button.rhythm"),
                        "appreciation.rhythm",
                        program.id().value())));
    }

    private Reply ask(Work work, Act act, Instant now) {
        Locale locale = actor(work, act).locale();
        return new WeeklyTable(work)
                .find(act.workspace(), new ProgramId(act.subject()))
                .<Reply>map(weekly -> new Reply.Ask(form(locale, weekly), Reply.How.OPEN))
                .orElseGet(() -> new Reply.Refused(WORDING.say(locale, "refusal.ended")));
    }

    private Reply change(Work work, Act act, Instant now) {
        Member actor = actor(work, act);
        Optional<Program> program = programs.find(work, act.workspace(), new ProgramId(act.subject()));
        Optional<Weekly> weekly = new WeeklyTable(work).find(act.workspace(), new ProgramId(act.subject()));
        if (program.isEmpty() || weekly.isEmpty()) {
            return new Reply.Refused(WORDING.say(actor.locale(), "refusal.ended"));
        }
        Map<String, String> problems = problems(act.answers(), actor.locale());
        if (!problems.isEmpty()) {
            return new Reply.Invalid(problems);
        }
        Weekly changed = posts.change(work, chosen(weekly.get(), act.answers()), program.get(), now);
        audit.record(work, act.workspace(), act.actor().value(), act.verb(), act.subject(), now);
        Homes.touch(work, act.workspace(), programs.organizers(work, act.workspace(), changed.program()), now);
        String key = changed.isAsking() ? "reply.rhythm.asks" : "reply.rhythm.silent";
        return new Reply.Done(Card.text(say(actor.locale(), changed, program.get(), key)));
    }

    private static Form form(Locale locale, Weekly weekly) {
        List<Form.Option> days = new ArrayList<>();
        Arrays.stream(DayOfWeek.values())
                .map(day -> new Form.Option(day.name(), Phrases.day(locale, day)))
                .forEach(days::add);
        days.add(new Form.Option(NEVER, WORDING.say(locale, "rhythm.never")));
        String chosen = weekly.isAsking() ? weekly.weekday().name() : NEVER;
        return new Form(
                "appreciation.rhythm",
                weekly.program().value(),
                WORDING.say(locale, "rhythm.title"),
                WORDING.say(locale, "form.save"),
                List.of(
                        new Form.Note(WORDING.say(locale, "rhythm.note")),
                        new Form.Choice("weekday", WORDING.say(locale, "rhythm.weekday"), days, chosen, Need.REQUIRED),
                        new Form.Time(
                                "time",
                                WORDING.say(locale, "rhythm.time"),
                                WORDING.say(locale, "rhythm.time.hint"),
                                weekly.time(),
                                Need.REQUIRED)));
    }

    private static Map<String, String> problems(Answers answers, Locale locale) {
        Map<String, String> problems = new HashMap<>();
        if (!isSilent(answers) && weekday(answers).isEmpty()) {
            problems.put("weekday", WORDING.say(locale, "problem.weekday"));
        }
        if (!isSilent(answers) && time(answers).isEmpty()) {
            problems.put("time", WORDING.say(locale, "problem.time"));
        }
        return problems;
    }

    private static Weekly chosen(Weekly weekly, Answers answers) {
        return isSilent(answers)
                ? weekly.at(weekly.weekday(), weekly.time(), Weekly.Voice.SILENT)
                : weekly.at(weekday(answers).orElseThrow(), time(answers).orElseThrow(), Weekly.Voice.ASKING);
    }

    private static boolean isSilent(Answers answers) {
        return answers.one("weekday").equals(NEVER);
    }

    private static Optional<DayOfWeek> weekday(Answers answers) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(answers.one("weekday")))
                .findFirst();
    }

    private static Optional<LocalTime> time(Answers answers) {
        try {
            return Optional.of(LocalTime.parse(answers.one("time")));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static String say(Locale locale, Weekly weekly, Program program, String key) {
        return WORDING.say(
                locale,
                key,
                Map.of(
                        "program", program.name(),
                        "weekday", Phrases.day(locale, weekly.weekday()),
                        "time", weekly.time(),
                        "next", weekly.nextOn()));
    }

    private Member actor(Work work, Act act) {
        return members.find(work, act.workspace(), act.actor())
                .orElseThrow(() -> new IllegalArgumentException("no member " + act.actor()));
    }
}
