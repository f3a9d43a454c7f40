package io.rapport.goals;

import static io.rapport.goals.Reading.WORDING;

import io.rapport.messaging.Act;
import io.rapport.messaging.Answers;
import io.rapport.messaging.Form;
import io.rapport.messaging.Form.Need;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is asked when a goal is proposed or noted on, and what is wrong with an answer. */
final class GoalForms {

    private static final int LONGEST_WAIT_YEARS = 2;

    private GoalForms() {}

    /** Asks for a goal; {@code groups} is what to choose from, one option when it is settled already. */
    static Form proposal(Act act, Locale locale, List<Form.Option> groups) {
        List<Form.Field> fields = new ArrayList<>();
        if (groups.size() == 1) {
            fields.add(new Form.Note(WORDING.say(
                    locale, "form.with.one", Map.of("names", groups.get(0).label()))));
        } else {
            fields.add(new Form.Choice(
                    "group",
                    WORDING.say(locale, "form.with"),
                    groups,
                    act.answers().one("group"),
                    Need.REQUIRED));
        }
        fields.add(title(locale, act.answers()));
        fields.add(paragraph(locale, "why", act.answers().one("why"), Goal.LONGEST_TEXT, Need.OPTIONAL));
        fields.add(paragraph(locale, "step", act.answers().one("step"), Goal.LONGEST_TEXT, Need.REQUIRED));
        fields.add(new Form.Day(
                "due",
                WORDING.say(locale, "form.due"),
                WORDING.say(locale, "form.due.hint"),
                day(act.answers()).orElse(null),
                Need.REQUIRED));
        String subject = groups.size() == 1 ? groups.get(0).value() : "";
        return new Form(
                "goals.propose",
                subject,
                WORDING.say(locale, "form.title"),
                WORDING.say(locale, "form.submit"),
                fields);
    }

    /** Asks how a goal goes. */
    static Form note(Reading reading, Answers answers) {
        Locale locale = reading.locale();
        String step = answers.stage() == Answers.Stage.PRESSED ? reading.goal().nextStep() : answers.one("step");
        return new Form(
                "goals.note",
                reading.goal().id(),
                WORDING.say(locale, "note.title"),
                WORDING.say(locale, "note.submit"),
                List.of(
                        new Form.Note(reading.say("note.about")),
                        paragraph(locale, "note", answers.one("note"), GoalNote.LONGEST, Need.REQUIRED),
                        paragraph(locale, "step", step, Goal.LONGEST_TEXT, Need.OPTIONAL)));
    }

    /** Returns what is wrong with a proposal, by field. */
    static Map<String, String> problems(Answers answers, Locale locale, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        needed(problems, answers, locale, "title");
        needed(problems, answers, locale, "step");
        atMost(problems, answers, locale, "title", Goal.LONGEST_TITLE);
        atMost(problems, answers, locale, "why", Goal.LONGEST_TEXT);
        atMost(problems, answers, locale, "step", Goal.LONGEST_TEXT);
        Optional<LocalDate> due = day(answers);
        if (due.isEmpty()) {
            problems.put("due", WORDING.say(locale, "problem.due"));
        } else if (due.get().isBefore(today)) {
            problems.put("due", WORDING.say(locale, "problem.due.past"));
        } else if (due.get().isAfter(today.plusYears(LONGEST_WAIT_YEARS))) {
            problems.put("due", WORDING.say(locale, "problem.due.far"));
        }
        return problems;
    }

    /** Returns what is wrong with a note, by field. */
    static Map<String, String> noteProblems(Answers answers, Locale locale) {
        Map<String, String> problems = new LinkedHashMap<>();
        needed(problems, answers, locale, "note");
        atMost(problems, answers, locale, "note", GoalNote.LONGEST);
        atMost(problems, answers, locale, "step", Goal.LONGEST_TEXT);
        return problems;
    }

    static Optional<LocalDate> day(Answers answers) {
        try {
            return Optional.of(LocalDate.parse(answers.one("due")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** What follows the command's word is taken for the title. */
    private static String titled(Answers answers) {
        String title = answers.one("title").isEmpty() ? answers.one("text") : answers.one("title");
        return title.length() <= Goal.LONGEST_TITLE ? title : title.substring(0, Goal.LONGEST_TITLE);
    }

    private static void needed(Map<String, String> problems, Answers answers, Locale locale, String field) {
        if (answers.one(field).isEmpty()) {
            problems.put(field, WORDING.say(locale, "problem." + field));
        }
    }

    private static void atMost(
            Map<String, String> problems, Answers answers, Locale locale, String field, int longest) {
        int length = answers.one(field).length();
        if (length > longest) {
            problems.put(
                    field, WORDING.say(locale, "problem.long", Map.of("longest", longest, "over", length - longest)));
        }
    }

    private static Form.Line title(Locale locale, Answers answers) {
        return new Form.Line(
                "title",
                WORDING.say(locale, "form.title.label"),
                WORDING.say(locale, "form.title.hint"),
                titled(answers),
                Goal.LONGEST_TITLE,
                Need.REQUIRED);
    }

    private static Form.Paragraph paragraph(Locale locale, String name, String initial, int longest, Need need) {
        return new Form.Paragraph(
                name,
                WORDING.say(locale, "form." + name),
                WORDING.say(locale, "form." + name + ".hint"),
                initial,
                longest,
                need);
    }
}
